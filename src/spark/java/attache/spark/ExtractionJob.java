package attache.spark;

import attache.map.Iris;
import attache.map.ReferenceGraph;
import attache.model.Merge;
import attache.pipeline.ProjectFolder;
import attache.pipeline.Workshop;
import attache.reference.ReferenceException;
import attache.store.NTriples;
import attache.store.SettledQuads;
import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.fs.FileSystem;
import org.apache.hadoop.fs.Path;
import org.apache.hadoop.io.NullWritable;
import org.apache.hadoop.io.Text;
import org.apache.hadoop.mapred.lib.MultipleTextOutputFormat;
import org.apache.spark.SparkConf;
import org.apache.spark.TaskContext;
import org.apache.spark.api.java.JavaPairRDD;
import org.apache.spark.api.java.JavaSparkContext;
import org.apache.spark.broadcast.Broadcast;
import org.apache.spark.util.SerializableConfiguration;
import org.apache.spark.util.TaskCompletionListener;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import scala.Tuple2;

/** The job; see {@code src/spark/README.md}. */
@Command(
    name = "ExtractionJob",
    mixinStandardHelpOptions = true,
    exitCodeOnExecutionException = ExtractionJob.FAILED,
    description = {
      "Extracts articles into sorted N-Quads: OUTPUT/quads/part-*.nq, one after the other what 'attache export --format nquads' writes after a build of the same sources.",
      "What was not taken is named in OUTPUT/refused.txt. Begun again, it goes on where it was broken off."
    })
public final class ExtractionJob implements Callable<Integer> {

  private static final int DONE = 0;
  private static final int SOME_REFUSED = 1;
  static final int FAILED = 3;
  private static final int LINES_A_TASK = 2_000;

  @Parameters(
      arity = "1..*",
      paramLabel = "SOURCE",
      description = "Files and folders, on any file system that Hadoop reads.")
  private List<String> sources;

  @Option(
      names = "--output",
      required = true,
      paramLabel = "FOLDER",
      description = "Where the quads go.")
  private String output;

  @Option(
      names = "--project",
      defaultValue = ".",
      paramLabel = "FOLDER",
      description = "The project's folder, for its reference data; on the driver (default: here).")
  private java.nio.file.Path project;

  @Option(
      names = "--shards",
      defaultValue = "0",
      paramLabel = "N",
      description = "How many files of quads are written (default: one for each 64 portions).")
  private int shards;

  @Option(
      names = "--portion-mb",
      defaultValue = "32",
      paramLabel = "MB",
      description = "About how much one task reads (default: ${DEFAULT-VALUE}).")
  private double portionMegabytes;

  /** Refused inputs are no failure of the job: a cluster would begin it again. */
  public static void main(String[] arguments) {
    int code = new CommandLine(new ExtractionJob()).execute(arguments);
    if (code > SOME_REFUSED) {
      System.exit(code);
    }
  }

  @Override
  public Integer call() throws IOException, ReferenceException {
    SparkConf settings = new SparkConf();
    if (!settings.contains("spark.app.name")) {
      settings.setAppName("attache");
    }
    try (JavaSparkContext spark = new JavaSparkContext(settings)) {
      return run(spark);
    } catch (FileNotFoundException e) {
      System.err.println(e.getMessage() + ". Check its name, then begin again.");
      return CommandLine.ExitCode.USAGE;
    } catch (OtherWorkException e) {
      System.err.println(e.getMessage());
      return CommandLine.ExitCode.USAGE;
    }
  }

  /** The output holds the work on something else. */
  private static final class OtherWorkException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    OtherWorkException(String message) {
      super(message);
    }
  }

  private int run(JavaSparkContext spark) throws IOException, ReferenceException {
    Configuration hadoop = spark.hadoopConfiguration();
    ProjectFolder folder = new ProjectFolder(project.toAbsolutePath().normalize());
    Workshop workshop = Workshop.of(folder);
    Sources found = Sources.of(sources, hadoop, (long) (portionMegabytes * (1 << 20)));
    begin(workshop.version() + " " + found.state(), hadoop);
    Outcomes outcomes = new Outcomes(output);
    extract(spark, found.portions(), outcomes, new Knowhow(folder, workshop.version()));
    Settling settling = new Settling(found.portions(), outcomes, hadoop, workshop.reference());
    write(spark, found.portions(), outcomes, settling, workshop);
    List<String> refused = new ArrayList<>(found.faults());
    refused.addAll(settling.refused());
    report("refused.txt", refused, hadoop);
    report("noticed.txt", settling.noticed(), hadoop);
    System.out.printf(
        "%,d articles; %,d inputs refused, %,d to be looked at: see %s%n",
        settling.articles(), refused.size(), settling.noticed().size(), output);
    return refused.isEmpty() ? DONE : SOME_REFUSED;
  }

  /** Notes what is worked on, or makes sure that it is what was begun. */
  private void begin(String work, Configuration hadoop) throws IOException {
    Path note = new Path(output, "work.txt");
    FileSystem files = note.getFileSystem(hadoop);
    if (!files.exists(note)) {
      try (PrintStream out = new PrintStream(files.create(note), false, StandardCharsets.UTF_8)) {
        out.print(work);
      }
      return;
    }
    try (var in = files.open(note)) {
      if (!new String(in.readAllBytes(), StandardCharsets.UTF_8).equals(work)) {
        throw new OtherWorkException(
            output
                + ": was begun with other sources, another size of portions, reference data or programme. Name another output, or delete it.");
      }
    }
  }

  private static void extract(
      JavaSparkContext spark, List<Portion> portions, Outcomes outcomes, Knowhow knowhow)
      throws IOException {
    List<Portion> left = new ArrayList<>();
    for (Portion portion : portions) {
      if (!outcomes.has(portion.number(), spark.hadoopConfiguration())) {
        left.add(portion);
      }
    }
    if (left.isEmpty()) {
      return;
    }
    Broadcast<Knowhow> known = spark.broadcast(knowhow);
    Broadcast<SerializableConfiguration> hadoop = configurationOf(spark);
    String output = outcomes.output();
    spark
        .parallelize(left, left.size())
        .foreachPartition(
            mine -> {
              Extracting extracting =
                  new Extracting(
                      known.value().workshop(), new Outcomes(output), hadoop.value().value());
              while (mine.hasNext()) {
                extracting.extract(mine.next(), String.valueOf(TaskContext.get().taskAttemptId()));
              }
            });
  }

  private static Broadcast<SerializableConfiguration> configurationOf(JavaSparkContext spark) {
    return spark.broadcast(new SerializableConfiguration(spark.hadoopConfiguration()));
  }

  /**
   * Graphs by their names, lines of the graph of merges each by itself: they come from all sides.
   */
  private void write(
      JavaSparkContext spark,
      List<Portion> portions,
      Outcomes outcomes,
      Settling settling,
      Workshop workshop)
      throws IOException {
    Path quads = new Path(output, "quads");
    FileSystem files = quads.getFileSystem(spark.hadoopConfiguration());
    if (files.exists(new Path(quads, "_SUCCESS"))) {
      return;
    }
    files.delete(quads, true);
    Broadcast<Names> names = spark.broadcast(settling.names());
    Broadcast<Map<Integer, Set<Integer>>> left = spark.broadcast(settling.left());
    Broadcast<SerializableConfiguration> hadoop = configurationOf(spark);
    String folder = outcomes.output();
    JavaPairRDD<String, String> ofArticles =
        spark
            .parallelize(portions, Math.max(1, portions.size()))
            .flatMapToPair(
                portion ->
                    graphs(
                        new Outcomes(folder).bodies(portion.number()),
                        hadoop.value().value(),
                        left.value().getOrDefault(portion.number(), Set.of()),
                        names.value()));
    List<Tuple2<String, String>> ofAll = new ArrayList<>();
    for (String line : SettledQuads.ofReference(ReferenceGraph.of(workshop.reference()))) {
      ofAll.add(by(Iris.REFERENCE_GRAPH, line));
    }
    for (Merge merge : settling.merges()) {
      SettledQuads.ofMerge(merge).forEach(line -> ofAll.add(by(Iris.MERGES_GRAPH, line)));
    }
    int parts = shards > 0 ? shards : Math.max(1, portions.size() / 64);
    ofArticles
        .union(spark.parallelizePairs(ofAll, 1 + ofAll.size() / LINES_A_TASK))
        .sortByKey(true, parts)
        .mapToPair(each -> new Tuple2<>(NullWritable.get(), new Text(each._2())))
        .saveAsHadoopFile(quads.toString(), NullWritable.class, Text.class, Shards.class);
  }

  /** Files whose names say what is in them. */
  public static final class Shards extends MultipleTextOutputFormat<NullWritable, Text> {
    @Override
    protected String generateFileNameForKeyValue(NullWritable key, Text value, String name) {
      return name + ".nq";
    }
  }

  private static Iterator<Tuple2<String, String>> graphs(
      Path bodies, Configuration hadoop, Set<Integer> left, Names names) {
    Stream<String> lines = Outcomes.lines(bodies, hadoop);
    TaskContext.get().addTaskCompletionListener((TaskCompletionListener) context -> lines.close());
    return lines
        .map(Outcome.Body::of)
        .filter(body -> !left.contains(body.place()))
        .flatMap(
            body -> {
              SettledQuads.OfArticle settled =
                  SettledQuads.ofArticle(body.iri(), NTriples.read(body.triples()), names);
              return Stream.concat(
                  Stream.of(new Tuple2<>(body.iri(), text(settled.own()))),
                  settled.merges().stream().map(line -> by(Iris.MERGES_GRAPH, line)));
            })
        .iterator();
  }

  /** A line of a graph that comes from many sides. */
  private static Tuple2<String, String> by(String graph, String line) {
    return new Tuple2<>(graph + "\u0000" + line, text(List.of(line)));
  }

  /** Lines without the last one's end, which is written after each value. */
  private static String text(List<String> lines) {
    String text = String.join("", lines);
    return text.substring(0, text.length() - 1);
  }

  private void report(String name, List<String> messages, Configuration hadoop) throws IOException {
    Path file = new Path(output, name);
    try (PrintStream out =
        new PrintStream(
            file.getFileSystem(hadoop).create(file, true), false, StandardCharsets.UTF_8)) {
      messages.forEach(message -> out.print(message + "\n"));
    }
  }
}

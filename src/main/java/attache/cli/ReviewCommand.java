package attache.cli;

import attache.model.Variant;
import attache.pipeline.Review;
import attache.pipeline.Review.Doubt;
import attache.query.Answer;
import attache.query.AnswerFormat;
import attache.query.Sketch;
import attache.reference.Judgement;
import attache.reference.Judgement.Verdict;
import attache.reference.ReferenceException;
import attache.store.Store;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.PrintStream;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;
import picocli.CommandLine.Spec;

/** Shows what may be one thing and was not merged, and takes an analyst's word on it. */
@Command(
    name = "review",
    description =
        "Lists the pairs that may be one and were left apart, the likeliest first, with the reasons, "
            + "the articles and a sentence of each. With two IRIs and a verdict it judges them: the "
            + "judgement goes into data/reference/judgements.csv, wins over any score in every later "
            + "build, and the store is settled by it at once. --undo takes it back.",
    footer = {
      "",
      "Examples: attache review --limit 20",
      "          attache review --ask",
      "          attache review id:person/KHM/tea-banh id:person/KHM/tea-bahn same --note 'misprint'",
      "          attache review --undo id:person/KHM/tea-banh id:person/KHM/tea-bahn"
    })
final class ReviewCommand implements Callable<Integer> {

  private static final List<String> COLUMNS =
      List.of(
          "score",
          "kind",
          "left",
          "leftSays",
          "leftArticles",
          "leftSentence",
          "right",
          "rightSays",
          "rightArticles",
          "rightSentence",
          "reasons");

  /** So many articles of a side are named for reading. */
  private static final int ARTICLES_NAMED = 5;

  @ParentCommand private Attache attache;
  @Spec private CommandSpec spec;
  @Mixin private StoreOption store;

  @Parameters(
      arity = "0..3",
      paramLabel = "LEFT RIGHT same|different",
      description = "Two IRIs, in full or as id:..., and the verdict.")
  private List<String> words = List.of();

  @Option(names = "--undo", description = "Take back what was judged of LEFT and RIGHT.")
  private boolean undo;

  @Option(
      names = "--ask",
      description = "Ask about one pair after the other: y same, n different, s skip, q quit.")
  private boolean ask;

  @Option(
      names = "--limit",
      paramLabel = "N",
      description = "At most so many pairs (default: all).")
  private int limit = Integer.MAX_VALUE;

  @Option(
      names = "--format",
      paramLabel = "FORMAT",
      description = "table (for reading), csv, tsv, json or xml (default: table).")
  private AnswerFormat format = AnswerFormat.TABLE;

  @Option(
      names = "--by",
      paramLabel = "NAME",
      description = "Who judges (default: the user's name on this machine).")
  private String by = System.getProperty("user.name", "");

  @Option(names = "--note", paramLabel = "TEXT", description = "Why.")
  private String note = "";

  @Override
  public Integer call() throws IOException, ReferenceException {
    int expected = undo ? 2 : words.isEmpty() ? 0 : 3;
    if (words.size() != expected || (ask && expected > 0) || limit < 1) {
      throw new ParameterException(
          spec.commandLine(),
          "Write: attache review, or attache review LEFT RIGHT same|different, or attache review --undo LEFT RIGHT"
              + "; --limit is at least 1, and --ask stands without IRIs.");
    }
    Verdict verdict = expected == 3 ? verdict(words.get(2)) : null;
    if (ask && attache.served().isPresent()) {
      throw new Failure(
          "the store is served, and a server cannot ask you. Judge pair by pair: attache review LEFT RIGHT same|different; or stop the server first.");
    }
    try (Store opened = store.openExisting(attache)) {
      Review review = new Review(attache.project(), opened);
      if (undo) {
        review.undo(words.get(0), words.get(1));
        attache.err().printf("undone: %s and %s%n", words.get(0), words.get(1));
      } else if (verdict != null) {
        judge(review, words.get(0), words.get(1), verdict);
      } else if (ask) {
        ask(review);
      } else {
        list(review);
      }
      return 0;
    }
  }

  private Verdict verdict(String word) {
    for (Verdict verdict : Verdict.values()) {
      if (verdict.key().equals(word.toLowerCase(Locale.ROOT))) {
        return verdict;
      }
    }
    throw new ParameterException(
        spec.commandLine(), "'" + word + "' is no verdict; write same or different.");
  }

  private void judge(Review review, String left, String right, Verdict verdict)
      throws IOException, ReferenceException {
    Judgement judgement = review.judge(left, right, verdict, by, LocalDate.now().toString(), note);
    attache
        .err()
        .printf(
            "judged %s: %s and %s; written to data/reference/judgements.csv, %d pairs in doubt%n",
            verdict.key(),
            Judgement.written(judgement.left()),
            Judgement.written(judgement.right()),
            review.size());
  }

  private void list(Review review) {
    List<Doubt> doubts = review.doubts(limit);
    if (format == AnswerFormat.TABLE) {
      doubts.forEach(doubt -> print(doubt, attache.out()));
      attache.out().flush();
      attache.err().printf("%d of %d pairs in doubt%n", doubts.size(), review.size());
    } else {
      Answer.ofTexts(COLUMNS, doubts.stream().map(ReviewCommand::cells).toList())
          .write(attache.out(), format);
    }
  }

  private static List<String> cells(Doubt doubt) {
    List<String> cells = new ArrayList<>();
    cells.add(score(doubt));
    cells.add(Review.kind(doubt.pair().left()));
    addSide(doubt.pair().left(), doubt.left(), cells);
    addSide(doubt.pair().right(), doubt.right(), cells);
    cells.add(doubt.pair().reason());
    return cells;
  }

  private static void addSide(Variant variant, Sketch sketch, List<String> cells) {
    cells.add(Judgement.written(variant.address()));
    cells.add(sketch.says());
    cells.add(String.join("|", sketch.articles()));
    cells.add(sketch.sentence());
  }

  private static void print(Doubt doubt, PrintStream out) {
    out.printf(
        "%s  %s: %s%n", score(doubt), Review.kind(doubt.pair().left()), doubt.pair().reason());
    print(doubt.pair().left(), doubt.left(), out);
    print(doubt.pair().right(), doubt.right(), out);
    out.println();
  }

  private static void print(Variant variant, Sketch sketch, PrintStream out) {
    int articles = sketch.articles().size();
    String more = articles > ARTICLES_NAMED ? " and " + (articles - ARTICLES_NAMED) + " more" : "";
    out.println("  " + Judgement.written(variant.address()));
    out.println("    " + sketch.says());
    out.printf(
        "    %s%s: %s%n",
        String.join(", ", sketch.articles().subList(0, Math.min(ARTICLES_NAMED, articles))),
        more,
        sketch.sentence());
  }

  private static String score(Doubt doubt) {
    return String.format(Locale.ROOT, "%.3f", doubt.pair().score());
  }

  /** Judges take a pair out of the list; what else they settle may take out more, or bring some. */
  private void ask(Review review) throws IOException, ReferenceException {
    List<String> skipped = new ArrayList<>();
    BufferedReader answers = attache.in();
    for (int asked = 0; asked < limit; asked++) {
      Doubt doubt =
          review.doubts(skipped.size() + 1).stream()
              .filter(d -> !skipped.contains(key(d)))
              .findFirst()
              .orElse(null);
      if (doubt == null) {
        attache.err().println("Nothing else is in doubt.");
        return;
      }
      print(doubt, attache.out());
      switch (answer(answers)) {
        case "y" -> judge(review, left(doubt), right(doubt), Verdict.SAME);
        case "n" -> judge(review, left(doubt), right(doubt), Verdict.DIFFERENT);
        case "s" -> skipped.add(key(doubt));
        default -> {
          return;
        }
      }
    }
  }

  /** {@code y}, {@code n}, {@code s} or {@code q}; asks again until it is one of these. */
  private String answer(BufferedReader answers) throws IOException {
    while (true) {
      attache.out().print("The same? y(es), n(o), s(kip), q(uit): ");
      attache.out().flush();
      String line = answers.readLine();
      if (line == null) {
        attache.out().println();
        return "q";
      }
      String answer = line.strip().toLowerCase(Locale.ROOT);
      if (!answer.isEmpty()
          && List.of("yes", "no", "skip", "quit").stream()
              .anyMatch(word -> word.startsWith(answer))) {
        return answer.substring(0, 1);
      }
    }
  }

  private static String key(Doubt doubt) {
    return left(doubt) + " " + right(doubt);
  }

  private static String left(Doubt doubt) {
    return doubt.pair().left().address();
  }

  private static String right(Doubt doubt) {
    return doubt.pair().right().address();
  }
}

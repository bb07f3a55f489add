package attache.cli;

import attache.pipeline.Questions;
import attache.query.Answer;
import attache.query.AnswerFormat;
import attache.query.Catalogue;
import attache.query.QueryException;
import attache.store.Store;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.regex.Pattern;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;
import picocli.CommandLine.Spec;

/** Asks a question of the catalogue, or one's own in SPARQL. */
@Command(
    name = "query",
    description =
        "Asks a question of the catalogue by its name, or one of your own in SPARQL. Countries, "
            + "people and codes may be written by any name the graph has for them.",
    footer = {
      "",
      "Examples: attache query protocols-signed a=Vietnam b=Lào",
      "          attache query 'SELECT ?name {?p a att:Person; rdfs:label ?name}' --format csv"
    })
final class QueryCommand implements Callable<Integer> {

  private static final Pattern SPARQL =
      Pattern.compile(
          "\\s*(PREFIX|BASE|SELECT|ASK|CONSTRUCT|DESCRIBE)\\b.*",
          Pattern.CASE_INSENSITIVE | Pattern.DOTALL);

  /** For questions typed at the prompt; declaring a prefix again is no error in SPARQL. */
  private static final String PREFIXES =
      "PREFIX att: <https://w3id.org/attache/ontology#> "
          + "PREFIX id: <https://w3id.org/attache/id/> "
          + "PREFIX rdfs: <http://www.w3.org/2000/01/rdf-schema#> "
          + "PREFIX skos: <http://www.w3.org/2004/02/skos/core#> "
          + "PREFIX oa: <http://www.w3.org/ns/oa#> "
          + "PREFIX xsd: <http://www.w3.org/2001/XMLSchema#>\n";

  @ParentCommand private Attache attache;
  @Spec private CommandSpec spec;
  @Mixin private StoreOption store;

  @Parameters(
      arity = "0..*",
      paramLabel = "NAME [param=value ...] | SPARQL",
      description = "A name of the catalogue (attache queries) with its parameters, or a query.")
  private List<String> words = List.of();

  @Option(names = "--file", paramLabel = "Q.rq", description = "A file with a SPARQL query.")
  private Path file;

  @Option(
      names = "--format",
      paramLabel = "FORMAT",
      description = "table, csv, tsv, json, xml or turtle (default: table).")
  private AnswerFormat format = AnswerFormat.TABLE;

  @Override
  public Integer call() throws IOException {
    if ((file == null) == words.isEmpty()) {
      throw new ParameterException(
          spec.commandLine(), "Name a query of the catalogue, or write one, or name a --file.");
    }
    try (Store opened = store.openExisting(attache)) {
      ask(new Questions(opened)).write(attache.out(), format);
      return 0;
    }
  }

  private Answer ask(Questions questions) throws IOException {
    if (file != null) {
      return questions.ask(Files.readString(file));
    }
    String first = words.get(0);
    if (SPARQL.matcher(first).matches()) {
      return questions.ask(PREFIXES + String.join(" ", words));
    }
    Catalogue catalogue = Catalogue.read(attache.project().queries());
    return questions.ask(named(first, catalogue, questions));
  }

  private String named(String name, Catalogue catalogue, Questions questions) {
    try {
      return questions.sparql(catalogue, name, parameters());
    } catch (QueryException e) {
      throw new ParameterException(spec.commandLine(), e.getMessage(), e);
    }
  }

  private Map<String, String> parameters() {
    Map<String, String> values = new LinkedHashMap<>();
    for (String word : words.subList(1, words.size())) {
      int equals = word.indexOf('=');
      if (equals < 1) {
        throw new ParameterException(
            spec.commandLine(), "'" + word + "' is no parameter; write it as param=value.");
      }
      values.put(word.substring(0, equals), word.substring(equals + 1));
    }
    return values;
  }
}

package attache.cli;

import attache.pipeline.ProjectFolder;
import attache.pipeline.Questions;
import attache.query.Answer;
import attache.query.Catalogue;
import attache.store.Store;
import java.io.PrintStream;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** The question the project began with: which protocols Vietnam signed with Laos. */
final class SigningsAnswer {

  /** Addresses, for a name would have to be looked for among all there are. */
  private static final String VIETNAM = "id:country/VNM";

  private static final String LAOS = "id:country/LAO";

  private static final String PROTOCOLS = "protocols-signed";
  private static final String SENTENCES = "sources-of";

  private final Questions questions;
  private final Catalogue catalogue;

  SigningsAnswer(Store store, ProjectFolder project) {
    questions = new Questions(store);
    catalogue = Catalogue.read(project.queries(), Set.of(PROTOCOLS, SENTENCES));
  }

  /** Prints each protocol with the sentences its signing is read in. */
  void print(PrintStream out) {
    out.println("Which protocols did Vietnam sign with Laos?");
    Answer.Rows protocols = rows(PROTOCOLS, Map.of("a", VIETNAM, "b", LAOS));
    if (protocols.size() == 0) {
      out.println("  None that these articles report.");
    }
    for (List<String> row : protocols.cells()) {
      Map<String, String> protocol = named(protocols.columns(), row);
      out.println("  " + described(protocol));
      printSentences(protocol, out);
    }
  }

  private static String described(Map<String, String> protocol) {
    StringBuilder line = new StringBuilder("protocol");
    append(line, " ", protocol.get("period"));
    append(line, ", signed on ", protocol.get("signedOn"));
    append(line, " in ", protocol.get("place"));
    append(line, " by ", protocol.get("signatories").replace("|", " and "));
    return line.toString();
  }

  private static void append(StringBuilder line, String before, String value) {
    if (!value.isEmpty()) {
      line.append(before).append(value);
    }
  }

  /** The sentences of the articles that report the signing, not of those that mention the paper. */
  private void printSentences(Map<String, String> protocol, PrintStream out) {
    Set<String> reporters = Set.of(protocol.get("sources").split("\\|"));
    Answer.Rows sentences = rows(SENTENCES, Map.of("statement", protocol.get("agreement")));
    for (List<String> row : sentences.cells()) {
      Map<String, String> source = named(sentences.columns(), row);
      if (reporters.contains(source.get("source"))) {
        out.println("    " + source.get("source") + ": " + source.get("sentence").strip());
      }
    }
  }

  private Answer.Rows rows(String query, Map<String, String> values) {
    return (Answer.Rows) questions.ask(questions.sparql(catalogue, query, values));
  }

  private static Map<String, String> named(List<String> columns, List<String> cells) {
    Map<String, String> row = new HashMap<>();
    for (int i = 0; i < columns.size(); i++) {
      row.put(columns.get(i), cells.get(i));
    }
    return row;
  }
}

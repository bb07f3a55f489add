package attache.query;

import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * Asks what a question asks: a query of the catalogue ({@code Q01.properties}) or SPARQL of its own
 * ({@code Q02.rq}) in {@code src/test/resources/questions}. Its README says how they are written.
 */
final class QuestionQuery {

  private static final Path FOLDER = Path.of("src/test/resources/questions");
  private static final Catalogue CATALOGUE = Catalogue.read(Path.of("queries"));

  /** Columns that gather several values of one row. */
  private static final Set<String> LISTS =
      Set.of(
          "signatories",
          "parties",
          "countries",
          "documents",
          "offices",
          "rank",
          "heads",
          "places",
          "place");

  private static final String ROW = "_row";

  private QuestionQuery() {}

  /** The rows of the answer, with the columns the question has. */
  static List<List<Set<String>>> ask(Question question, Questioner questioner) {
    Map<String, String> variables = new TreeMap<>();
    Answer.Rows rows = (Answer.Rows) questioner.ask(sparql(question, questioner, variables));
    Map<List<String>, List<Set<String>>> gathered = new LinkedHashMap<>();
    for (List<String> cells : rows.cells()) {
      List<String> key = new ArrayList<>();
      List<Set<String>> row = new ArrayList<>();
      for (String column : question.columns()) {
        Set<String> values =
            values(rows, cells, variables.getOrDefault(variable(column), variable(column)));
        row.add(values);
        if (!LISTS.contains(column)) {
          key.add(String.join("|", values));
        }
      }
      int own = rows.columns().indexOf(variables.getOrDefault(ROW, ROW));
      if (own >= 0) {
        key.add(cells.get(own));
      }
      gathered.merge(key, row, QuestionQuery::both);
    }
    return List.copyOf(gathered.values());
  }

  private static List<Set<String>> both(List<Set<String>> one, List<Set<String>> other) {
    for (int i = 0; i < one.size(); i++) {
      one.get(i).addAll(other.get(i));
    }
    return one;
  }

  private static Set<String> values(Answer.Rows rows, List<String> cells, String variable) {
    int index = rows.columns().indexOf(variable);
    if (index < 0) {
      throw new IllegalStateException("the query has no ?" + variable + ", only " + rows.columns());
    }
    Set<String> values = new TreeSet<>(Arrays.asList(cells.get(index).split("\\|")));
    values.remove("");
    return values;
  }

  private static String variable(String column) {
    return column.replace(' ', '_');
  }

  private static String sparql(
      Question question, Questioner questioner, Map<String, String> variables) {
    try {
      Path own = FOLDER.resolve(question.id() + ".rq");
      if (Files.exists(own)) {
        return Files.readString(own);
      }
      Properties asked = new Properties();
      try (Reader in = Files.newBufferedReader(FOLDER.resolve(question.id() + ".properties"))) {
        asked.load(in);
      }
      for (String column : asked.getProperty("columns").split(" ")) {
        String[] names = column.split(":");
        variables.put(names[0], names[names.length - 1]);
      }
      variables.put(ROW, asked.getProperty("row", ROW));
      Map<String, String> values = new TreeMap<>();
      for (String name : asked.stringPropertyNames()) {
        if (name.startsWith("with.")) {
          values.put(name.substring("with.".length()), asked.getProperty(name));
        }
      }
      return CATALOGUE.query(asked.getProperty("query")).with(values, new Names(questioner));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}

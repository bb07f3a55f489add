package attache.query;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.jena.query.Query;
import org.apache.jena.query.QueryFactory;
import org.apache.jena.query.QueryParseException;
import org.apache.jena.query.Syntax;

/**
 * Reads a catalogue query: header lines that begin with {@code #+} (the grlc convention), then
 * SPARQL 1.1.
 *
 * <pre>
 * #+ summary: Which protocols did two countries sign with each other?
 * #+ summary-vi: the same in another language; description-vi: likewise
 * #+ params:
 * #+   - a: country
 * #+   - status: held | planned | past, optional
 * #+ defaults:
 * #+   - a: VNM
 * </pre>
 */
final class QueryFile {

  private static final Pattern ENTRY = Pattern.compile("#\\+ (\\w+(?:-\\w+)?):\\s*(.*)");
  private static final Pattern ITEM = Pattern.compile("#\\+   - (\\w+):\\s*(.*)");
  private static final Pattern TRANSLATION = Pattern.compile("(summary|description)-([a-z]{2})");
  private static final String OPTIONAL = ", optional";

  private final String place;
  private final String name;
  private final List<String> lines;
  private final List<String> faults;
  private final Map<String, Parameter> parameters = new LinkedHashMap<>();
  private final Map<String, String> summaries = new LinkedHashMap<>();
  private final Map<String, String> descriptions = new LinkedHashMap<>();
  private String summary = "";
  private String description = "";

  private QueryFile(String place, String name, String text, List<String> faults) {
    this.place = place;
    this.name = name;
    this.lines = text.lines().toList();
    this.faults = faults;
  }

  /**
   * @param place the file as messages name it
   * @param faults receives all that is wrong, as {@code file:line:column: what. remedy}
   */
  static CatalogueQuery read(String place, String name, String text, List<String> faults) {
    return new QueryFile(place, name, text, faults).read();
  }

  private CatalogueQuery read() {
    int line = 0;
    String list = "";
    for (; line < lines.size() && lines.get(line).startsWith("#+"); line++) {
      Matcher item = ITEM.matcher(lines.get(line));
      Matcher entry = ENTRY.matcher(lines.get(line));
      if (item.matches() && "params".equals(list)) {
        addParameter(line, item);
      } else if (item.matches() && "defaults".equals(list)) {
        addDefault(line, item);
      } else if (entry.matches()) {
        list = entry.group(1);
        addEntry(line, entry);
      } else {
        fault(line, 0, "is no header line", "Write '#+ name: value', or '#+   - name: value'.");
      }
    }
    if (summary.isEmpty()) {
      fault(0, 0, "the question has no summary", "Add a line: #+ summary: Which ...?");
    }
    StringBuilder sparql = new StringBuilder();
    for (int i = line; i < lines.size(); i++) {
      sparql.append(lines.get(i)).append('\n');
    }
    checkVariables(line);
    checkSyntax(sparql.toString(), line);
    return new CatalogueQuery(
        name,
        summary,
        description,
        summaries,
        descriptions,
        List.copyOf(parameters.values()),
        sparql.toString().strip());
  }

  private void addEntry(int line, Matcher entry) {
    switch (entry.group(1)) {
      case "summary" -> summary = entry.group(2).strip();
      case "description" -> description = entry.group(2).strip();
      case "params", "defaults" -> {
        // its items follow
      }
      default -> addTranslation(line, entry);
    }
  }

  /** {@code summary-vi}, {@code description-vi}: the language's code stands behind the name. */
  private void addTranslation(int line, Matcher entry) {
    Matcher named = TRANSLATION.matcher(entry.group(1));
    if (named.matches()) {
      (named.group(1).equals("summary") ? summaries : descriptions)
          .put(named.group(2), entry.group(2).strip());
    } else {
      fault(
          line,
          entry.start(1),
          "'" + entry.group(1) + "' is no header entry",
          "Use summary, description, params or defaults; in another language summary-vi, description-vi.");
    }
  }

  private void addParameter(int line, Matcher item) {
    String takes = item.group(2).strip();
    boolean optional = takes.endsWith(OPTIONAL);
    if (optional) {
      takes = takes.substring(0, takes.length() - OPTIONAL.length()).strip();
    }
    List<String> choices = takes.contains("|") ? List.of(takes.split("\\s*\\|\\s*")) : List.of();
    ParameterKind kind =
        choices.isEmpty() ? ParameterKind.of(takes).orElse(null) : ParameterKind.TEXT;
    if (kind == null) {
      fault(
          line,
          item.start(2),
          "'" + takes + "' is no kind of parameter",
          "Use one of " + ParameterKind.labels() + ", or choices such as: held | planned");
      return;
    }
    String parameter = item.group(1);
    parameters.put(parameter, new Parameter(parameter, kind, choices, optional, ""));
  }

  private void addDefault(int line, Matcher item) {
    Parameter parameter = parameters.get(item.group(1));
    if (parameter == null) {
      fault(
          line,
          item.start(1),
          "the default is for '" + item.group(1) + "', which is no parameter",
          "Name one of " + parameters.keySet() + ".");
    } else {
      parameters.put(parameter.name(), parameter.withDefault(item.group(2).strip()));
    }
  }

  private void checkVariables(int firstLine) {
    List<String> unused =
        new ArrayList<>(parameters.values().stream().map(Parameter::variable).toList());
    List<String> declared = List.copyOf(unused);
    for (int line = firstLine; line < lines.size(); line++) {
      Matcher variable = CatalogueQuery.VARIABLE.matcher(lines.get(line));
      while (variable.find()) {
        unused.remove(variable.group(1));
        if (!declared.contains(variable.group(1))) {
          fault(
              line,
              variable.start(),
              "?" + variable.group(1) + " is a parameter that the header does not declare",
              "Add it under '#+ params:' (declared: " + declared + ").");
        }
      }
    }
    for (String variable : unused) {
      fault(
          0,
          0,
          "the query does not use ?" + variable,
          "Use it, or take the parameter out of the header.");
    }
  }

  private void checkSyntax(String sparql, int firstLine) {
    try {
      Query query = QueryFactory.create(sparql, Syntax.syntaxSPARQL_11);
      if (query.isDescribeType()) {
        fault(firstLine, 0, "DESCRIBE differs between servers", "Use SELECT, ASK or CONSTRUCT.");
      }
    } catch (QueryParseException e) {
      SyntaxFault syntax = SyntaxFault.of(e);
      fault(
          firstLine + syntax.line() - 1,
          syntax.column() - 1,
          "is not SPARQL 1.1: " + syntax.what(),
          "Correct the query.");
    }
  }

  /** {@code line} and {@code column} count from 0. */
  private void fault(int line, int column, String what, String remedy) {
    faults.add("%s:%d:%d: %s. %s".formatted(place, line + 1, column + 1, what, remedy));
  }
}

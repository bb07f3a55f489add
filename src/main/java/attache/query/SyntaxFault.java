package attache.query;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.jena.query.QueryParseException;

/**
 * Where a query is no SPARQL, without the parser's list of all it would have taken.
 *
 * @param line from 1
 * @param column from 1
 * @param what such as {@code unexpected '}'}
 */
record SyntaxFault(int line, int column, String what) {

  /** {@code Encountered " "drop" "DROP "" at line 1, column 1.}: the kind, then the text. */
  private static final Pattern ENCOUNTERED =
      Pattern.compile("Encountered \"(.+?)\" at line (\\d+), column (\\d+)", Pattern.DOTALL);

  static SyntaxFault of(QueryParseException e) {
    Matcher found = ENCOUNTERED.matcher(e.getMessage());
    if (found.find()) {
      return new SyntaxFault(
          Integer.parseInt(found.group(2)),
          Integer.parseInt(found.group(3)),
          "unexpected '" + textOf(found.group(1)) + "'");
    }
    return new SyntaxFault(
        Math.max(1, e.getLine()),
        Math.max(1, e.getColumn()),
        e.getMessage().strip().replaceAll("\\s+", " "));
  }

  private static String textOf(String token) {
    if (!token.endsWith("\"")) {
      return token;
    }
    String open = token.substring(0, token.length() - 1);
    return open.substring(open.lastIndexOf('"') + 1).strip();
  }
}

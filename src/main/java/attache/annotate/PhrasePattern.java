package attache.annotate;

import attache.reference.PatternRow;
import edu.stanford.nlp.ling.tokensregex.Env;
import edu.stanford.nlp.ling.tokensregex.TokenSequencePattern;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * A row of phrase-patterns.csv, compiled to TokensRegex. Plain words match themselves without
 * regard to case; {@code {role:kind}} is a slot; {@code (a|b c)} one of; {@code [a]} may be
 * missing; {@code ...} a gap of up to {@value #LONGEST_GAP} elements within a clause.
 *
 * <p>Kinds: person, country, body, agreement, engagement, date, place, collective, level; with a
 * trailing {@code s} a list of them joined by commas or "and"; {@code party} a country, body,
 * collective or person, {@code parties} a list of those. The comma that closes an apposition behind
 * a person need not be written, nor the article before a slot.
 */
final class PhrasePattern {

  private static final int LONGEST_GAP = 7;
  private static final List<String> KINDS =
      List.of(
          "person",
          "country",
          "body",
          "agreement",
          "engagement",
          "date",
          "place",
          "collective",
          "level");

  private static final Pattern ROLE = Pattern.compile("[a-z]+");

  private final PatternRow row;
  private final TokenSequencePattern compiled;
  private final Set<String> roles = new LinkedHashSet<>();
  private final Set<String> neededKinds = new LinkedHashSet<>();
  private final List<Set<String>> necessary = new ArrayList<>();
  private Set<String> trigger = Set.of();

  /**
   * @throws IllegalArgumentException if the pattern is not well formed, or has no literal word that
   *     every match must hold
   */
  PhrasePattern(PatternRow row, Tokenizer tokenizer, Env env) {
    this.row = row;
    String regex = new Parser(row.pattern(), tokenizer).parse();
    if (trigger.isEmpty()) {
      throw new IllegalArgumentException("no word that every match must hold");
    }
    compiled = TokenSequencePattern.compile(env, regex);
  }

  PatternRow row() {
    return row;
  }

  TokenSequencePattern compiled() {
    return compiled;
  }

  Set<String> roles() {
    return roles;
  }

  /** Whether a sentence with these token keys outside its mentions has all words of a match. */
  boolean hasWordsIn(Set<String> keys) {
    for (Set<String> choice : necessary) {
      if (Collections.disjoint(choice, keys)) {
        return false;
      }
    }
    return true;
  }

  /** Token keys of which every match holds at least one. */
  Set<String> trigger() {
    return trigger;
  }

  /** Kinds of which every match holds a mention. */
  Set<String> neededKinds() {
    return neededKinds;
  }

  /** Recursive descent over the notation. */
  private final class Parser {
    private final String source;
    private final Tokenizer tokenizer;
    private int at;

    Parser(String source, Tokenizer tokenizer) {
      this.source = source;
      this.tokenizer = tokenizer;
    }

    String parse() {
      String regex = sequence("", true);
      if (at < source.length()) {
        throw fault("'" + source.charAt(at) + "' without its opening bracket");
      }
      return regex;
    }

    /** Elements up to one of the closers; {@code required} while every match passes here. */
    private String sequence(String closers, boolean required) {
      StringBuilder regex = new StringBuilder();
      while (at < source.length() && closers.indexOf(source.charAt(at)) < 0) {
        char c = source.charAt(at);
        if (Character.isWhitespace(c)) {
          at++;
        } else if (c == '{') {
          regex.append(slot(required));
        } else if (c == '(') {
          regex.append(oneOf(required));
        } else if (c == '[') {
          regex.append(maybe());
        } else if (source.startsWith("...", at)) {
          at += 3;
          regex.append("[!{key:\";\"}]{0,").append(LONGEST_GAP).append("}? ");
        } else if (")]}|".indexOf(c) >= 0) {
          throw fault("'" + c + "' without its opening bracket");
        } else {
          regex.append(words(required));
        }
      }
      return regex.toString();
    }

    private String words(boolean required) {
      int from = at;
      while (at < source.length()
          && "{}()[]|".indexOf(source.charAt(at)) < 0
          && !source.startsWith("...", at)) {
        at++;
      }
      StringBuilder regex = new StringBuilder();
      for (String key : keys(source.substring(from, at))) {
        regex.append(literal(key));
        if (required) {
          propose(Set.of(key));
        }
      }
      return regex.toString();
    }

    private List<String> keys(String words) {
      List<String> keys = new ArrayList<>();
      tokenizer.tokenize(words, 0, words.length()).forEach(t -> keys.add(TokenKey.of(t.word())));
      return keys;
    }

    private String literal(String key) {
      return "[{key:\"" + key.replace("\\", "\\\\").replace("\"", "\\\"") + "\"}] ";
    }

    private String maybe() {
      List<String> branches = new ArrayList<>();
      do {
        at++;
        branches.add(sequence("|]", false));
      } while (at < source.length() && source.charAt(at) == '|');
      expect(']');
      return "(?:" + String.join("| ", branches) + ")? ";
    }

    private String oneOf(boolean required) {
      List<String> branches = new ArrayList<>();
      Set<String> firsts = new LinkedHashSet<>();
      boolean allLiteral = true;
      do {
        int from = ++at;
        branches.add(sequence("|)", false));
        String text = source.substring(from, at).strip();
        List<String> keys =
            text.isEmpty() || "{([".indexOf(text.charAt(0)) >= 0 || text.startsWith("...")
                ? List.of()
                : keys(text);
        if (keys.isEmpty()) {
          allLiteral = false;
        } else {
          firsts.add(keys.get(0));
        }
      } while (at < source.length() && source.charAt(at) == '|');
      expect(')');
      if (required && allLiteral) {
        propose(firsts);
      }
      return "(?:" + String.join("| ", branches) + ") ";
    }

    private String slot(boolean required) {
      int end = source.indexOf('}', at);
      String inside = end < 0 ? "" : source.substring(at + 1, end);
      int colon = inside.indexOf(':');
      String role = colon < 0 ? "" : inside.substring(0, colon).strip();
      if (!ROLE.matcher(role).matches()) {
        throw fault("a slot is written {role:kind}, the role in letters a to z");
      }
      String kind = inside.substring(colon + 1).strip();
      at = end + 1;
      roles.add(role);
      String one = kind.equals("people") ? "person" : singular(kind);
      if (required && KINDS.contains(one)) {
        neededKinds.add(one);
      }
      String apposition = kind.equals("person") || kind.equals("people") ? "[{key:\",\"}]? " : "";
      return "[{article:\"yes\"}]? (?$" + role + " " + kindRegex(kind) + ") " + apposition;
    }

    private String kindRegex(String kind) {
      if (kind.equals("number")) {
        return "[{key:/\\d+/}]";
      }
      if (kind.equals("party")) {
        return "[{kind:/country|body|collective|person/}]";
      }
      if (kind.equals("parties")) {
        return list("[{kind:/country|body|collective|person/}]");
      }
      if (kind.equals("people")) {
        return list("[{kind:\"person\"}]");
      }
      if (kind.equals("countries")) {
        return list("[{kind:\"country\"}]");
      }
      if (KINDS.contains(kind)) {
        return "[{kind:\"" + kind + "\"}]";
      }
      String one = singular(kind);
      if (KINDS.contains(one)) {
        return list("[{kind:\"" + one + "\"}]");
      }
      throw fault(
          "'" + kind + "' is no kind; kinds are " + String.join(", ", KINDS) + ", party, number");
    }

    private static String singular(String kind) {
      if (KINDS.contains(kind)) {
        return kind;
      }
      return kind.equals("countries")
          ? "country"
          : kind.endsWith("s") ? kind.substring(0, kind.length() - 1) : "";
    }

    private String list(String one) {
      return one + " (?: [{joins:\"yes\"}]{1,3} " + one + ")*";
    }

    /** Keeps the rarest-looking requirement: the one with fewest choices, then the longest word. */
    private void propose(Set<String> keys) {
      necessary.add(keys);
      if (trigger.isEmpty() || weight(keys) > weight(trigger)) {
        trigger = keys;
      }
    }

    private int weight(Set<String> keys) {
      int shortest = keys.stream().mapToInt(String::length).min().orElse(0);
      boolean word = keys.stream().allMatch(k -> Character.isLetter(k.charAt(0)));
      return (word ? 100 : 0) + shortest - 2 * keys.size();
    }

    private void expect(char c) {
      if (at >= source.length() || source.charAt(at) != c) {
        throw fault("'" + c + "' is missing");
      }
      at++;
    }

    private IllegalArgumentException fault(String what) {
      return new IllegalArgumentException(
          what + " (char " + (Math.min(at, source.length()) + 1) + " of the pattern)");
    }
  }
}

package attache.annotate;

import static attache.annotate.PhraseExpression.element;
import static attache.annotate.PhraseExpression.optional;

import attache.annotate.ElementTest.OfKind;
import attache.annotate.ElementTest.Plain;
import attache.annotate.PhraseExpression.OneOf;
import attache.annotate.PhraseExpression.Repeated;
import attache.annotate.PhraseExpression.Sequence;
import attache.annotate.PhraseExpression.Slot;
import attache.reference.PatternRow;
import edu.stanford.nlp.ling.tokensregex.Env;
import edu.stanford.nlp.ling.tokensregex.TokenSequencePattern;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * A row of phrase-patterns.csv, compiled to TokensRegex. Plain words match themselves without
 * regard to case; {@code {role:kind}} is a slot; {@code (a|b c)} one of; {@code [a]} may be
 * missing; {@code ...} a gap of up to {@value #LONGEST_GAP} elements within a clause; {@code ~}
 * what may stand between a subject and its verb: days, places, and the adverbs of the list {@code
 * before-verb}.
 *
 * <p>Kinds: person, country, body, agreement, engagement, date, place, collective, level; with a
 * trailing {@code s} a list of them joined by commas or "and"; {@code party} a country, body,
 * collective or person, {@code parties} a list of those. The comma that closes an apposition behind
 * a person need not be written, nor the article before a slot.
 */
final class PhrasePattern {

  private static final int LONGEST_GAP = 7;
  private static final int MOST_JOINERS = 3;
  private static final int MOST_BEFORE_VERB = 8;
  private static final List<MentionKind> PARTY =
      List.of(MentionKind.COUNTRY, MentionKind.BODY, MentionKind.COLLECTIVE, MentionKind.PERSON);
  private static final Pattern ROLE = Pattern.compile("[a-z]+");

  private final PatternRow row;
  private final PhraseExpression expression;
  private final TokenSequencePattern compiled;
  private final Set<String> roles = new LinkedHashSet<>();
  private final Set<MentionKind> neededKinds = EnumSet.noneOf(MentionKind.class);
  private final List<Set<String>> necessary = new ArrayList<>();
  private Set<String> trigger = Set.of();

  /**
   * @throws IllegalArgumentException if the pattern is not well formed, or has no literal word that
   *     every match must hold
   */
  PhrasePattern(PatternRow row, Tokenizer tokenizer, Env env) {
    this.row = row;
    expression = new Parser(row.pattern(), tokenizer).parse();
    if (trigger.isEmpty()) {
      throw new IllegalArgumentException("no word that every match must hold");
    }
    compiled = TokenSequencePattern.compile(env, expression.regex());
  }

  PatternRow row() {
    return row;
  }

  TokenSequencePattern compiled() {
    return compiled;
  }

  PhraseExpression expression() {
    return expression;
  }

  Set<String> roles() {
    return roles;
  }

  /** Choices of token keys, of each of which every match holds one. */
  List<Set<String>> necessary() {
    return necessary;
  }

  /** Token keys of which every match holds at least one. */
  Set<String> trigger() {
    return trigger;
  }

  /** Kinds of which every match holds a mention. */
  Set<MentionKind> neededKinds() {
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

    PhraseExpression parse() {
      PhraseExpression whole = sequence("", true);
      if (at < source.length()) {
        throw fault("'" + source.charAt(at) + "' without its opening bracket");
      }
      return whole;
    }

    /** Elements up to one of the closers; {@code required} while every match passes here. */
    private PhraseExpression sequence(String closers, boolean required) {
      List<PhraseExpression> parts = new ArrayList<>();
      while (at < source.length() && closers.indexOf(source.charAt(at)) < 0) {
        char c = source.charAt(at);
        if (Character.isWhitespace(c)) {
          at++;
        } else if (c == '{') {
          parts.addAll(slot(required));
        } else if (c == '(') {
          parts.add(oneOf(required));
        } else if (c == '[') {
          parts.add(maybe());
        } else if (source.startsWith("...", at)) {
          at += 3;
          parts.add(new Repeated(element(Plain.WITHIN_CLAUSE), 0, LONGEST_GAP, true));
        } else if (c == '~') {
          at++;
          parts.add(new Repeated(element(Plain.BEFORE_VERB), 0, MOST_BEFORE_VERB, false));
        } else if (")]}|".indexOf(c) >= 0) {
          throw fault("'" + c + "' without its opening bracket");
        } else {
          parts.addAll(words(required));
        }
      }
      return new Sequence(parts);
    }

    private List<PhraseExpression> words(boolean required) {
      int from = at;
      while (at < source.length()
          && "{}()[]|~".indexOf(source.charAt(at)) < 0
          && !source.startsWith("...", at)) {
        at++;
      }
      List<PhraseExpression> words = new ArrayList<>();
      for (String key : tokenizer.keys(source.substring(from, at))) {
        words.add(element(new ElementTest.Word(key)));
        if (required) {
          propose(Set.of(key));
        }
      }
      return words;
    }

    private PhraseExpression maybe() {
      List<PhraseExpression> branches = new ArrayList<>();
      do {
        at++;
        branches.add(sequence("|]", false));
      } while (at < source.length() && source.charAt(at) == '|');
      expect(']');
      return optional(new OneOf(branches));
    }

    private PhraseExpression oneOf(boolean required) {
      List<PhraseExpression> branches = new ArrayList<>();
      Set<String> firsts = new LinkedHashSet<>();
      boolean allLiteral = true;
      do {
        int from = ++at;
        branches.add(sequence("|)", false));
        String text = source.substring(from, at).strip();
        List<String> keys =
            text.isEmpty() || "{([".indexOf(text.charAt(0)) >= 0 || text.startsWith("...")
                ? List.of()
                : tokenizer.keys(text);
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
      return new OneOf(branches);
    }

    private List<PhraseExpression> slot(boolean required) {
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
      String one = MentionKind.ofKey(kind).isPresent() ? kind : singular(kind);
      if (required) {
        MentionKind.ofKey(one).ifPresent(neededKinds::add);
      }
      List<PhraseExpression> parts = new ArrayList<>();
      parts.add(optional(element(Plain.ARTICLE)));
      parts.add(new Slot(role, filler(kind)));
      if (kind.equals("person") || kind.equals("people")) {
        parts.add(optional(element(new ElementTest.Word(","))));
      }
      return parts;
    }

    private PhraseExpression filler(String kind) {
      Optional<MentionKind> one = MentionKind.ofKey(kind);
      Optional<MentionKind> several = MentionKind.ofKey(singular(kind));
      if (kind.equals("number")) {
        return element(Plain.NUMBER);
      } else if (kind.equals("party")) {
        return element(new OfKind(PARTY));
      } else if (kind.equals("parties")) {
        return list(element(new OfKind(PARTY)));
      } else if (one.isPresent()) {
        return element(new OfKind(List.of(one.get())));
      } else if (several.isPresent()) {
        return list(element(new OfKind(List.of(several.get()))));
      }
      throw fault(
          "'"
              + kind
              + "' is no kind; kinds are "
              + String.join(", ", MentionKind.keys())
              + ", party, number");
    }

    private static String singular(String kind) {
      return switch (kind) {
        case "people" -> MentionKind.PERSON.key();
        case "countries" -> MentionKind.COUNTRY.key();
        default -> kind.endsWith("s") ? kind.substring(0, kind.length() - 1) : "";
      };
    }

    private static PhraseExpression list(PhraseExpression one) {
      PhraseExpression further =
          new Sequence(List.of(new Repeated(element(Plain.JOINER), 1, MOST_JOINERS, false), one));
      return new Sequence(
          List.of(
              one,
              new Repeated(new OneOf(List.of(further)), 0, PhraseExpression.WITHOUT_END, false)));
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

package attache.annotate;

import java.util.List;
import java.util.stream.Collectors;

/** What a phrase pattern asks for, as a tree. */
sealed interface PhraseExpression {

  int WITHOUT_END = -1;

  /** The expression as TokensRegex writes it. */
  String regex();

  /** One element of a sentence. */
  record Element(ElementTest test) implements PhraseExpression {
    @Override
    public String regex() {
      return test.regex();
    }
  }

  /** One part after the other. */
  record Sequence(List<PhraseExpression> parts) implements PhraseExpression {
    @Override
    public String regex() {
      return parts.stream().map(PhraseExpression::regex).collect(Collectors.joining(" "));
    }
  }

  record OneOf(List<PhraseExpression> branches) implements PhraseExpression {
    @Override
    public String regex() {
      return branches.stream()
          .map(PhraseExpression::regex)
          .collect(Collectors.joining(" | ", "(?: ", " )"));
    }
  }

  /**
   * The same several times.
   *
   * @param most or {@link #WITHOUT_END}
   */
  record Repeated(PhraseExpression part, int least, int most, boolean asFewAsPossible)
      implements PhraseExpression {
    @Override
    public String regex() {
      String times =
          least == 0 && most == 1
              ? "?"
              : least == 0 && most == WITHOUT_END ? "*" : "{" + least + "," + most + "}";
      return part.regex() + times + (asFewAsPossible ? "?" : "");
    }
  }

  /** What fills a role. */
  record Slot(String role, PhraseExpression filler) implements PhraseExpression {
    @Override
    public String regex() {
      return "(?$" + role + " " + filler.regex() + ")";
    }
  }

  static PhraseExpression element(ElementTest test) {
    return new Element(test);
  }

  static PhraseExpression optional(PhraseExpression part) {
    return new Repeated(part, 0, 1, false);
  }
}

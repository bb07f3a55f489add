package attache.annotate;

import java.util.List;
import java.util.stream.Collectors;

/** What an element of a {@link PhraseLine} must be to stand at one place of a phrase pattern. */
sealed interface ElementTest {

  /** The test as TokensRegex writes it. */
  String regex();

  /** A plain token with this key. */
  record Word(String key) implements ElementTest {
    @Override
    public String regex() {
      return "[{key:\"" + key.replace("\\", "\\\\").replace("\"", "\\\"") + "\"}]";
    }
  }

  /** A mention of one of some kinds. */
  record OfKind(List<MentionKind> kinds) implements ElementTest {
    @Override
    public String regex() {
      String keys = kinds.stream().map(MentionKind::key).collect(Collectors.joining("|"));
      return kinds.size() == 1 ? "[{kind:\"" + keys + "\"}]" : "[{kind:/" + keys + "/}]";
    }
  }

  /** A plain token of another sort. */
  enum Plain implements ElementTest {
    NUMBER("[{key:/\\d+/}]"),
    /** A comma, a word that joins equals, or an article before the next of them. */
    JOINER("[{joins:\"yes\"}]"),
    ARTICLE("[{article:\"yes\"}]"),
    /** A day, a place or an adverb, as they stand between a subject and its verb. */
    BEFORE_VERB("[{beforeVerb:\"yes\"}]"),
    /** Anything, mentions too, but the mark that ends a clause. */
    WITHIN_CLAUSE("[!{key:\"" + END_OF_CLAUSE + "\"}]");

    private final String regex;

    Plain(String regex) {
      this.regex = regex;
    }

    @Override
    public String regex() {
      return regex;
    }
  }

  String END_OF_CLAUSE = ";";
}

package attache.model;

/**
 * Where an article says something.
 *
 * @param span the words that say it
 * @param sentence the sentence they stand in; contains the span
 */
public record Evidence(Span span, Span sentence) implements Comparable<Evidence> {

  public Evidence {
    if (!sentence.contains(span)) {
      throw new IllegalArgumentException(
          "span " + span + " is not inside its sentence " + sentence);
    }
  }

  @Override
  public int compareTo(Evidence other) {
    int order = span.compareTo(other.span);
    return order != 0 ? order : sentence.compareTo(other.sentence);
  }
}

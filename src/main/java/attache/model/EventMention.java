package attache.model;

import java.util.List;
import java.util.Map;

/**
 * What a phrase pattern found in a sentence.
 *
 * @param pattern id of the row of phrase-patterns.csv
 * @param event the row's {@code event} cell
 * @param span everything matched
 * @param trigger the matched words outside the slots
 * @param roles by slot name, the mentions that fill it, in the order of the text
 */
public record EventMention(
    String pattern, String event, Span span, Span trigger, Map<String, List<Mention>> roles) {

  public EventMention {
    roles = Map.copyOf(roles);
  }

  /** A bare place in a sentence, for questions that are asked of events. */
  public static EventMention at(Span span) {
    return new EventMention("", "", span, span, Map.of());
  }

  public List<Mention> role(String name) {
    return roles.getOrDefault(name, List.of());
  }
}

package attache.model;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/**
 * A sentence with what was found in it.
 *
 * @param index in the article, from 0
 * @param block index into {@link Article#blocks()}
 * @param mentions in the order of the text, without overlap
 * @param events in the order of their triggers
 * @param cues in the order of the text, none inside a mention
 */
public record Sentence(
    int index,
    Span span,
    int block,
    BlockKind kind,
    List<Mention> mentions,
    List<EventMention> events,
    List<Cue> cues) {

  public Sentence {
    mentions = List.copyOf(mentions);
    events = List.copyOf(events);
    cues = List.copyOf(cues);
  }

  /** Whether nothing at all was found in it but words that colour others. */
  public boolean tellsNothing() {
    return mentions.isEmpty() && events.isEmpty();
  }

  /** The mentions of one kind, a record each, in order. */
  public <M extends Mention> List<M> mentions(Class<M> kind) {
    if ((Class<?>) kind == Mention.class) {
      throw new IllegalArgumentException("a Mention is no kind by itself: all are mentions()");
    }
    List<M> found = null;
    for (int i = 0; i < mentions.size(); i++) {
      Mention mention = mentions.get(i);
      if (mention.getClass() == kind) {
        found = found == null ? new ArrayList<>(mentions.size() - i) : found;
        found.add(kind.cast(mention));
      }
    }
    return found == null ? List.of() : Collections.unmodifiableList(found);
  }
}

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

  /** The mentions of one kind, in order. */
  public <M extends Mention> List<M> mentions(Class<M> kind) {
    List<M> found = List.of();
    for (Mention mention : mentions) {
      if (kind.isInstance(mention)) {
        found = found.isEmpty() ? new ArrayList<>() : found;
        found.add(kind.cast(mention));
      }
    }
    return Collections.unmodifiableList(found);
  }
}

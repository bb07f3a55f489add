package attache.read;

import attache.model.Article;

/** What became of one file or manifest row, in the order of the sources. */
public sealed interface Reading {

  /**
   * An article that can be worked on.
   *
   * @param input what {@link KnownInputs} is asked for
   */
  record Accepted(Article article, String input) implements Reading {}

  /**
   * An article that is as it was when {@link KnownInputs} got to know it.
   *
   * @param id of the article
   * @param source where it was found, for messages
   */
  record Known(String id, String source) implements Reading {}

  /** Something that was not read; the rest is. */
  record Refused(Refusal refusal) implements Reading {}

  /** Something an analyst should look at; nothing was left out for it. */
  record Noticed(Refusal notice) implements Reading {}
}

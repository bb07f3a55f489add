package attache.read;

import attache.model.Article;

/** What became of one file or manifest row, in the order of the sources. */
public sealed interface Reading {

  /** An article that can be worked on. */
  record Accepted(Article article) implements Reading {}

  /** Something that was not read; the rest is. */
  record Refused(Refusal refusal) implements Reading {}

  /** Something an analyst should look at; nothing was left out for it. */
  record Noticed(Refusal notice) implements Reading {}
}

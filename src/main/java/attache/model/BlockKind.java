package attache.model;

/** What a stretch of an article is to its reader. */
public enum BlockKind {
  HEADLINE,
  LEAD,
  PARAGRAPH,
  /** A heading between paragraphs, or one item heading of a list article. */
  SECTION_HEADING,
  CAPTION,
  /** By-line, sidebar, comment widget, navigation, teaser of another article: never annotated. */
  FURNITURE;

  /** Whether the article itself says it. */
  public boolean isContent() {
    return this != FURNITURE;
  }
}

package attache.read;

/** What a line is by its own look, before its neighbours are asked. */
enum LineSort {
  /** A paragraph. */
  PROSE,
  /** Words that end no sentence: a headline, a heading, a caption without credit. */
  TITLE,
  /** Text with a photo credit, or with words only captions have. */
  CAPTION,
  /** Comments, stars, a poll: the reader's corner begins here. */
  READER_CORNER,
  /** Heads a box of other headlines. */
  RELATED,
  /** Points to another article. */
  LINK,
  /** Time of publication. */
  TIMESTAMP,
  /** Says who wrote or sent the article. */
  BYLINE,
  /** Nothing but a name: a by-line where an article ends, else perhaps a heading. */
  NAME,
  /** The text that stands for a picture: a headline and the picture's number. */
  ALT_TEXT,
  /** A picture's text with the headline of another article glued to it. */
  GLUED_TEASER,
  /** Any other line of the page that is not the article's. */
  FURNITURE
}

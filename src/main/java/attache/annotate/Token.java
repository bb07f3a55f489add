package attache.annotate;

/**
 * A token and where it stands in the text. It takes the place of CoreNLP's label, a map that takes
 * several times as long to make, and of which there would be a thousand an article.
 *
 * @param begin the offset of its first char
 * @param end one past its last
 */
record Token(TokenForm form, int begin, int end) {

  String word() {
    return form.word();
  }

  /** The char, of a token of a single one; else 0. */
  char mark() {
    return end - begin == 1 ? form.word().charAt(0) : 0;
  }
}

package attache.store;

/**
 * Why an article did not enter the store.
 *
 * @param source the article as messages name it: its path
 * @param article its IRI
 * @param focusNode the node that is wrong, or empty where it is the article as a whole
 * @param path the property that is wrong, or empty
 * @param message what is wrong with it
 */
public record Refusal(
    String source, String article, String focusNode, String path, String message) {

  /** One line: source, article, node, property, message. */
  @Override
  public String toString() {
    StringBuilder line = new StringBuilder(source).append(": article ").append(article);
    line.append(" is refused: ");
    if (!focusNode.isEmpty()) {
      line.append(focusNode).append(' ');
    }
    if (!path.isEmpty()) {
      line.append(path).append(": ");
    }
    return line.append(message).toString();
  }
}

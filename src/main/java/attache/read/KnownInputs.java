package attache.read;

import java.util.Optional;

/**
 * What is known of inputs that were read before: files, entries of archives, lines of JSON. One
 * that is known is not read again. Asked by several threads.
 */
@FunctionalInterface
public interface KnownInputs {

  /** Nothing is known. */
  KnownInputs NONE = input -> Optional.empty();

  /**
   * @param input changes whenever the article that is read from it might: 32 hex digits of a hash
   *     of its bytes, its name and what a manifest says of it
   */
  Optional<Known> of(String input);

  /**
   * The article that was read from an input.
   *
   * @param id of the article
   * @param textHash see {@link SeenArticles#textHash}
   */
  record Known(String id, String textHash) {}
}

package attache.read;

import java.io.IOException;

/** A compressed file that unfolds to many times its size. */
final class EndlessExpansionException extends IOException {
  private static final long serialVersionUID = 1L;

  EndlessExpansionException(int times) {
    super("it unfolds to more than " + times + " times its size, as no text does");
  }
}

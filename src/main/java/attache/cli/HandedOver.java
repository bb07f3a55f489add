package attache.cli;

import attache.serve.Holder;

/** The command's store is served by another process, which is to run it instead. */
final class HandedOver extends RuntimeException {

  private static final long serialVersionUID = 1L;

  private final transient Holder holder;

  HandedOver(Holder holder) {
    super("the store is served at " + holder.url());
    this.holder = holder;
  }

  Holder holder() {
    return holder;
  }
}

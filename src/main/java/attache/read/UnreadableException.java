package attache.read;

/** Carries a refusal from the depth of reading one file up to {@link ArticleReader}. */
final class UnreadableException extends Exception {
  private static final long serialVersionUID = 1L;

  private final transient Refusal refusal;

  UnreadableException(String source, String reason, String remedy) {
    this(new Refusal(source, reason, remedy));
  }

  UnreadableException(Refusal refusal) {
    super(refusal.reason());
    this.refusal = refusal;
  }

  Refusal refusal() {
    return refusal;
  }
}

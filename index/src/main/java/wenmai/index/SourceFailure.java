package wenmai.index;

/**
 * A source that could not be indexed, and why.
 *
 * @param reason one of {@link Reason}, with its detail
 */
public record SourceFailure(String source, String reason) {
  public SourceFailure {
    reason = Reason.said(reason);
  }

  public SourceFailure(String source, Reason reason, String detail) {
    this(source, reason.because(detail));
  }
}

package wenmai.ingest.parse;

import java.io.IOException;

/** Says why a file did not become a document: a reason to count by, and a sentence to read. */
public final class ParseException extends IOException {
  private static final long serialVersionUID = 1L;

  /** Why a file failed, in the words that users see and scripts compare. */
  public enum Reason {
    /** Reading took longer than the file's size allows. */
    TIMEOUT("timeout"),
    OUT_OF_MEMORY("out of memory"),
    /** The reader itself broke down. */
    CRASHED("crashed"),
    /** A password is needed. */
    ENCRYPTED("encrypted"),
    /** Cut off, or broken inside. */
    DAMAGED("damaged"),
    /** Read without a fault, and nothing there to search: a scan, a page drawn by scripts. */
    NO_TEXT("no text"),
    /** No reader for what the file holds. */
    NOT_SUPPORTED("not supported"),
    /** Missing, not a file, or not permitted. */
    UNREADABLE("unreadable"),
    TOO_LARGE("too large");

    private final String word;

    Reason(String word) {
      this.word = word;
    }

    /** The reason's name in output. */
    public String word() {
      return word;
    }
  }

  private final Reason reason;
  private final String detail;

  /**
   * @param detail what is wrong, for a user: one line, no class names
   */
  public ParseException(Reason reason, String detail) {
    this(reason, detail, null);
  }

  /**
   * @param cause for a debugger; it never shows in the message
   */
  public ParseException(Reason reason, String detail, Throwable cause) {
    super(reason.word() + ": " + detail, cause);
    this.reason = reason;
    this.detail = detail;
  }

  public Reason reason() {
    return reason;
  }

  /** The message without the reason's word. */
  public String detail() {
    return detail;
  }
}

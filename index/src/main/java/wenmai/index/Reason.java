package wenmai.index;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import java.nio.file.NoSuchFileException;
import java.util.Arrays;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Why a source did not become a document, in the words that users see and scripts compare. What the
 * ledger and every report say is one of them, a colon, and a detail for a person.
 */
public enum Reason {
  TIMEOUT("timeout"),
  OUT_OF_MEMORY("out of memory"),
  CRASHED("crashed"),
  ENCRYPTED("encrypted"),
  DAMAGED("damaged"),
  NO_TEXT("no text"),
  NOT_SUPPORTED("not supported"),
  UNREADABLE("unreadable"),
  TOO_LARGE("too large");

  private static final Pattern KNOWN =
      Pattern.compile(
          Arrays.stream(values()).map(Reason::word).collect(Collectors.joining("|", "(", "): .+")));

  /** The name of a class says nothing to a user. */
  private static final Pattern CLASS_NAME =
      Pattern.compile("\\b[a-z]\\w*(\\.\\w+)+\\b|\\b\\w*(Exception|Error)\\b");

  private static final Pattern NO_LINE = Pattern.compile("[\\s\\p{Cntrl}]+");

  private final String word;

  Reason(String word) {
    this.word = word;
  }

  /** The reason's name in output. */
  public String word() {
    return word;
  }

  /** The reason with its detail: one line. */
  public String because(String detail) {
    return word + ": " + NO_LINE.matcher(detail).replaceAll(" ").strip();
  }

  /** Whether that is the reason that a report gives. */
  boolean isIn(String said) {
    return said.startsWith(word + ": ");
  }

  /** A reason as it is said: what has no word in front could not be read, for all we know. */
  static String said(String reason) {
    String line = NO_LINE.matcher(reason).replaceAll(" ").strip();
    return KNOWN.matcher(line).matches() ? line : UNREADABLE.because(line);
  }

  /** Why a file could not be read from the disk. */
  static String ofDisk(IOException fault) {
    return UNREADABLE.because(
        switch (fault) {
          case AccessDeniedException denied -> "no permission";
          case NoSuchFileException gone -> "it is gone";
          case FileSystemException file when file.getReason() != null -> file.getReason();
          default -> detail(fault, "it cannot be read to its end");
        });
  }

  /** Why a source could not be parsed, by what its reader threw. */
  public static String ofReader(Throwable fault) {
    return switch (fault) {
      case OutOfMemoryError full -> OUT_OF_MEMORY.because("reading it takes more than there is");
      case StackOverflowError deep -> CRASHED.because("its parts are nested too deep to follow");
      case IOException told ->
          KNOWN.matcher(String.valueOf(told.getMessage())).matches()
              ? told.getMessage()
              : DAMAGED.because(detail(told, "its content cannot be followed"));
      default -> CRASHED.because("the reader broke down over its content");
    };
  }

  private static String detail(IOException fault, String otherwise) {
    String message = fault.getMessage();
    boolean plain = message != null && !message.isBlank() && !CLASS_NAME.matcher(message).find();
    return plain ? message : otherwise;
  }
}

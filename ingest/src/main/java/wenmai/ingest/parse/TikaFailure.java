package wenmai.ingest.parse;

import java.nio.charset.StandardCharsets;
import java.util.Locale;
import org.apache.tika.exception.EncryptedDocumentException;
import org.apache.tika.exception.UnsupportedFormatException;
import org.apache.tika.exception.ZeroByteFileException;
import wenmai.ingest.parse.ParseException.Reason;

/** Says in a user's words what went wrong inside a parser. */
final class TikaFailure {
  private static final int TAIL = 1 << 16;

  private TikaFailure() {}

  /**
   * @param format the short name of the format, such as "pdf"
   */
  static ParseException explain(Exception failure, String format, byte[] bytes) {
    for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
      String type = cause.getClass().getSimpleName();
      if (cause instanceof EncryptedDocumentException
          || type.contains("Encrypted")
          || type.equals("InvalidPasswordException")) {
        return new ParseException(Reason.ENCRYPTED, "a password is needed to open it", failure);
      }
      if (cause instanceof ZeroByteFileException) {
        return new ParseException(Reason.NO_TEXT, "the file is empty", failure);
      }
      if (cause instanceof UnsupportedFormatException || type.startsWith("OldWord")) {
        return new ParseException(
            Reason.NOT_SUPPORTED, "this version of the format is not read", failure);
      }
      String bomb = bomb(String.valueOf(cause.getMessage()));
      if (bomb != null) {
        return new ParseException(Reason.TOO_LARGE, bomb, failure);
      }
    }
    return new ParseException(Reason.DAMAGED, damage(format, bytes), failure);
  }

  /**
   * What a library's own guard against bombs has met; null if it was none. Tika and POI have no
   * class of exceptions for it.
   */
  private static String bomb(String message) {
    if (message.startsWith("Suspected zip bomb") && message.contains("nesting")) {
      return "its parts are nested too deep to follow";
    }
    if (message.contains("MAX_FILE_COUNT")) {
      return "it has more parts than a document has";
    }
    return message.startsWith("Suspected zip bomb")
            || message.startsWith("Zip bomb detected")
            || message.startsWith("The file appears to be potentially malicious")
        ? "it unpacks to far more than a document holds"
        : null;
  }

  /**
   * Whether the end is missing. Parsers mend a file that was cut off and give what is left of it;
   * half a document that passes for a whole one is worse than none.
   */
  static boolean isCutOff(byte[] bytes) {
    int from = Math.max(0, bytes.length - TAIL);
    String tail = new String(bytes, from, bytes.length - from, StandardCharsets.ISO_8859_1);
    return (Source.startsWith(bytes, "%PDF") && !tail.contains("startxref"))
        || (Source.startsWith(bytes, Source.ZIP) && !tail.contains("PK\u0005\u0006"));
  }

  static String damage(String format, byte[] bytes) {
    String name = format.isEmpty() ? "file" : format.toUpperCase(Locale.ROOT);
    if (!isCutOff(bytes)) {
      return "the " + name + " is broken inside";
    }
    return Source.startsWith(bytes, Source.ZIP)
        ? "the " + name + " ends before the list of its parts"
        : "the PDF ends before its cross-reference table";
  }
}

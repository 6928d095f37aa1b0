package wenmai.ingest.parse;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import wenmai.ingest.parse.ParseException.Reason;

/**
 * Formats that hold text, or files that do, and that are not read: who has them in a folder is told
 * so, and what to do. A few bytes decide, so that a large archive costs nothing.
 */
final class Unread {
  private static final int HEAD = 16;

  /** Named like one of these, a file is read all the same if it begins like this. */
  private static final String[] READ = {"%PDF-", "{\\rtf"};

  private static final String ARCHIVE = "an archive; unpack it and index the folder";
  private static final String PACKED = "a packed file; unpack it";
  private static final String DJVU = "a DjVu file; save it as PDF with its text";
  private static final String CAJ = "a CAJ file is not read; save it as PDF";

  private static final Map<String, String> BY_EXTENSION = new HashMap<>();

  static {
    known(ARCHIVE, "zip tar tgz tbz tbz2 txz 7z rar cab lzh arj");
    known(PACKED, "gz bz2 xz lzma zst z");
    known("a spreadsheet; save what is to be found as PDF or text", "xls xlsx xlsm xlsb ods et");
    known("an iWork file; export it as PDF or DOCX", "pages key numbers");
    known("a WPS file; save it as DOCX or PDF", "wps wpt dps");
    known("an e-book of a kind that is not read; convert it to EPUB", "mobi azw azw3 kfx prc fb2");
    known("a help file; unpack it and index its pages", "chm");
    known("a page in an envelope; save it as HTML", "mht mhtml webarchive");
    known("mail; save it as text or HTML", "eml msg mbox pst");
    known("pages of a kind that is not read; save them as PDF", "ofd ceb cebx pdg xps oxps ps");
    known("a notebook of OneNote; save it as PDF or DOCX", "one");
    known("a WordPerfect file; save it as DOCX or PDF", "wpd");
    known(DJVU, "djvu djv");
    known(CAJ, "caj kdh nh");
  }

  private static final Map<String, String> BY_HEAD =
      Map.of(
          "Rar!\u001a\u0007", ARCHIVE,
          "7z\u00bc\u00af\u0027\u001c", ARCHIVE,
          "\u001f\u008b\b", PACKED,
          "BZh91AY&SY", PACKED,
          "\u00fd7zXZ\u0000", PACKED,
          "AT&TFORM", DJVU,
          "CAJ\u0000", CAJ);

  private Unread() {}

  private static void known(String what, String extensions) {
    for (String extension : extensions.split(" ")) {
      BY_EXTENSION.put(extension, what);
    }
  }

  /** Whether the extension is one of a format that is not read. */
  static boolean isNamed(String extension) {
    return BY_EXTENSION.containsKey(extension);
  }

  /** Why a file is not read, if its name and its first bytes are enough to know. */
  static Optional<ParseException> of(Path file) {
    String extension = Formats.extension(file);
    if (!isNamed(extension) || !Files.isRegularFile(file)) {
      return Optional.empty();
    }
    try (InputStream in = Files.newInputStream(file, LinkOption.NOFOLLOW_LINKS)) {
      return of(extension, in.readNBytes(HEAD));
    } catch (IOException e) {
      // Whoever reads it says what is wrong.
      return Optional.empty();
    }
  }

  /**
   * The same of bytes.
   *
   * @param bytes the whole file, or its beginning
   */
  static Optional<ParseException> of(String extension, byte[] bytes) {
    if (bytes.length == 0) {
      return Optional.empty();
    }
    for (String head : READ) {
      if (Source.startsWith(bytes, head)) {
        return Optional.empty();
      }
    }
    for (Map.Entry<String, String> head : BY_HEAD.entrySet()) {
      if (Source.startsWith(bytes, head.getKey())) {
        return because(head.getValue());
      }
    }
    return Optional.ofNullable(BY_EXTENSION.get(extension)).flatMap(Unread::because);
  }

  private static Optional<ParseException> because(String what) {
    Reason reason = what.equals(CAJ) ? Reason.NO_TEXT : Reason.NOT_SUPPORTED;
    return Optional.of(new ParseException(reason, what));
  }
}

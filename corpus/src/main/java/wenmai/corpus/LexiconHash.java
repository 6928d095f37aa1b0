package wenmai.corpus;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** The hash of a lexicon: it changes when any of its files does, or their order. */
final class LexiconHash {
  private static final int SHOWN = 16;

  private final MessageDigest digest = digest();

  /** Adds the next file, by its {@link #sha256}. */
  void add(byte[] sha256) {
    digest.update(sha256);
  }

  /** Its first digits, which say enough. */
  String shortened() {
    return HexFormat.of().formatHex(digest.digest()).substring(0, SHOWN);
  }

  static byte[] sha256(byte[] file) {
    return digest().digest(file);
  }

  private static MessageDigest digest() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }
}

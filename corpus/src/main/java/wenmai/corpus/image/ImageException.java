package wenmai.corpus.image;

import java.io.IOException;

/** A part of the program itself is missing, damaged, or of another version. */
public final class ImageException extends IOException {
  private static final long serialVersionUID = 1L;

  ImageException(String message) {
    super(message);
  }
}

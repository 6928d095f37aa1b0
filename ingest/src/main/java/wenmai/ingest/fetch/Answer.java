package wenmai.ingest.fetch;

/**
 * What a server said to one request.
 *
 * @param location where it points to instead, or null
 * @param etag its name for these bytes, or null
 * @param lastModified when they changed, in its own words, or null
 * @param contentType what they are, in its own words, or null
 * @param retryAfter when to ask again, in its own words, or null
 * @param bytes how many were written, -1 if none were as the status is not 200
 * @param sha256 of them
 */
record Answer(
    int status,
    String location,
    String etag,
    String lastModified,
    String contentType,
    String retryAfter,
    long bytes,
    String sha256) {
  static final int OK = 200;
  static final int NOT_MODIFIED = 304;

  boolean redirects() {
    return location != null
        && switch (status) {
          case 301, 302, 303, 307, 308 -> true;
          default -> false;
        };
  }

  /** Whether the server is there, and asks to be left alone for now. */
  boolean isBusy() {
    return status == 429 || status == 503;
  }
}

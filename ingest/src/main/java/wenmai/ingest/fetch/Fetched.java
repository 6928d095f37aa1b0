package wenmai.ingest.fetch;

/**
 * What is known of a page that was asked for; kept beside its bytes.
 *
 * @param url as it was asked for
 * @param finalUrl where the redirects led to, the same where there were none; null before the first
 *     success
 * @param etag the server's name for the kept bytes, or null
 * @param lastModified when they changed, in the server's words, or null
 * @param contentType in the server's words, character set included, or null
 * @param sha256 of the kept bytes, or null where there are none
 * @param bytes how many they are
 * @param file the name of the file that keeps them, or null where there are none
 * @param fetchedAt when they came, as in ISO 8601, or null
 * @param askedAt when they were last asked for
 * @param failure why that failed, in the words that files fail with, or null if it did not
 * @param followed whether only a document refers to it, and nobody named it
 */
public record Fetched(
    String url,
    String finalUrl,
    String etag,
    String lastModified,
    String contentType,
    String sha256,
    long bytes,
    String file,
    String fetchedAt,
    String askedAt,
    String failure,
    boolean followed) {

  /** A page that has not been asked for yet. */
  static Fetched nothing(String url, boolean followed) {
    return new Fetched(url, null, null, null, null, null, 0, null, null, null, null, followed);
  }

  /** The same page, whose bytes stay as they are. */
  Fetched asked(String now, String why) {
    return with(file, now, why, followed);
  }

  /** The same page; once a user has named it, it is no longer only referred to. */
  Fetched followed(boolean only) {
    return with(file, askedAt, failure, followed && only);
  }

  /** The same page, whose bytes lie in that file. */
  Fetched in(String name) {
    return with(name, askedAt, failure, followed);
  }

  private Fetched with(String name, String asked, String why, boolean only) {
    return new Fetched(
        url,
        finalUrl,
        etag,
        lastModified,
        contentType,
        sha256,
        bytes,
        name,
        fetchedAt,
        asked,
        why,
        only);
  }

  /** The same page with other bytes, that came in an answer. */
  Fetched came(Landing landing, String now) {
    Answer answer = landing.answer();
    return new Fetched(
        url,
        landing.at().toString(),
        answer.etag(),
        answer.lastModified(),
        answer.contentType(),
        answer.sha256(),
        answer.bytes(),
        null,
        now,
        now,
        null,
        followed);
  }

  /** The same page without bytes: those that were kept are gone. */
  Fetched lost() {
    return new Fetched(
        url, null, null, null, null, null, 0, null, null, askedAt, failure, followed);
  }
}

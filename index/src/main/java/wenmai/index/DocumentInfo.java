package wenmai.index;

import java.time.LocalDate;

/**
 * What is known of an indexed document beside its text.
 *
 * @param published null where unknown
 */
public record DocumentInfo(
    String id,
    String title,
    String mediaType,
    String language,
    LocalDate published,
    String sha256) {}

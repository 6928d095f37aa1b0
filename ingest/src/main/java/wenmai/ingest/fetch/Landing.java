package wenmai.ingest.fetch;

/**
 * The answer at the end of a chain of redirects.
 *
 * @param at where it was given
 * @param trouble why the chain was not followed further though the answer points on, or null
 */
record Landing(WebUrl at, Answer answer, String trouble) {}

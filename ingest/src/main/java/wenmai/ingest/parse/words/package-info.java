/**
 * What a few words show by their look, whatever format they stand in.
 *
 * <p>{@link wenmai.ingest.parse.words.Dates} knows a date as people and formats write it, {@link
 * wenmai.ingest.parse.words.PageText} a title, a blank, and what is written without blanks.
 *
 * <pre>{@code
 * Dates.find("发布于 2023年6月4日"); // 2023-06-04
 * PageText.isTitle("注意力机制"); // true
 * }</pre>
 *
 * <p>Not its job: language, words and sentences, which need more than a look ({@code
 * wenmai.ingest.segment}).
 */
package wenmai.ingest.parse.words;

/**
 * The two analysed layers over one text: grams, which find everything, and words, which rank.
 *
 * <p>{@link wenmai.index.analysis.GramTokenizer} gives Han unigrams and bigrams and the runs of
 * Latin letters and numbers, whole and in parts. {@link wenmai.index.analysis.WordTokenizer} gives
 * the words of a {@link wenmai.corpus.Segmenter}. Both fold unit by unit ({@link
 * wenmai.corpus.Fold}), so that their offsets are offsets of the text as written. Each is
 * registered through Lucene's SPI: {@code wenmaiGram}, {@code wenmaiWord} and the filter {@code
 * wenmaiStem} can be put together by name, as a search server does.
 *
 * <pre>{@code
 * Analyzer analyzer = new LayerAnalyzer(segmenter);
 * analyzer.tokenStream("gram", "GPT-3提出"); // gpt3 gpt 3 提 提出 出
 * }</pre>
 *
 * <p>Not its job: finding mentions, parsing queries, anything about files. It depends on Lucene and
 * on the records of {@code wenmai.corpus} alone.
 */
package wenmai.index.analysis;

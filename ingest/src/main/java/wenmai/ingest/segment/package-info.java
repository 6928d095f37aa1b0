/**
 * Where words and sentences begin and end.
 *
 * <p>{@link wenmai.ingest.segment.HanLpSegmenter} is the {@link wenmai.corpus.Segmenter} of the
 * program: Latin and number runs are taken out by {@link wenmai.corpus.Runs}, and only runs of Han
 * go to HanLP, folded, so that traditional text is cut like simplified. {@link
 * wenmai.ingest.segment.Sentences} has a rule of its own for Chinese and asks OpenNLP about
 * English.
 *
 * <pre>{@code
 * Segmenter segmenter = new HanLpSegmenter();
 * segmenter.segment("GPT-3使用了注意力机制"); // GPT | 3 | 使用 | 了 | 注意力 | 机制
 * new Sentences().split("什么是注意力？看公式。"); // 什么是注意力？ | 看公式。
 * }</pre>
 *
 * <p>HanLP itself cuts nothing: {@code WordGraph} walks an image of its dictionaries, which {@code
 * HanImageWriter} makes when the program is built, and a test holds the two against each other.
 * Images and models are read with the first text that needs them. Not its job: deciding which words
 * are worth an index, stemming, stop words.
 */
package wenmai.ingest.segment;

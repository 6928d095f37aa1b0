/**
 * Finds where a text speaks of the concepts, models and papers of a lexicon.
 *
 * <p>{@link wenmai.ingest.mention.LexiconMentionFinder} matches names on the raw text, through a
 * trie of their folded forms: width, case and script do not matter, one separator is as good as
 * another, and line breaks and invisible characters inside a name are passed over. So {@code GPT3},
 * {@code GPT 3} and {@code ＧＰＴ－３} are GPT-3, and 大語言模型 is 大语言模型. Then each candidate must stand
 * free: {@code GPT-3} is not in {@code GPT-3.5}, {@code AI} not in {@code OpenAI}, 监督学习 not in
 * 无监督学习, and nothing is in a web address. The longest name wins (level 0); names of other concepts
 * that nest in it come out at level 1.
 *
 * <p>{@link wenmai.ingest.mention.Tagger} sees a whole document, and lets acronyms that it defines
 * in brackets beside a name count from there on.
 *
 * <pre>{@code
 * MentionFinder finder = new LexiconMentionFinder(lexicon, new HanLpSegmenter());
 * finder.find("GPT3用了自注意力机制"); // GPT3, 自注意力机制, inside it 注意力机制
 * TaggedDocument tagged = new Tagger(finder).tag(document);
 * }</pre>
 *
 * <p>The names of the shipped lexicon are made ready when the program is built ({@code
 * NamesImage}); those of any other lexicon when a finder is made.
 *
 * <p>Not its job: resolving names by their meaning beyond the conditions that the lexicon states,
 * finding names that no lexicon lists, save acronyms that the text explains.
 */
package wenmai.ingest.mention;

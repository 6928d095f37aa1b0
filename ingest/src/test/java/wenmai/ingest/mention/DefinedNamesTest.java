package wenmai.ingest.mention;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import wenmai.corpus.Mention;
import wenmai.ingest.passage.Documents;
import wenmai.ingest.segment.HanLpSegmenter;

class DefinedNamesTest {
  private static final String YAML =
      """
      - {id: rlhf, kind: concept, prefLabel: {zh: 人类反馈强化学习, en: reinforcement learning from human feedback}}
      - {id: rl, kind: concept, prefLabel: {zh: 强化学习, en: reinforcement learning}}
      - {id: rag, kind: concept, prefLabel: {zh: 检索增强生成, en: retrieval-augmented generation},
         altLabel: {en: [RAG]}, require: {RAG: [retrieval, 检索]}}
      - {id: llm, kind: concept, prefLabel: {zh: 大语言模型, en: large language model}}
      - {id: lm, kind: concept, prefLabel: {zh: 语言模型, en: language model}, altLabel: {en: [LLM]}}
      - {id: slm, kind: concept, prefLabel: {en: small language model}}
      - {id: o1, kind: model, prefLabel: {en: OpenAI o1}}
      - {id: moe, kind: concept, prefLabel: {zh: 混合专家}}
      - {id: gpt, kind: model, prefLabel: {en: Generative Pre-trained Transformer}}
      - {id: gpt-3, kind: model, prefLabel: {en: GPT-3}}
      """;

  private static final Tagger TAGGER =
      new Tagger(new LexiconMentionFinder(Lexicons.of(YAML), new HanLpSegmenter()));

  /** Paragraphs parted by slashes; what is found in the last of them as surface=concept. */
  @ParameterizedTest(name = "{0}")
  @CsvSource(
      delimiter = '#',
      value = {
        // In brackets behind the name, or the name behind it.
        "RLHF（reinforcement learning from human feedback）很好/用 RLHF 训练# RLHF=rlhf",
        "人类反馈强化学习（RLHF）很好/用RLHF训练# RLHF=rlhf",
        "reinforcement learning from human feedback (RLHF)/RLHF.# RLHF=rlhf",
        "RLHF(人类反馈强化学习)/RLHF# RLHF=rlhf",
        "人類反饋強化學習（Reinforcement Learning from Human Feedback，簡稱RLHF）/RLHF# RLHF=rlhf",
        "人类反馈强化学习（Reinforcement Learning from Human Feedback，简称 RLHF）/RLHF# RLHF=rlhf",
        "人类反馈强化学习（RLHF，见下文）/RLHF# RLHF=rlhf",
        // Plural, and no other case or part of a word.
        "large language models (LLMs)/LLM, LLMs, llms, XLLM, LLM-2# LLM=llm|LLMs=llm|LLM=llm",
        // The text goes before the lexicon, and before its conditions.
        "大语言模型（LLM）/一个LLM# LLM=llm",
        "检索增强生成（RAG）/一个RAG# RAG=rag",
        "一个RAG#",
        // Letters that stand for something else, or for a longer name.
        "强化学习（RLHF）/RLHF#",
        "深度强化学习（DRL）/DRL#",
        "language model (GPT)/GPT#",
        "small language model (LM), OpenAI o1 (OpenAI)/LM OpenAI#",
        "混合专家（MoE）/MoE# MoE=moe",
        "稀疏混合专家（MoE）/MoE#",
        "混合专家（见下文）/见下文#",
        // A model's name is no part of another's.
        "GPT（Generative Pre-trained Transformer）/GPT-3, GPT-4, GPT# GPT-3=gpt-3|GPT=gpt",
        // What the lexicon does not know at all.
        "the Ghost in the Minecraft (GITM) agent/GITM, gitm, ghost in the minecraft"
            + "# GITM=text:gitm|ghost in the minecraft=text:gitm",
        "长短期记忆（long short-term memory，简称 LSTM）/LSTMs# LSTMs=text:lstm",
        "HNSW（Hierarchical Navigable Small World）/HNSW# HNSW=text:hnsw",
        "the norm (RMS), a b c (KDD '16), very ghost in it (GIT)/RMS KDD GIT#",
        "program-aided language models (PALM)/PALM and language models"
            + "# PALM=text:palm|language models=lm",
        // Nothing before the place.
        "RLHF/人类反馈强化学习#人类反馈强化学习=rlhf"
      })
  void acronymsCountFromTheirDefinitionOn(String paragraphs, String expected) {
    String[] texts = paragraphs.split("/");
    Documents documents = new Documents();
    for (String text : texts) {
      documents.heading(1, "一").paragraph(text);
    }
    var tagged = TAGGER.tag(documents.document());
    int start = tagged.document().text().length() - texts[texts.length - 1].length();
    List<String> found =
        tagged.mentions().stream()
            .filter(mention -> mention.level() == 0 && mention.span().start() >= start)
            .map(mention -> mention.surface() + "=" + mention.concept().id())
            .toList();
    assertThat(String.join("|", found)).isEqualTo(expected == null ? "" : expected);
  }

  @Test
  void theAliasIsTheNameThatTheLexiconKnows() {
    List<Mention> mentions =
        TAGGER.tag(new Documents().paragraph("人类反馈强化学习（RLHF）。").document()).mentions();
    assertThat(mentions).extracting(Mention::surface).containsExactly("人类反馈强化学习", "强化学习", "RLHF");
    assertThat(mentions.getLast().alias()).isEqualTo("人类反馈强化学习");
  }

  @Test
  void oneDocumentDefinesNothingForAnother() {
    TAGGER.tag(new Documents().paragraph("人类反馈强化学习（RLHF）。").document());
    assertThat(TAGGER.tag(new Documents().paragraph("RLHF").document()).mentions()).isEmpty();
  }
}

package wenmai.ingest.mention;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Collections;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import wenmai.corpus.Mention;
import wenmai.corpus.MentionFinder;
import wenmai.ingest.segment.HanLpSegmenter;

class LexiconMentionFinderTest {
  private static final MentionFinder FINDER =
      new LexiconMentionFinder(Lexicons.small(), new HanLpSegmenter());

  /** Text, then the outermost mentions as surface=concept, parted by bars; \n and the like live. */
  @ParameterizedTest(name = "{0}")
  @CsvSource(
      delimiter = '#',
      value = {
        // Separators, width, invisible characters and line breaks do not matter.
        "用GPT-3做# GPT-3=gpt-3",
        "用GPT3做# GPT3=gpt-3",
        "用 GPT 3 做# GPT 3=gpt-3",
        "用GPT‑3做# GPT‑3=gpt-3",
        "用ＧＰＴ－３做# ＧＰＴ－３=gpt-3",
        "gpt-3 and GPT_3# gpt-3=gpt-3",
        "GPT-\\n3 和 GPT\\u200b3# GPT-\\n3=gpt-3|GPT\\u200b3=gpt-3",
        "大語言模型# 大語言模型=large-language-model",
        "大语言\\n  模型# 大语言\\n  模型=large-language-model",
        "大语\\u200b言模型# 大语\\u200b言模型=large-language-model",
        "大语言 模型#",
        "a large\\nlanguage model# large\\nlanguage model=large-language-model",
        "large\\n\\nlanguage model# language model=language-model",
        "few-shot, few shot, fewshot, fewer# few-shot=few-shot|few shot=few-shot|fewshot=few-shot",
        "fine tune finetune# finetune=fine-tuning",
        "有监督的 finetune# 有监督的 finetune=supervised-fine-tuning",
        "word 2 vec# word 2 vec=word2vec",
        "\ud83d\ude00GPT\ud840\udc00注意力机制# GPT=gpt|注意力机制=attention-mechanism",
        // Punctuation breaks a name.
        "增大,语言模型# 语言模型=language-model",
        "大，语言模型# 语言模型=language-model",
        "large, language model# language model=language-model",
        // Numbers and names must end, and begin.
        "GPT-3.5 不是 GPT-3。# GPT-3.5=gpt-3.5|GPT-3=gpt-3",
        "GPT-3.7#",
        "GPT-3¹ 和 BERT²# GPT-3=gpt-3|BERT=bert",
        "GPT-30 GPT-3x GPT-3.5x#",
        "GPT-5 GPT5 GPT-4o#",
        "GPT-13B GPT-1.5b GPT_350M模型# GPT=gpt|GPT=gpt|GPT=gpt",
        "GPT-4.5 GPT-4.B GPT-13Bx GPT-4-13B#",
        "GPT-3-175B GPT-like GPT模型# GPT-3=gpt-3|GPT=gpt|GPT=gpt",
        "ALBERT RoBERTa BERTology OpenAI email#",
        "BERT/GPT (AI)# BERT=bert|GPT=gpt|AI=artificial-intelligence",
        "Open\\u200bAI#",
        "2023年的AI汽车# AI=artificial-intelligence",
        // English plurals.
        "LLMs and language models# LLMs=large-language-model|language models=language-model",
        "ＬＬＭｓ LLM\\u200bs language modelS# ＬＬＭｓ=large-language-model"
            + "|LLM\\u200bs=large-language-model|language modelS=language-model",
        "GPT13B GPT1.5bs GPT13Bx GPTs# GPT=gpt|GPTs=gpt",
        "LLM's LLMsx LLMS# LLM=large-language-model",
        "LANGUAGE MODELS# LANGUAGE MODELS=language-model",
        // Case.
        "ai, llm, bert, Bert, t5 T5# T5=t5",
        "ATTENTION Attention attention# ATTENTION=attention-mechanism|Attention=attention-mechanism"
            + "|attention=attention-mechanism",
        // Short Han names stand between words.
        "大模型涌现，微调# 大模型=large-language-model|微调=fine-tuning",
        "稍微调整参数#",
        // Conditions.
        "Gemini is a model# Gemini=gemini",
        "Gemini 模型# Gemini=gemini",
        "gemini model#",
        "Gemini and Modelling#",
        "Gemini 星座模型#",
        // Web and mail addresses.
        "https://x.org/GPT-3/BERT看BERT# BERT=bert",
        "www.bert.com/AI，AI# AI=artificial-intelligence",
        "(see http://a.b/BERT) BERT# BERT=bert",
        "AI@BERT.com AI# AI=artificial-intelligence",
        // Negated names are other names.
        "无监督学习，監督學習# 監督學習=supervised-learning",
        "非監督學習#",
        "non-supervised learning, Un-supervised learning, weakly-supervised learning#",
        "fully-supervised learning, non - supervised learning"
            + "# supervised learning=supervised-learning|supervised learning=supervised-learning",
        "这并非监督学习# 监督学习=supervised-learning"
      })
  void outermost(String text, String expected) {
    assertThat(described(FINDER.find(live(text)), 0))
        .isEqualTo(expected == null ? "" : live(expected));
  }

  @ParameterizedTest(name = "{0}")
  @CsvSource(
      delimiter = '#',
      value = {
        "大语言模型# 语言模型=language-model",
        "大模型#",
        "自注意力机制# 注意力机制=attention-mechanism",
        "Self-Attention# Attention=attention-mechanism",
        "Attention is All You Need# Attention=attention-mechanism",
        "Reward models# Reward=reward",
        "large language models# language models=language-model",
        "无监督预训练# 预训练=pre-training",
        "Vision Transformer, InstructGPT, ChatGPT#",
        "半监督学习 自监督学习#",
        "semi-supervised learning, self-supervised learning#"
      })
  void nested(String text, String expected) {
    assertThat(described(FINDER.find(text), 1)).isEqualTo(expected == null ? "" : expected);
  }

  @Test
  void mentionsComeInOrderTheOuterFirst() {
    assertThat(FINDER.find("预训练模型和奖励模型"))
        .extracting(Mention::surface)
        .containsExactly("预训练模型", "预训练", "奖励模型", "奖励");
  }

  @Test
  void theAliasIsTheNameThatMatched() {
    assertThat(FINDER.find("LLMs")).extracting(Mention::alias).containsExactly("LLM");
    assertThat(FINDER.find("大語言模型").getFirst().alias()).isEqualTo("大语言模型");
  }

  @Test
  void textsWithoutNamesHaveNoMentions() {
    assertThat(FINDER.find("")).isEmpty();
    assertThat(FINDER.find(" \n\u200b。\ud83d")).isEmpty();
  }

  @Test
  void manyThreadsFindTheSame() {
    String text = "GPT-3用了自注意力机制，大模型需要微调。LLMs need attention. ".repeat(20);
    List<Mention> once = FINDER.find(text);
    assertThat(once).hasSize(140);
    assertThat(IntStream.range(0, 64).parallel().mapToObj(i -> FINDER.find(text)).toList())
        .isEqualTo(Collections.nCopies(64, once));
  }

  private static String described(List<Mention> mentions, int level) {
    return String.join(
        "|",
        mentions.stream()
            .filter(mention -> mention.level() == level)
            .map(mention -> mention.surface() + "=" + mention.concept().id())
            .toList());
  }

  private static String live(String text) {
    return text.replace("\\n", "\n").replace("\\u200b", "\u200b");
  }
}

package wenmai.ingest.mention;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import wenmai.corpus.Lexicon;

/** Lexicons for tests. */
final class Lexicons {
  static final String SMALL =
      """
      - {id: gpt, kind: model, prefLabel: {en: GPT}}
      - {id: gpt-3, kind: model, prefLabel: {en: GPT-3}}
      - {id: gpt-3.5, kind: model, prefLabel: {en: GPT-3.5}}
      - {id: instructgpt, kind: model, prefLabel: {en: InstructGPT}}
      - {id: chatgpt, kind: model, prefLabel: {en: ChatGPT}}
      - {id: bert, kind: model, prefLabel: {en: BERT}}
      - {id: t5, kind: model, prefLabel: {en: T5}}
      - {id: vit, kind: model, prefLabel: {en: Vision Transformer}}
      - {id: transformer, kind: model, prefLabel: {en: Transformer}}
      - {id: word2vec, kind: model, prefLabel: {en: Word2Vec}}
      - {id: gemini, kind: model, prefLabel: {en: Gemini}, case: exact,
         require: [google, model, 模型], notWith: [星座]}
      - {id: artificial-intelligence, kind: concept, prefLabel: {zh: 人工智能, en: AI}}
      - {id: language-model, kind: concept, prefLabel: {zh: 语言模型, en: language model}}
      - {id: large-language-model, kind: concept, prefLabel: {zh: 大语言模型, en: large language model},
         altLabel: {zh: [大模型], en: [LLM]}}
      - {id: attention-mechanism, kind: concept, prefLabel: {zh: 注意力机制, en: attention mechanism},
         altLabel: {zh: [注意力], en: [attention]}}
      - {id: self-attention, kind: concept, prefLabel: {zh: 自注意力机制, en: self-attention}}
      - {id: few-shot, kind: concept, prefLabel: {en: few-shot}}
      - {id: fine-tuning, kind: concept, prefLabel: {zh: 微调, en: fine-tuning}, altLabel: {en: [finetune]}}
      - {id: supervised-fine-tuning, kind: concept, prefLabel: {zh: 有监督的finetune}}
      - {id: supervised-learning, kind: concept, prefLabel: {zh: 监督学习, en: supervised learning}}
      - {id: self-supervised-learning, kind: concept,
         prefLabel: {zh: 自监督学习, en: self-supervised learning}}
      - {id: semi-supervised-learning, kind: concept,
         prefLabel: {zh: 半监督学习, en: semi-supervised learning}}
      - {id: pre-training, kind: concept, prefLabel: {zh: 预训练, en: pre-training}}
      - {id: unsupervised-pre-training, kind: concept, prefLabel: {zh: 无监督预训练}}
      - {id: pretrained-model, kind: concept, prefLabel: {zh: 预训练模型}}
      - {id: reward, kind: concept, prefLabel: {zh: 奖励, en: reward}}
      - {id: reward-model, kind: concept, prefLabel: {zh: 奖励模型, en: reward model}}
      - {id: attention-is-all-you-need, kind: paper, prefLabel: {en: Attention is All You Need}}
      """;

  private Lexicons() {}

  static Lexicon small() {
    return of(SMALL);
  }

  static Lexicon of(String yaml) {
    try {
      Path file = Files.createTempFile("lexicon", ".yaml");
      try {
        return Lexicon.read(List.of(Files.writeString(file, yaml)));
      } finally {
        Files.delete(file);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}

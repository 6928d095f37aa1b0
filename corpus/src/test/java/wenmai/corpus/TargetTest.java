package wenmai.corpus;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TargetTest {
  @ParameterizedTest
  @ValueSource(
      strings = {
        "https://arxiv.org/abs/2203.02155",
        "http://www.arxiv.org/abs/2203.02155v1",
        "https://export.arxiv.org/pdf/2203.02155v12.pdf",
        "https://arxiv.org/pdf/2203.02155#page=3",
        "HTTPS://ARXIV.ORG/html/2203.02155/",
        "https://doi.org/10.48550/arXiv.2203.02155",
        "https://arxiv.org/abs/2203.02155?context=cs.LG"
      })
  void aPaperOfArxivIsOneHoweverItIsWritten(String address) {
    assertThat(Target.of(address)).isEqualTo(Target.arxiv("2203.02155"));
  }

  @Test
  void oldIdsAreIdsAndNumbersThatAreNoMonthAreNone() {
    assertThat(Target.of("https://arxiv.org/abs/cmp-lg/9404001").key())
        .isEqualTo("arxiv:cmp-lg/9404001");
    assertThat(Target.isArxivId("math.GT/0309136v2")).isTrue();
    assertThat(Target.isArxivId("2023.01234")).isFalse();
    assertThat(Target.of("https://arxiv.org/list/cs.CL/recent").kind())
        .isEqualTo(Reference.Kind.URL);
  }

  @Test
  void aDoiIsOneInEitherCaseAndWithEscapes() {
    String key = Target.doi("10.1000/a(b)C").key();
    assertThat(Target.of("http://dx.doi.org/10.1000/A%28b%29c").key()).isEqualTo(key);
    assertThat(Target.of("https://doi.org/10.1000/a(b)c?x=1").key()).isEqualTo(key);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "https://example.org/a/b",
        "http://example.org/a/b",
        "https://www.Example.org:443/a/b/",
        "https://example.org/a/b#part",
        "https://example.org/a/b?utm_source=x&utm_medium=y&fbclid=z",
        "https://example.org./%61/b"
      })
  void onePageIsOneAddress(String address) {
    assertThat(Target.of(address).key()).isEqualTo("url:example.org/a/b");
  }

  @Test
  void whatMeansAnotherPageIsAnotherAddress() {
    assertThat(
            new String[] {
              "https://example.org/a",
              "https://example.org/A",
              "https://example.org/a?id=1",
              "https://example.org/a?id=2",
              "https://example.org/a#/route",
              "https://example.org/a%2Fb",
              "https://example.org/a/b",
              "https://m.example.org/a"
            })
        .extracting(address -> Target.of(address).key())
        .doesNotHaveDuplicates();
  }

  @Test
  void anArticleOfWeChatIsOneWhoeverSharedIt() {
    String plain = "http://mp.weixin.qq.com/s?__biz=Mz==&mid=2&idx=1&sn=ab";
    assertThat(Target.of(plain + "&chksm=9&scene=21#wechat_redirect").key())
        .isEqualTo(Target.of(plain).key());
    assertThat(Target.of("https://mp.weixin.qq.com/s/xY_z-?from=timeline").key())
        .isEqualTo("url:mp.weixin.qq.com/s/xY_z-");
  }

  @Test
  void hanInAnAddressIsTheSameEscaped() {
    assertThat(Target.of("https://zh.wikipedia.org/wiki/注意力").key())
        .isEqualTo(Target.of("https://zh.wikipedia.org/wiki/%e6%b3%a8%E6%84%8F%E5%8A%9B").key());
  }

  @Test
  void noAddressBreaksTheKeyAndAKeyIsStable() {
    long seed = System.nanoTime();
    System.out.println("TargetTest seed " + seed);
    Random random = new Random(seed);
    String signs = "ab/%2F?&=#.:@[]()😀注\\^ ";
    for (int i = 0; i < 20_000; i++) {
      StringBuilder rest = new StringBuilder("https://e");
      for (int left = random.nextInt(20); left > 0; left--) {
        rest.append(signs.charAt(random.nextInt(signs.length())));
      }
      String key = Target.of(rest.toString()).key().substring("url:".length());
      assertThat(Target.of("https://" + key).key())
          .as("seed %d: %s", seed, rest)
          .startsWith("url:");
      assertThat(key.codePoints()).allMatch(point -> point > 32 && point < 127);
    }
  }

  @Test
  void titlesAreComparedByTheirLettersAndShortOnesNotAtAll() {
    assertThat(TitleKeys.of("Attention is all you need"))
        .isEqualTo(TitleKeys.of("《Attention Is All You Need》."));
    assertThat(TitleKeys.of("從零開始的語言模型")).isEqualTo(TitleKeys.of("从零开始的语言模型"));
    assertThat(TitleKeys.of("Introduction")).isEmpty();
    assertThat(TitleKeys.of("深度学习")).isEmpty();
    assertThat(TitleKeys.in("Vaswani, A. (2017). Attention is all you need. NIPS."))
        .contains(TitleKeys.of("Attention Is All You Need"));
    assertThat(TitleKeys.in("*Attention Is All You Need*, Ashish Vaswani and others, 2017"))
        .contains(TitleKeys.of("Attention Is All You Need"));
    assertThat(TitleKeys.quoted("Kaplan 等，《Scaling Laws》，2020")).isEqualTo("Scaling Laws");
  }
}

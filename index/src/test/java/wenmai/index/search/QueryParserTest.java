package wenmai.index.search;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class QueryParserTest {
  private final List<String> notices = new ArrayList<>();

  @ParameterizedTest
  @CsvSource(
      delimiter = '>',
      quoteCharacter = '`',
      value = {
        "GPT-3 注意力机制 > GPT-3 注意力机制",
        "  GPT-3　注意力机制  > GPT-3 注意力机制",
        "\"in context\" GPT-3 > all(\"in context\" GPT-3)",
        "“注意力机制” 「模型」 > all(\"注意力机制\" \"模型\")",
        "GPT-3 -BERT > all(GPT-3 not(BERT))",
        "GPT-3 －注意力 > all(GPT-3 not(注意力))",
        "GPT-3 -\"in context\" > all(GPT-3 not(\"in context\"))",
        "GPT-3 -(a OR b) > all(GPT-3 not(any(a b)))",
        "GPT-3 -title:注意力 > all(GPT-3 not(title:注意力))",
        "GPT-3 - BERT > GPT-3 - BERT",
        "a OR b > any(a b)",
        "a OR b OR \"c d\" > any(a b \"c d\")",
        "x a OR b y > all(x any(a b) y)",
        "a or b > a or b",
        "ORa OR b > any(ORa b)",
        "a OR(b c)OR\"d\" > any(a b c \"d\")",
        "ａ ＯＲ ｂ > any(a b)",
        "(a b) OR c > any(a b c)",
        "（a OR b） c > all(any(a b) c)",
        "((a)) > a",
        "() a > a",
        "a () b > a b",
        "-注意力 -“模 型” -（a b） > all(not(注意力) not(\"模 型\") not(a b))",
        "a –b −c > all(a not(b) not(c))",
        "《注意力》 > 《注意力》",
        "\u00a0a\u00a0-b > all(a not(b))",
        "C++ C# don't a\\b > C++ C# don't a\\b",
        "trans* > trans*",
        "注意* > 注意*",
        "ＧＰＴ－３＊ > GPT-3*",
        "multi-h** > multi-h*",
        "Title:a ＴＩＴＬＥ：ｂ MODEL:c > all(title:a title:b model:c)",
        "title:(a b \"c d\") > all(all(title:a title:b) title:c d)",
        "title:(a OR b*) > any(title:a title:b*)",
        "concept:(reward model -y) > all(concept:reward model not(concept:y))",
        "title:注意力 > title:注意力",
        "title：“注意力 机制” > title:注意力 机制",
        "model:gpt-3 concept:attention x > all(model:gpt-3 concept:attention x)",
        "author:Brown > author:Brown",
        "https://a.b/c > https://a.b/c",
        "`` > all()",
        "\"\" > all()"
      })
  void aQueryIsReadAsItIsMeant(String query, String tree) {
    assertThat(read(query)).isEqualTo(tree);
    assertThat(notices).isEmpty();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '>',
      quoteCharacter = '`',
      value = {
        "\"GPT-3 > GPT-3 > a quotation mark without its twin was passed over",
        "(GPT-3 > GPT-3 > an opening parenthesis without a closing one was passed over",
        "((GPT-3) > GPT-3 > an opening parenthesis without a closing one was passed over",
        "(GPT-3 OR (a b) > any(GPT-3 a b) > an opening parenthesis without a closing one was passed over",
        "GPT-3) > GPT-3 > a closing parenthesis without an opening one was passed over",
        ")))) > all() > a closing parenthesis without an opening one was passed over",
        "OR a > a > an OR stands between two things; one that does not was passed over",
        "a OR > a > an OR stands between two things; one that does not was passed over",
        "a OR OR b > any(a b) > an OR stands between two things; one that does not was passed over",
        "(a OR ) b > a b > an OR stands between two things; one that does not was passed over",
        "OR > all() > an OR stands between two things; one that does not was passed over",
        "* > '*' > a * counts only at the end of a word; elsewhere it was passed over",
        "t*n > t*n > a * counts only at the end of a word; elsewhere it was passed over",
        "Title: a > title a > nothing stands right behind 'title:', which was read as a word",
        "title:(a > title:a > an opening parenthesis without a closing one was passed over",
        "title:\"a > title:a > a quotation mark without its twin was passed over",
        "x -(GPT-3 > all(x not(GPT-3)) > an opening parenthesis without a closing one was passed over"
      })
  void whatDoesNotBalanceIsReadAsWordsWithANotice(String query, String tree, String notice) {
    assertThat(read(query)).isEqualTo(tree);
    assertThat(notices).containsExactly(notice);
  }

  @Test
  void parenthesesNestAsDeepAsAnyoneNeeds() {
    assertThat(read("(a OR ".repeat(32) + "b" + ")".repeat(32))).startsWith("any(a any(a any(");
    assertThat(notices).isEmpty();
    read("(".repeat(50) + "GPT-3" + ")".repeat(50));
    assertThat(notices).first().asString().contains("nested deeper than 32");
  }

  @ParameterizedTest
  @ValueSource(strings = {"(", ")", "\"", "-", "*", ":", "OR ", "((-\"", "a", "-(", "title:", "()"})
  void aHundredThousandSignsDoNoHarm(String sign) {
    String query = sign.repeat(100_000 / sign.length());
    Assertions.assertTimeoutPreemptively(Duration.ofSeconds(5), () -> read(query));
    assertThat(notices).hasSizeLessThanOrEqualTo(4);
  }

  @ParameterizedTest
  @ValueSource(longs = {20231, 20232, 20233, 20234, 20235, 20236})
  void anyTenThousandCharactersAreRead(long seed) {
    Random random = new Random(seed);
    String signs = "()\"-*: “”（）－ORtitle注意力机制GPT-3\n";
    StringBuilder query = new StringBuilder();
    while (query.length() < 10_000) {
      query.append(
          random.nextInt(4) == 0
              ? (char) random.nextInt(0x10000)
              : signs.charAt(random.nextInt(signs.length())));
    }
    assertThatCode(() -> read(query.toString())).doesNotThrowAnyException();
    assertThat(notices).doesNotHaveDuplicates();
  }

  private String read(String query) {
    Parsed parsed = QueryParser.parse(query);
    notices.addAll(parsed.notices());
    return show(parsed.root());
  }

  private static String show(QueryNode node) {
    return switch (node) {
      case QueryNode.Words(String text) -> text.equals("*") ? "'*'" : text;
      case QueryNode.Phrase(String text) -> '"' + text + '"';
      case QueryNode.Prefix(String text) -> text + "*";
      case QueryNode.InField(String field, String text) -> field + ":" + text;
      case QueryNode.Not(QueryNode not) -> "not(" + show(not) + ")";
      case QueryNode.AnyOf(List<QueryNode> nodes) -> "any(" + show(nodes) + ")";
      case QueryNode.AllOf(List<QueryNode> nodes) -> "all(" + show(nodes) + ")";
    };
  }

  private static String show(List<QueryNode> nodes) {
    return nodes.stream().map(QueryParserTest::show).collect(Collectors.joining(" "));
  }
}

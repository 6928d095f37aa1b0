package wenmai.ingest.suggest;

import com.hankcs.hanlp.dictionary.CoreDictionary;
import com.hankcs.hanlp.seg.Segment;
import com.hankcs.hanlp.seg.Viterbi.ViterbiSegment;
import com.hankcs.hanlp.seg.common.Term;
import com.hankcs.hanlp.utility.Predefine;
import java.util.List;
import java.util.Set;
import java.util.logging.Level;
import wenmai.corpus.Fold;

/** Words of Han with HanLP's parts of speech, names of people and places among them. */
final class HanTags {
  /**
   * Nature letters of words that stand in no name: particles, prepositions, pronouns and the like.
   */
  private static final String CLOSED = "upcryeowx";

  /** Words with those letters that lead up to a name, or say nothing. */
  private static final Set<String> NEVER =
      Set.of(
          "是", "有", "为", "叫", "做", "叫做", "称", "称为", "称作", "简称", "成为", "作为", "使用", "采用", "利用", "运用",
          "引入", "提出", "介绍", "进行", "包括", "包含", "例如", "比如", "如", "基于", "通过", "得到", "实现", "需要", "可以",
          "能够", "用于", "属于", "即", "等", "来自", "来", "去", "到", "说", "看", "会", "能", "要", "让", "使", "给",
          "把", "没有", "具有", "给出", "学习到", "训练好", "所谓", "著名", "新", "大", "小", "不同", "一般", "常见", "常用",
          "主要", "重要", "具体", "相关", "其他", "其它", "上述", "以下", "如下", "传统", "经典", "典型", "以上", "新的", "就是",
          "也是", "还是", "都是", "又是", "又名", "又称", "不", "也", "都", "就", "还", "再", "又", "才", "很", "更", "最",
          "已", "将", "并", "仅", "只", "一", "一个", "一种", "两个", "两种", "每个", "多个", "种", "个", "些", "之",
          "之间", "之后", "之前", "时", "还有", "以及", "创建", "分为", "变成", "完成", "提供", "希望", "知道", "了解", "存在",
          "表示", "代表", "意味着", "指", "指的");

  /** Pronouns that are parts of terms. */
  private static final Set<String> OWN = Set.of("自", "自我", "自身", "本");

  private static final Set<String> INSTITUTIONS =
      Set.of("大学", "学院", "公司", "研究所", "研究院", "实验室", "会议", "出版社", "协会", "基金会", "教授", "博士", "团队");

  private final Segment segment =
      new ViterbiSegment()
          .enableNameRecognize(true)
          .enableTranslatedNameRecognize(true)
          .enablePlaceRecognize(true)
          .enableOrganizationRecognize(true)
          .enablePartOfSpeechTagging(true)
          .enableOffset(true);

  HanTags() {
    Predefine.logger.setLevel(Level.SEVERE);
  }

  /** Whether a name is a single word that every dictionary has, such as 预测. */
  static boolean isOrdinary(String han) {
    CoreDictionary.Attribute word = CoreDictionary.get(Fold.fold(han));
    return word != null;
  }

  /** The words of a run of Han, which is folded first. */
  List<Term> words(String han) {
    return segment.seg(Fold.fold(han));
  }

  /** Whether a word may stand inside a name. */
  static boolean mayStandInName(Term term) {
    boolean open = CLOSED.indexOf(term.nature.firstChar()) < 0 || OWN.contains(term.word);
    return open && !NEVER.contains(term.word);
  }

  /** Whether a name may end with a word. */
  static boolean mayEndName(Term term) {
    char first = term.nature.firstChar();
    return mayStandInName(term)
        && "fbdqmtsz".indexOf(first) < 0
        && !INSTITUTIONS.contains(term.word)
        && !isPerson(term)
        && !isPlace(term);
  }

  /** Whether a name may begin with a word: a suffix or a measure belongs to one before it. */
  static boolean mayBeginName(Term term) {
    return "kq".indexOf(term.nature.firstChar()) < 0
        && !(term.nature.firstChar() == 'm' && term.word.startsWith("一"))
        && mayStandInName(term);
  }

  static boolean isVerb(Term term) {
    return term.nature.firstChar() == 'v' && !term.nature.toString().equals("vn");
  }

  static boolean isNoun(Term term) {
    char first = term.nature.firstChar();
    return first == 'n' || first == 'g' || term.nature.toString().equals("vn");
  }

  private static boolean isPerson(Term term) {
    return term.nature.startsWith("nr");
  }

  private static boolean isPlace(Term term) {
    return term.nature.startsWith("ns") || term.nature.startsWith("nt");
  }

  /** Whether all of a run of Han may be a name. */
  boolean isName(String han) {
    List<Term> words = words(han);
    return !words.isEmpty()
        && words.stream().allMatch(HanTags::mayStandInName)
        && mayBeginName(words.getFirst())
        && mayEndName(words.getLast());
  }
}

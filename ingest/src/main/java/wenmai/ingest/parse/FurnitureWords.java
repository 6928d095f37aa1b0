package wenmai.ingest.parse;

import java.util.regex.Pattern;

/** What pages write above their furniture, or in lines about themselves. */
final class FurnitureWords {
  /** What stands above other people's words. */
  private static final Pattern COMMENTS =
      Pattern.compile(
          "(?i)(?:全部|热门|精彩|最新|网友|读者|用户|精选)?\\s?(?:评论|留言|跟帖|网友评论|評論)"
              + "\\s?(?:区|列表)?\\s?(?:[(（\\[]?\\s?\\d*\\s?条?\\s?[)）\\]]?)|\\d+\\s?条?(?:评论|留言|評論)"
              + "|(?:\\d+ |leave a |add a |reader |post a |all )?(?:comments?|responses|discussion)"
              + "\\s?(?:[(\\[]?\\d*[)\\]]?)|发表(?:评论|留言)|写留言|我来说两句|leave a reply");

  /** What stands above links to other pages. */
  private static final Pattern OTHERS =
      Pattern.compile(
          "(?i)(?:相关|推荐|热门|更多|猜你|精彩|最新|为你|为您|今日|本周|大家都在|编辑|往期|站内)"
              + "(?:阅读|推荐|文章|新闻|资讯|内容|报道|喜欢|热点|热文|帖子|主题|排行|看|话题|问题|产品|专题|荐读|精选)榜?"
              + "|(?:热门|点击|阅读|本周|24小时|周|月|日)?(?:排行|热榜|热文|点击榜|热搜)榜?|友情链接|热门标签|标签云|文章分类"
              + "|目录|本文目录|文章目录|本页目录|本页内容|分享(?:到|至)?|分享这篇文章|上一篇.*|下一篇.*|责任编辑.*|返回(?:顶部|首页).*"
              + "|(?:related|recommended|popular|recent|latest|more|similar|trending|most read|hot)"
              + "(?: \\w+)? ?(?:articles?|posts?|stories|reading|reads|news|questions|topics|links|read|now)"
              + "|(?:more|posts) (?:from|in|by|on) .{1,40}|you (?:may|might) (?:also )?(?:like|enjoy).*"
              + "|read next|up next|keep reading|what to read next|trending|most popular|popular tags"
              + "|on this page|in this article|in this page|contents|table of contents|share this.*"
              + "|share(?: on| to)?|was this (?:page )?helpful.*|edit this page.*|advertisement|sponsored");

  /** Where a page says who owns it. */
  private static final Pattern OWNER =
      Pattern.compile(
          "(?is).*(?:ICP[备證证]\\s?\\S?\\d|公网安备|版权所有|版權所有|all rights reserved"
              + "|(?:copyright|©|\\(c\\))\\s*(?:©|\\(c\\)|&copy;)?\\s*(?:19|20)\\d\\d).*");

  /** Where a page says where it stands. */
  private static final Pattern PLACE =
      Pattern.compile(
          "(?is)not the answer you.re looking for\\?.*|(?:(?:当前|您的|你的|您现在的|所在)(?:的)?位置|you are here)\\s?(?:是)?\\s?[:：].*");

  private static final Pattern EDGES = Pattern.compile("^[^\\p{L}\\p{N}]+|[\\s:：>»›…▼↓]+$");

  private static final Pattern COUNTS =
      Pattern.compile(
          "(?is).*(?:\\d\\s?[万k]?\\+?\\s?(?:次|人|条|个)?(?:点击|浏览|阅读|收藏|回复|评论|点赞|赞|在看|查看|围观)"
              + "|(?:点击|浏览|阅读|查看|回复|评论|点赞|收藏|在看)(?:量|数|次数)?\\s?[:：]?\\s?\\d"
              + "|\\b\\d[\\d.,]*k? (?:views?|likes?|replies|answers?|claps|shares|min(?:ute)? read)\\b).*");

  private FurnitureWords() {}

  /** Whether a line says who owns the page. */
  static boolean ownsPage(String words) {
    return OWNER.matcher(words).matches();
  }

  /** Whether a line counts how often the page was read, liked or answered. */
  static boolean counts(String words) {
    return COUNTS.matcher(words).matches();
  }

  /** Whether a line says where in its site the page stands. */
  static boolean tellsPlace(String words) {
    return PLACE.matcher(words.strip()).matches();
  }

  /** Whether the words of others stand below. */
  static boolean aboveComments(String words) {
    return COMMENTS.matcher(trimmed(words)).matches();
  }

  /** Whether links to other pages stand below. */
  static boolean aboveOthers(String words) {
    return OTHERS.matcher(trimmed(words)).matches();
  }

  private static String trimmed(String words) {
    return EDGES.matcher(words).replaceAll("");
  }
}

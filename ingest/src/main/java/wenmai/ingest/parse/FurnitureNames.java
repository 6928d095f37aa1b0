package wenmai.ingest.parse;

import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import org.jsoup.nodes.Element;

/**
 * What pages call their furniture: by element, role, class and id, and by the words above it. A
 * name alone proves nothing; {@link Furniture} weighs what is under it.
 */
final class FurnitureNames {
  /** What a name promises. */
  enum Kind {
    /** Links and short words; with much prose in it, it is something else. */
    LINKS,
    /** Words of others, or of the site: prose too. */
    WORDS,
    NONE
  }

  private static final Set<String> LINKS =
      Set.of(
          "nav",
          "navbar",
          "navigation",
          "navi",
          "topnav",
          "subnav",
          "sidenav",
          "menu",
          "menubar",
          "submenu",
          "breadcrumb",
          "breadcrumbs",
          "crumb",
          "crumbs",
          "bread",
          "mianbao",
          "share",
          "sharing",
          "sharebar",
          "bdsharebuttonbox",
          "social",
          "sns",
          "fenxiang",
          "related",
          "relate",
          "recommend",
          "recommends",
          "recommended",
          "recommendation",
          "recommendations",
          "recom",
          "recos",
          "tuijian",
          "xiangguan",
          "toc",
          "tableofcontents",
          "outline",
          "catalog",
          "directory",
          "pagination",
          "pager",
          "paging",
          "pagenavi",
          "prevnext",
          "rank",
          "ranking",
          "hot",
          "hotnews",
          "remen",
          "trending",
          "tags",
          "tag",
          "taglist",
          "toolbar",
          "skip",
          "skiplink",
          "qrcode",
          "qr",
          "daohang",
          "readmore",
          "morelinks",
          "edit",
          "permalink",
          "friendlink",
          "friendlinks",
          "links",
          "backtop",
          "gotop",
          "totop",
          "rail",
          "vote",
          "votes",
          "votecell",
          "voting");
  private static final Set<String> WORDS =
      Set.of(
          "comment",
          "comments",
          "commentlist",
          "pinglun",
          "disqus",
          "footer",
          "foot",
          "dibu",
          "copyright",
          "cookie",
          "cookies",
          "consent",
          "gdpr",
          "ad",
          "ads",
          "adv",
          "advert",
          "adverts",
          "advertisement",
          "adbox",
          "adsbygoogle",
          "guanggao",
          "sponsor",
          "sponsored",
          "promo",
          "promotion",
          "rightbar",
          "leftbar",
          "rightside",
          "leftside",
          "rightcolumn",
          "newsletter",
          "subscribe",
          "subscription",
          "signup",
          "signin",
          "login",
          "modal",
          "popup",
          "overlay",
          "toast",
          "sidebar",
          "widget",
          "widgets",
          "bio",
          "usercard",
          "userinfo",
          "signature",
          "feedback",
          "paywall",
          "disclaimer",
          "shengming",
          "app-download",
          "download-app",
          "reward_area",
          "appreciate");

  /** Class names of wrappers say what they have beside the article. */
  private static final Set<String> NOT_SO =
      Set.of("has", "with", "no", "without", "is", "layout", "page", "wrapper", "main", "body");

  private static final Pattern PARTS =
      Pattern.compile("[^\\p{L}\\p{N}]+|(?<=[a-z])(?=[A-Z])|(?<=[A-Za-z]{3})(?=\\d)");

  private static final Pattern ROLES =
      Pattern.compile(
          "navigation|banner|contentinfo|complementary|search|dialog|menu|menubar|toolbar");

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

  private FurnitureNames() {}

  static boolean ownsPage(String words) {
    return OWNER.matcher(words).matches();
  }

  /** Whether a line counts how often the page was read, liked or answered. */
  static boolean counts(String words) {
    return COUNTS.matcher(words).matches();
  }

  static boolean tellsPlace(String words) {
    return PLACE.matcher(words.strip()).matches();
  }

  static Kind of(Element element) {
    String name = element.normalName();
    if (name.equals("nav") || name.equals("menu")) {
      return Kind.LINKS;
    }
    if (name.equals("aside") || ROLES.matcher(element.attr("role")).matches()) {
      return Kind.LINKS;
    }
    if (name.equals("footer")) {
      return Kind.WORDS;
    }
    Kind kind = named(element.className());
    // The sections of a manual have their titles for ids.
    boolean section = name.equals("section") && isInArticle(element);
    return kind != Kind.NONE || section || Furniture.isHeading(element)
        ? kind
        : named(element.id());
  }

  private static boolean isInArticle(Element element) {
    return element.parents().stream()
        .anyMatch(
            e ->
                e.nameIs("article")
                    || e.attr("itemprop").equals("articleBody")
                    || e.attr("role").equals("main"));
  }

  /** The word in a name that promises most, or "". */
  static String word(Element element) {
    if (element.nameIs("footer")) {
      return "footer";
    }
    for (String part : PARTS.split(element.className() + " " + element.id())) {
      String word = part.toLowerCase(Locale.ROOT);
      if (WORDS.contains(word)) {
        return word;
      }
    }
    return "";
  }

  static boolean aboveComments(String words) {
    return COMMENTS.matcher(trimmed(words)).matches();
  }

  static boolean aboveOthers(String words) {
    return OTHERS.matcher(trimmed(words)).matches();
  }

  private static String trimmed(String words) {
    return EDGES.matcher(words).replaceAll("");
  }

  private static Kind named(String names) {
    if (names.isEmpty()) {
      return Kind.NONE;
    }
    if (names.strip().equals("sign")) {
      return Kind.WORDS; // a signature, in Discuz
    }
    Kind kind = Kind.NONE;
    for (String name : names.strip().split("\\s+")) {
      String[] parts = PARTS.split(name);
      boolean wrapper = false;
      for (String part : parts) {
        String word = part.toLowerCase(Locale.ROOT);
        wrapper |= NOT_SO.contains(word);
        if (!wrapper && WORDS.contains(word)) {
          return Kind.WORDS;
        }
        if (!wrapper && LINKS.contains(word)) {
          kind = Kind.LINKS;
        }
      }
      if (WORDS.contains(String.join("", parts).toLowerCase(Locale.ROOT))) {
        return Kind.WORDS;
      }
    }
    return kind;
  }
}

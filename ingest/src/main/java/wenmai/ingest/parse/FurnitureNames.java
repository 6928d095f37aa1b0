package wenmai.ingest.parse;

import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import org.jsoup.nodes.Element;

/**
 * What pages call their furniture: by element, role, class and id. A name alone proves nothing;
 * {@link Furniture} weighs what is under it.
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

  private FurnitureNames() {}

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

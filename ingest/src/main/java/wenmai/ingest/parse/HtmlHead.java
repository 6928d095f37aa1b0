package wenmai.ingest.parse;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import wenmai.ingest.parse.words.Dates;

/**
 * Reads what a page says of itself: title, authors, date, language and addresses, from its meta
 * tags, its JSON-LD, and the places where publishing systems put them.
 */
final class HtmlHead {
  private static final List<String> TITLES =
      List.of("citation_title", "og:title", "twitter:title", "dc.title", "dc:title");
  private static final List<String> AUTHORS =
      List.of(
          "author",
          "article:author",
          "og:article:author",
          "citation_author",
          "dc.creator",
          "dc:creator",
          "parsely-author",
          "byl",
          "sailthru.author");
  private static final List<String> DATES =
      List.of(
          "article:published_time",
          "og:article:published_time",
          "datepublished",
          "citation_publication_date",
          "citation_date",
          "citation_online_date",
          "publishdate",
          "publish_date",
          "pubdate",
          "publication_date",
          "og:release_date",
          "weibo:article:create_at",
          "parsely-pub-date",
          "sailthru.date",
          "date",
          "dc.date",
          "dc:date",
          "dcterms.created",
          "dcterms:created");
  private static final List<String> OWN =
      List.of(
          "citation_arxiv_id",
          "citation_doi",
          "citation_isbn",
          "og:url",
          "prism:doi",
          "prism.doi",
          "bepress_citation_doi",
          "dc.identifier",
          "dc:identifier",
          "doi",
          "wps-articledoi");

  /** What parts the title of a page from the name of its site. */
  private static final Pattern SITE = Pattern.compile("\\s*[_|｜–—»·]\\s*|\\s+-+\\s+|\\s*--+\\s*");

  /** How saved WeChat pages keep their time: seconds in a script. */
  private static final Pattern WEIXIN_TIME =
      Pattern.compile(
          "\\b(?:ct|create_time|publish_time|oriCreateTime)\\s*[=:]\\s*[\"']?(\\d{10})\\b");

  private static final Pattern NO_NAME = Pattern.compile("(?is).*://.*|.*@.*|admin|root|\\d+");

  private final Document page;
  private final Draft draft;
  private final Map<String, List<String>> metas;
  private final String body;
  private final Set<String> headings;

  private HtmlHead(Document page, Draft draft) {
    this.page = page;
    this.draft = draft;
    this.metas = metas(page);
    this.body = page.body().text();
    this.headings =
        page.select("h1, h2").stream().limit(20).map(Element::text).collect(Collectors.toSet());
  }

  /** Writes what the page says of itself into the draft. */
  static void describe(Document page, Shown shown, Draft draft) {
    HtmlHead head = new HtmlHead(page, draft);
    JsonLd data = JsonLd.of(page);
    head.title(data);
    Byline byline = Byline.of(page.body(), shown);
    if (!head.authors(data)) {
      byline.authors().forEach(draft::author);
    }
    head.date(data);
    draft.published(byline.published());
    head.addresses();
    String language = page.select("html").attr("lang");
    draft.language(language.isBlank() ? page.select("html").attr("xml:lang") : language);
    draft.language(head.meta("content-language"));
    draft.language(head.meta("og:locale"));
  }

  private void title(JsonLd data) {
    text("#activity-name");
    for (String name : TITLES) {
      draft.title(withoutSite(meta(name)));
    }
    draft.title(data.headline());
    draft.title(withoutSite(page.title()));
    for (Element title : page.select("h1")) {
      draft.title(title.text());
    }
  }

  private void text(String query) {
    Element element = page.selectFirst(query);
    draft.title(element == null ? "" : element.text());
  }

  /** A title that a heading of the page begins with, or without what follows the last sign. */
  private String withoutSite(String title) {
    String whole = title.strip();
    String site = meta("og:site_name");
    String best = whole;
    boolean known = body.contains(whole);
    Matcher sign = SITE.matcher(whole);
    while (sign.find()) {
      String before = whole.substring(0, sign.start()).strip();
      String after = whole.substring(sign.end()).strip();
      boolean heading = before.length() > 3 && headings.contains(before);
      if (heading || (!site.isBlank() && after.equalsIgnoreCase(site.strip()))) {
        return before;
      }
      if (!known && before.length() > 3 && body.contains(before)) {
        best = before; // the longest that stands on the page
      }
    }
    return best;
  }

  /** Takes the authors that the page names for programs; whether there are any. */
  private boolean authors(JsonLd data) {
    int before = 0;
    for (String name : AUTHORS) {
      for (String author : metas(name)) {
        if (!NO_NAME.matcher(author.strip()).matches()) {
          draft.author(author);
          before++;
        }
      }
    }
    if (before == 0) {
      data.authors().stream().filter(a -> !NO_NAME.matcher(a).matches()).forEach(draft::author);
      before = data.authors().size();
    }
    if (before == 0) {
      for (String query :
          List.of(
              "#js_author_name",
              "#js_name",
              "[itemprop=author] [itemprop=name]",
              "[itemprop=author]",
              "a[rel=author]")) {
        Element element = page.selectFirst(query);
        if (element != null && element.text().length() <= 60 && element.hasText()) {
          draft.author(element.text());
          return true;
        }
      }
    }
    return before > 0;
  }

  private void date(JsonLd data) {
    for (String name : DATES) {
      draft.published(Dates.find(meta(name)));
    }
    draft.published(Dates.find(data.published()));
    Element wechat = page.selectFirst("#publish_time, #post-date");
    draft.published(wechat == null ? null : Dates.find(wechat.text()));
    if (page.selectFirst("#js_content") != null) {
      for (Element script : page.select("script")) {
        Matcher time = WEIXIN_TIME.matcher(script.data());
        if (time.find()) {
          draft.published(Dates.ofSeconds(Long.parseLong(time.group(1))));
        }
      }
    }
    for (Element time : page.select("[itemprop=datePublished], time[pubdate], time[datetime]")) {
      String stamp = time.hasAttr("datetime") ? time.attr("datetime") : time.attr("content");
      draft.published(Dates.find(stamp.isBlank() ? time.text() : stamp));
    }
  }

  private void addresses() {
    for (Element link : page.select("link[rel~=(?i)\\bcanonical\\b]")) {
      OwnAddresses.named("canonical", link.attr("href"), draft);
    }
    for (String name : OWN) {
      for (String value : metas(name)) {
        OwnAddresses.named(name, value, draft);
      }
    }
  }

  private String meta(String name) {
    List<String> values = metas(name);
    return values.isEmpty() ? "" : values.getFirst();
  }

  private List<String> metas(String name) {
    return metas.getOrDefault(name, List.of());
  }

  /** What the page says of itself in meta tags, by their names in lower case. */
  private static Map<String, List<String>> metas(Document page) {
    Map<String, List<String>> metas = new HashMap<>();
    for (Element meta : page.select("meta[content]")) {
      for (String key : List.of("name", "property", "itemprop", "http-equiv")) {
        String name = meta.attr(key).strip().toLowerCase(Locale.ROOT);
        if (!name.isEmpty()) {
          metas.computeIfAbsent(name, k -> new ArrayList<>()).add(meta.attr("content"));
        }
      }
    }
    return metas;
  }
}

package wenmai.ingest.parse;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import wenmai.corpus.Target;

/** Knows the address of a page, as far as it says it, and where its links lead from there. */
final class PageAddress {
  private static final Pattern WEB = Pattern.compile("(?i)https?://[^/?#\\s].*");

  /** Many pages claim the front page of their site for their own address. */
  private static final Pattern FRONT = Pattern.compile("(?i)https?://[^/?#]*/?");

  private final Element base = new Element("a");
  private final Set<String> own = new HashSet<>();
  private final boolean isFront;

  private PageAddress(Document page) {
    List<String> told = new ArrayList<>();
    for (Element link : page.select("link[rel~=(?i)\\bcanonical\\b], meta[property=og:url]")) {
      String address = link.attr(link.nameIs("link") ? "href" : "content").strip();
      if (WEB.matcher(address).matches()) {
        told.add(address);
        own.add(Target.of(address).key());
      }
    }
    String first =
        told.stream()
            .filter(address -> !FRONT.matcher(address).matches())
            .findFirst()
            .orElse(told.isEmpty() ? "" : told.getFirst());
    Element given = page.selectFirst("base[href]");
    base.setBaseUri(first);
    String from = given == null ? "" : absolute(given.attr("href"));
    isFront = from.isEmpty() && FRONT.matcher(first).matches();
    base.setBaseUri(from.isEmpty() ? first : from);
  }

  static PageAddress of(Document page) {
    return new PageAddress(page);
  }

  /** The web address that a link leads to, or null where it leads nowhere else. */
  String resolve(String href) {
    String words = href.strip();
    if (words.isEmpty() || words.startsWith("#")) {
      return null;
    }
    String address;
    if (words.startsWith("//")) {
      address = "https:" + words;
    } else if (WEB.matcher(words).matches()) {
      address = words;
    } else {
      // What is relative to a page cannot be told where only the front page is known.
      address = isFront && !words.startsWith("/") ? "" : absolute(words);
    }
    boolean leads = WEB.matcher(address).matches() && !own.contains(Target.of(address).key());
    return leads ? address : null;
  }

  private String absolute(String href) {
    return base.attr("href", href).absUrl("href").replace(" ", "%20");
  }
}

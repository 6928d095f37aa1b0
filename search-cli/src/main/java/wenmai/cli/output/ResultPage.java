package wenmai.cli.output;

import java.io.IOException;
import java.io.InputStream;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.function.UnaryOperator;
import wenmai.index.search.SearchRequest;
import wenmai.index.search.SearchResult;

/**
 * Prints what a search found as one page that needs nothing else: no script, no request. Its policy
 * forbids both.
 *
 * @param shownPath how a path is shown
 * @param words what concepts are called
 * @param made how the page came to be
 */
public record ResultPage(UnaryOperator<String> shownPath, ConceptWords words, Made made) {
  /**
   * How a page came to be.
   *
   * @param commandLine that prints it again
   * @param day in ISO form
   */
  public record Made(String commandLine, String day, String version) {}

  /** Prints the page. */
  public void print(PrintWriter out, SearchRequest request, SearchResult result) {
    String query = OneLine.of(request.query());
    String title = query.isEmpty() ? "Search" : query;
    String style = style();
    out.println("<!DOCTYPE html>\n<html lang=\"en\">\n<head>\n<meta charset=\"utf-8\">");
    out.println(
        "<meta http-equiv=\"Content-Security-Policy\" content=\"default-src 'none'; style-src 'sha256-"
            + sha256(style)
            + "'; base-uri 'none'; form-action 'none'\">");
    out.println("<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">");
    out.println("<meta name=\"referrer\" content=\"no-referrer\">");
    out.println("<title>" + Html.text(title) + " · Wenmai</title>");
    out.println("<style>" + style + "</style>\n</head>\n<body>\n<div class=\"page\">");
    out.println("<header>\n<h1" + Html.language(title) + ">" + Html.text(title) + "</h1>");
    String total = result.total() == 0 ? "Nothing found" : ResultPrinter.count(request, result);
    out.println("<p>" + Html.text(total) + " · " + made.day() + "</p>");
    result.notices().forEach(notice -> out.println(Html.quiet(notice)));
    if (result.suggestion() != null) {
      out.println(Html.quiet("Did you mean: " + OneLine.of(result.suggestion())));
    }
    out.println("</header>\n<div class=\"columns\">\n<main>");
    if (!result.hits().isEmpty()) {
      HitArticle article = new HitArticle(out, shownPath, words, new MatchedBy(request.query()));
      out.println("<ol class=\"hits\">");
      result.hits().forEach(article::print);
      out.println("</ol>");
    }
    out.println("</main>");
    if (result.total() > 0) {
      new FacetAside(out, words).print(result.facets());
    }
    out.println("</div>\n<footer>");
    out.println(
        "<p class=\"quiet\">Made by Wenmai "
            + Html.text(made.version())
            + " with <code>"
            + Html.text(OneLine.of(made.commandLine()))
            + "</code></p>\n</footer>\n</div>\n</body>\n</html>");
    out.flush();
  }

  private static String style() {
    try (InputStream style = ResultPage.class.getResourceAsStream("page.css")) {
      return new String(style.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static String sha256(String text) {
    try {
      byte[] hash =
          MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
      return Base64.getEncoder().encodeToString(hash);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e); // every JDK has it
    }
  }
}

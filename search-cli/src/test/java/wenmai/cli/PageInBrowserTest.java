package wenmai.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.Media;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * The page of a search in a real Chromium: {@code -Dwenmai.pictures=DIR} keeps what it looks like.
 */
class PageInBrowserTest {
  private static Playwright playwright;
  private static Browser browser;

  @TempDir Path temporary;

  @BeforeAll
  static void start() {
    Path chromium =
        Stream.of("/usr/bin/chromium", "/usr/bin/chromium-browser", "/usr/bin/google-chrome")
            .map(Path::of)
            .filter(Files::isExecutable)
            .findFirst()
            .orElse(null);
    assumeTrue(chromium != null, "no Chromium is installed (apt install chromium)");
    playwright =
        Playwright.create(
            new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
    browser =
        playwright
            .chromium()
            .launch(
                new BrowserType.LaunchOptions()
                    .setExecutablePath(chromium)
                    .setArgs(List.of("--no-sandbox")));
  }

  @AfterAll
  static void stop() {
    if (playwright != null) {
      playwright.close();
    }
  }

  @Test
  void everyPageCanBeUsedByEveryoneAndAsksForNothing() throws IOException {
    Program shipped = Shipped.program();
    check("zh", shipped.run("search", "奖励模型", "-o", "html").exits(0).out());
    check("en", shipped.run("search", "reward model", "--explain", "-o", "html").exits(0).out());
    check("relaxed", shipped.run("search", "奖励模型 香蕉牛奶", "-n", "2", "-o", "html").exits(0).out());
    check("none", shipped.run("search", "\"不在这里的话\"", "-o", "html").exits(1).out());
    check("beyond", shipped.run("search", "模型", "--page", "99", "-o", "html").exits(0).out());
    check("huge", huge().run("search", "奖励模型", "-o", "html").exits(0).out());
  }

  /** A title that goes on and on, an address without a blank, code, and what would be a script. */
  private Program huge() {
    Program wenmai = new Program(temporary);
    Notes notes = new Notes(wenmai.folder().resolve("notes"));
    String address = "https://example.org/" + "a1b2c3d4".repeat(60);
    notes.write(
        "long-" + "x".repeat(150) + ".md",
        "# 很长的标题"
            + "，一直写下去".repeat(60)
            + "\n\n奖励模型见 "
            + address
            + " 与 "
            + "w".repeat(400)
            + "。\n\n```\n奖励模型 = "
            + "x + ".repeat(90)
            + "\n```\n\n## <img src=\"https://example.org/x.png\"><script>fetch('https://example.org')</script>\n\n"
            + "奖励模型 <img src=\"https://example.org/y.png\" onerror=\"alert(1)\"> 完。\n");
    wenmai.run("index", "notes").exits(0);
    return wenmai;
  }

  private void check(String name, String html) throws IOException {
    Path file = Files.writeString(temporary.resolve(name + ".html"), html);
    look(file, name + "-light", ColorScheme.LIGHT, 1280);
    look(file, name + "-dark", ColorScheme.DARK, 360);
  }

  private void look(Path file, String name, ColorScheme scheme, int width) {
    try (BrowserContext context =
        browser.newContext(
            new Browser.NewContextOptions()
                .setColorScheme(scheme)
                .setBypassCSP(false)
                .setViewportSize(width, 900))) {
      Page page = context.newPage();
      List<String> asked = new ArrayList<>();
      List<String> said = new ArrayList<>();
      context.onRequest(request -> asked.add(request.url()));
      page.onConsoleMessage(message -> said.add(message.text()));
      page.navigate(file.toUri().toString());
      page.evaluate("document.querySelectorAll('details').forEach(one => one.open = true)");
      assertThat(asked).as("requests of %s", name).containsExactly(file.toUri().toString());
      assertThat(said).as("what the browser complains of in %s", name).isEmpty();
      assertThat(page.evaluate("getComputedStyle(document.querySelector('.page')).maxWidth"))
          .as("the style is in force in %s", name)
          .isEqualTo("1184px");
      assertThat((int) page.evaluate("document.documentElement.scrollWidth"))
          .as("%s has nothing to scroll sideways for", name)
          .isLessThanOrEqualTo(width);
      assertThat(new AxeBuilder(page).setLegacyMode(true).analyze().getViolations())
          .as("accessibility of %s", name)
          .extracting(rule -> rule.getId() + ": " + rule.getNodes())
          .isEmpty();
      keepPicture(page, name);
    }
  }

  private static void keepPicture(Page page, String name) {
    String folder = System.getProperty("wenmai.pictures");
    if (folder != null) {
      Path picture = Path.of(folder, name + ".png");
      page.screenshot(new Page.ScreenshotOptions().setPath(picture).setFullPage(true));
      page.emulateMedia(new Page.EmulateMediaOptions().setMedia(Media.PRINT));
      page.pdf(new Page.PdfOptions().setPath(Path.of(folder, name + ".pdf")).setFormat("A4"));
    }
  }
}

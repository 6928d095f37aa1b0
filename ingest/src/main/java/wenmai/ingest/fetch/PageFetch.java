package wenmai.ingest.fetch;

import java.io.IOException;
import java.io.InterruptedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import wenmai.ingest.parse.ParseException;
import wenmai.ingest.parse.ParseException.Reason;

/** Fetches one page and keeps what came; where nothing came, what was kept before stays. */
final class PageFetch {
  private final FetchFolder folder;
  private final Asking asking;
  private final Robots robots;
  private final FetchLimits limits;

  PageFetch(FetchFolder folder, Asking asking, Robots robots, FetchLimits limits) {
    this.folder = folder;
    this.asking = asking;
    this.robots = robots;
    this.limits = limits;
  }

  /**
   * Asks for a page.
   *
   * @param followed whether nobody named it
   * @throws IOException if what came cannot be kept; what is wrong with the page is in the result
   */
  Fetched fetch(WebUrl url, boolean followed) throws IOException {
    Fetched before =
        folder.get(url).orElse(Fetched.nothing(url.toString(), followed)).followed(followed);
    Path part = folder.part();
    try {
      Landing landing =
          asking.ask(url, before, robots::check, PageTypes::check, limits.mostBytes(), part);
      return kept(before, landing, part);
    } catch (ParseException e) {
      if (Thread.currentThread().isInterrupted()) {
        // The run has ended, and cut the connection itself: that says nothing of the page.
        throw new InterruptedIOException("the run was told to end");
      }
      Fetched failed = before.asked(now(), e.getMessage());
      folder.note(failed);
      return failed;
    } finally {
      Files.deleteIfExists(part);
    }
  }

  private Fetched kept(Fetched before, Landing landing, Path part) throws IOException {
    Answer answer = landing.answer();
    if (landing.trouble() != null) {
      throw FetchFault.unreadable(landing.trouble(), null);
    }
    boolean conditional = landing.at().toString().equals(before.finalUrl());
    if (answer.status() == Answer.NOT_MODIFIED && before.file() != null && conditional) {
      Fetched same = before.asked(now(), null);
      folder.note(same);
      return same;
    }
    if (answer.status() != Answer.OK) {
      throw refused(answer);
    }
    if (answer.bytes() == 0) {
      throw new ParseException(Reason.NO_TEXT, "the answer is empty");
    }
    return folder.keep(
        before.came(landing, now()), part, PageTypes.extension(answer.contentType(), landing.at()));
  }

  private static ParseException refused(Answer answer) {
    ParseException plain = FetchFault.of(answer.status());
    Instant now = Instant.now();
    return RetryAfter.of(answer.isBusy() ? answer.retryAfter() : null, now)
        .map(
            wait ->
                FetchFault.unreadable(
                    plain.detail()
                        + "; to be tried again after "
                        + now.plus(wait).truncatedTo(ChronoUnit.SECONDS),
                    null))
        .orElse(plain);
  }

  private static String now() {
    return Instant.now().truncatedTo(ChronoUnit.MILLIS).toString();
  }
}

package wenmai.cli.output;

import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;
import wenmai.index.MediaTypes;
import wenmai.index.search.Highlight;
import wenmai.index.search.Hit;

/**
 * What is said of a hit before its text.
 *
 * @param shownPath how a path is shown
 */
record HitHead(Hit hit, UnaryOperator<String> shownPath) {
  String title() {
    String title = OneLine.of(hit.document().title());
    return title.isEmpty() ? Titles.ofFile(hit.source().path()) : title;
  }

  /** Where it stands, then what is known of its document. */
  List<String> place() {
    List<String> parts = new ArrayList<>();
    String where = shownPath.apply(hit.source().path());
    parts.add(OneLine.of(hit.line() > 0 ? where + ":" + hit.line() : where));
    if (hit.page() > 0) {
      parts.add("p. " + hit.page());
    }
    if (hit.document().published() != null) {
      parts.add(hit.document().published().toString());
    }
    parts.add(hit.document().language());
    parts.add(MediaTypes.shortName(hit.document().mediaType()));
    if (hit.source().stale()) {
      parts.add(OneLine.of("an earlier version: " + hit.source().reason()));
    }
    return parts;
  }

  /** The headings above the passage that are shown neither as its title nor at its beginning. */
  List<String> above() {
    String title = title();
    List<String> shown = hit.text().lines().map(OneLine::of).limit(hit.headings().size()).toList();
    return hit.headings().stream()
        .map(OneLine::of)
        .filter(heading -> !heading.equals(title) && !shown.contains(heading))
        .toList();
  }

  /** The address of the source, with the page where it has pages. */
  String address() {
    String address = SourceLink.address(hit.source().path());
    return hit.page() > 0 && !address.contains("#") ? address + "#page=" + hit.page() : address;
  }

  /** The text in pieces: what was lit, and what stands between. */
  List<Piece> pieces() {
    List<Piece> pieces = new ArrayList<>();
    int at = 0;
    for (Highlight highlight : hit.highlights()) {
      pieces.add(new Piece(hit.text().substring(at, highlight.span().start()), false, null));
      pieces.add(new Piece(highlight.span().of(hit.text()), true, highlight.concept()));
      at = highlight.span().end();
    }
    pieces.add(new Piece(hit.text().substring(at), false, null));
    pieces.removeIf(piece -> piece.text().isEmpty());
    return pieces;
  }

  /**
   * A piece of a hit's text.
   *
   * @param concept the id of the concept that was asked for and stands there, or null
   */
  record Piece(String text, boolean lit, String concept) {}
}

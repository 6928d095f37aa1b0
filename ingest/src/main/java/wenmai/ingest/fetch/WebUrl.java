package wenmai.ingest.fetch;

import java.net.IDN;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import wenmai.corpus.Reference;

/**
 * The address of a page that may be asked for, in one spelling: with {@code http} or {@code https},
 * a host in ASCII, the port where it is not the usual one, and escapes where they are needed. What
 * stands behind {@code #} is a place on the page and dropped.
 *
 * @param host a name, or an IP address as it is usually written; IPv6 in brackets
 * @param path from the first slash on, with the query
 */
public record WebUrl(String scheme, String host, int port, String path) {
  private static final Pattern PARTS =
      Pattern.compile(
          "(https?)://([^/?#\\\\]*)([^?#]*)(\\?[^#]*)?(?:#.*)?", Pattern.CASE_INSENSITIVE);
  private static final Pattern SCHEME =
      Pattern.compile("([A-Za-z][A-Za-z0-9+.-]+):/.*", Pattern.DOTALL);
  private static final Pattern AUTHORITY =
      Pattern.compile("(\\[[0-9A-Fa-f:.]+]|[^:\\[\\]]+)(?::(\\d{0,5}))?");
  private static final Pattern NAME =
      Pattern.compile("(?:[a-z0-9_][a-z0-9_-]{0,62}\\.)*[a-z0-9_][a-z0-9_-]{0,62}");
  private static final Pattern NUMBER = Pattern.compile("(?:.*\\.)?(?:\\d+|0x[0-9a-f]*)");
  private static final String BYTE = "(?:0|[1-9]\\d?|1\\d\\d|2[0-4]\\d|25[0-5])";
  private static final Pattern IPV4 = Pattern.compile("(?:" + BYTE + "\\.){3}" + BYTE);

  /** Characters of a path or a query that stand for themselves. */
  private static final String PLAIN = "-._~!$&'()*+,;=:@/?";

  /** An index keeps the address as a term, and no server takes a longer one. */
  private static final int LONGEST = 8_000;

  /** Ports below this one belong to other services, but for the two of HTTP. */
  private static final int FREE_PORTS = 1024;

  /** Whether a word is meant as an address and not as a path: it begins with a scheme. */
  public static boolean isAddress(String word) {
    return SCHEME.matcher(word).matches();
  }

  /**
   * Reads an address as a person or a page writes it.
   *
   * @throws IllegalArgumentException if nothing can be fetched from there; the message says why
   */
  public static WebUrl parse(String written) {
    String typed = written.strip();
    Matcher scheme = SCHEME.matcher(typed);
    if (scheme.matches() && !scheme.group(1).matches("(?i)https?")) {
      throw new IllegalArgumentException(
          scheme.group(1).toLowerCase(Locale.ROOT) + ": is not fetched, only http: and https:");
    }
    if (typed.length() > LONGEST) {
      throw new IllegalArgumentException("it is longer than " + LONGEST + " characters");
    }
    Matcher parts = PARTS.matcher(typed);
    if (!parts.matches() || typed.chars().anyMatch(Character::isISOControl)) {
      throw new IllegalArgumentException("it is no address of the form https://HOST/PATH");
    }
    String kind = parts.group(1).toLowerCase(Locale.ROOT);
    String authority = parts.group(2);
    if (authority.contains("@")) {
      throw new IllegalArgumentException("a name or a password in an address is not sent");
    }
    Matcher place = AUTHORITY.matcher(authority);
    if (!place.matches()) {
      throw new IllegalArgumentException("it names no host");
    }
    String path = plainPath(escaped(parts.group(3)));
    String query = parts.group(4) == null ? "" : escaped(parts.group(4));
    return new WebUrl(kind, host(place.group(1)), port(kind, place.group(2)), path + query);
  }

  /** Where a reference can be fetched: a page, the paper of an arXiv id or of a DOI; else null. */
  public static WebUrl of(Reference reference) {
    String target = reference.target();
    try {
      return switch (reference.kind()) {
        case URL -> parse(target);
        case ARXIV -> parse("https://arxiv.org/pdf/" + target);
        case DOI -> parse("https://doi.org/" + escapedDoi(target));
        case CITATION -> null;
      };
    } catch (IllegalArgumentException e) {
      return null;
    }
  }

  /**
   * Where a page at this address points by {@code location}.
   *
   * @throws IllegalArgumentException if nothing can be fetched from there; the message says why
   */
  WebUrl resolve(String location) {
    String typed = location.strip();
    if (typed.startsWith("//")) {
      return parse(scheme + ":" + typed);
    }
    if (typed.matches("[A-Za-z][A-Za-z0-9+.-]*:.*")) {
      return parse(typed);
    }
    int query = path.indexOf('?');
    String own = query < 0 ? path : path.substring(0, query);
    String base = origin();
    if (typed.startsWith("/")) {
      return parse(base + typed);
    }
    if (typed.isEmpty() || typed.startsWith("#")) {
      return this;
    }
    return parse(
        base + (typed.startsWith("?") ? own : own.substring(0, own.lastIndexOf('/') + 1)) + typed);
  }

  /** The robots.txt that speaks for this page. */
  WebUrl robots() {
    return new WebUrl(scheme, host, port, "/robots.txt");
  }

  /** Scheme, host and port. */
  String origin() {
    return scheme + "://" + host + (port == usual(scheme) ? "" : ":" + port);
  }

  /** Whether no other service listens at that port by convention. */
  boolean isWebPort() {
    return port == 80 || port == 443 || port >= FREE_PORTS;
  }

  /** What follows the last slash, without the query. */
  String file() {
    int query = path.indexOf('?');
    String own = query < 0 ? path : path.substring(0, query);
    return own.substring(own.lastIndexOf('/') + 1);
  }

  URI uri() {
    return URI.create(toString());
  }

  @Override
  public String toString() {
    return origin() + path;
  }

  private static String host(String written) {
    if (written.startsWith("[")) {
      return written.toLowerCase(Locale.ROOT);
    }
    String host;
    try {
      host = IDN.toASCII(written, IDN.ALLOW_UNASSIGNED).toLowerCase(Locale.ROOT);
    } catch (IllegalArgumentException e) {
      throw new IllegalArgumentException("it names no host", e);
    }
    host = host.endsWith(".") ? host.substring(0, host.length() - 1) : host;
    if (NUMBER.matcher(host).matches() && !IPV4.matcher(host).matches()) {
      throw new IllegalArgumentException("its host is a number, and not four from 0 to 255");
    }
    if (!NAME.matcher(host).matches()) {
      throw new IllegalArgumentException("it names no host");
    }
    return host;
  }

  private static int port(String scheme, String written) {
    if (written == null || written.isEmpty()) {
      return usual(scheme);
    }
    int port = Integer.parseInt(written);
    if (port == 0 || port > 65_535) {
      throw new IllegalArgumentException("there is no port " + port);
    }
    return port;
  }

  private static int usual(String scheme) {
    return scheme.equals("https") ? 443 : 80;
  }

  /** With the escapes that are needed and were not written; escapes that were stay. */
  private static String escaped(String part) {
    StringBuilder out = new StringBuilder(part.length());
    for (byte unit : part.getBytes(StandardCharsets.UTF_8)) {
      boolean plain =
          unit >= '0' && unit <= '9'
              || unit >= 'A' && unit <= 'Z'
              || unit >= 'a' && unit <= 'z'
              || unit == '%'
              || unit > 0 && PLAIN.indexOf(unit) >= 0;
      out.append(plain ? String.valueOf((char) unit) : "%%%02X".formatted(unit & 0xff));
    }
    return out.toString().replaceAll("%(?![0-9A-Fa-f]{2})", "%25");
  }

  private static String escapedDoi(String doi) {
    return doi.replace("%", "%25").replace("#", "%23").replace("?", "%3F");
  }

  /** Without dots that go up and down: what robots.txt is asked about is what is fetched. */
  private static String plainPath(String path) {
    Deque<String> kept = new ArrayDeque<>();
    String[] names = (path.startsWith("/") ? path.substring(1) : path).split("/", -1);
    for (int i = 0; i < names.length; i++) {
      String name = names[i].replaceAll("(?i)%2e", ".");
      boolean up = name.equals("..");
      if (up && !kept.isEmpty()) {
        kept.removeLast();
      }
      boolean dots = up || name.equals(".");
      if (!dots) {
        kept.add(names[i]);
      } else if (i == names.length - 1) {
        kept.add("");
      }
    }
    return "/" + String.join("/", kept);
  }
}

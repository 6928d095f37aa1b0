package wenmai.corpus;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Set;

/** What of an http address says which page is meant, and what only how or by whom it was found. */
final class WebAddress {
  /** Parameters that tell where a visitor came from. Those that begin with utm_ are, too. */
  private static final Set<String> TRACKING =
      Set.of(
          ("fbclid gclid dclid msclkid yclid igshid mc_cid mc_eid ref_src ref_url spm scm _hsenc"
                  + " _hsmi vero_id share_token share_source sharer_sharetime sharer_shareid"
                  + " isappinstalled wxfid from_wecom")
              .split(" "));

  /** Only these tell one article of WeChat from another. */
  private static final Set<String> WECHAT = Set.of("__biz", "mid", "idx", "sn");

  private static final String PARTING = "/?#&=+%";

  private WebAddress() {}

  /**
   * What equal addresses have in common: without scheme, {@code www}, usual ports, slash at the
   * end, place on the page, and tracking parameters, with one spelling of escaped characters.
   */
  static String key(String address) {
    String rest = address.strip();
    int scheme = rest.indexOf("://");
    rest = scheme < 0 ? rest : rest.substring(scheme + 3);
    int hash = rest.indexOf('#');
    String fragment = hash < 0 ? "" : rest.substring(hash);
    rest = hash < 0 ? rest : rest.substring(0, hash);
    int mark = rest.indexOf('?');
    String query = mark < 0 ? "" : rest.substring(mark + 1);
    rest = mark < 0 ? rest : rest.substring(0, mark);
    int slash = rest.indexOf('/');
    String host = host(slash < 0 ? rest : rest.substring(0, slash));
    String path = slash < 0 ? "" : escaped(rest.substring(slash));
    int end = path.length();
    while (end > 0 && path.charAt(end - 1) == '/') {
      end--;
    }
    String parameters = parameters(host, query);
    // Some sites keep the whole way to a page behind the hash.
    boolean way = fragment.startsWith("#/") || fragment.startsWith("#!");
    return host
        + path.substring(0, end)
        + (parameters.isEmpty() ? "" : "?" + parameters)
        + (way ? escaped(fragment) : "");
  }

  private static String host(String written) {
    String host = written.toLowerCase(Locale.ROOT);
    int port = host.lastIndexOf(':');
    if (port > 0 && (host.endsWith(":80") || host.endsWith(":443"))) {
      host = host.substring(0, port);
    }
    host = host.endsWith(".") ? host.substring(0, host.length() - 1) : host;
    return escaped(host.startsWith("www.") ? host.substring(4) : host);
  }

  private static String parameters(String host, String query) {
    boolean wechat = host.equals("mp.weixin.qq.com") && query.contains("__biz=");
    StringBuilder kept = new StringBuilder();
    for (String parameter : query.split("&")) {
      int equals = parameter.indexOf('=');
      String name = equals < 0 ? parameter : parameter.substring(0, equals);
      boolean tracks =
          wechat ? !WECHAT.contains(name) : name.startsWith("utm_") || TRACKING.contains(name);
      if (!parameter.isEmpty() && !tracks && !isShareOfWeChat(host, name)) {
        kept.append(kept.isEmpty() ? "" : "&").append(escaped(parameter));
      }
    }
    return kept.toString();
  }

  private static boolean isShareOfWeChat(String host, String name) {
    return host.equals("mp.weixin.qq.com") && Set.of("scene", "chksm", "from").contains(name);
  }

  /**
   * With one spelling: plain what need not be escaped, UTF-8 in capital digits what must. Escapes
   * of signs that part an address stay: they mean another thing than the sign itself.
   */
  private static String escaped(String part) {
    byte[] utf8 = part.getBytes(StandardCharsets.UTF_8);
    StringBuilder out = new StringBuilder(utf8.length);
    for (int i = 0; i < utf8.length; i++) {
      int escape = escape(utf8, i);
      int unit = escape < 0 ? utf8[i] & 0xff : escape;
      boolean parts = escape >= 0 && PARTING.indexOf(unit) >= 0;
      if (unit > ' ' && unit < 0x7f && !parts) {
        out.append((char) unit);
      } else {
        out.append(String.format("%%%02X", unit));
      }
      i += escape < 0 ? 0 : 2;
    }
    return out.toString();
  }

  /** The characters that stand behind the escapes. */
  static String decoded(String part) {
    byte[] utf8 = part.getBytes(StandardCharsets.UTF_8);
    ByteArrayOutputStream out = new ByteArrayOutputStream(utf8.length);
    for (int i = 0; i < utf8.length; i++) {
      int escape = escape(utf8, i);
      out.write(escape < 0 ? utf8[i] : escape);
      i += escape < 0 ? 0 : 2;
    }
    return out.toString(StandardCharsets.UTF_8);
  }

  /** The byte that the escape at {@code i} stands for, or -1 if there is none. */
  private static int escape(byte[] utf8, int i) {
    if (utf8[i] != '%' || i + 2 >= utf8.length) {
      return -1;
    }
    int high = Character.digit((char) utf8[i + 1], 16);
    int low = Character.digit((char) utf8[i + 2], 16);
    return high < 0 || low < 0 ? -1 : high * 16 + low;
  }
}

package wenmai.ingest.parse;

import java.util.HashSet;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Makes MDX into Markdown of the same lines: imports, exports, comments, component tags and
 * template directives go, what the tags hold or show stays. Code and math are left alone.
 */
final class Mdx {
  private static final Pattern FENCE = Pattern.compile("([ \t]*)(`{3,}|~{3,})");
  private static final Pattern MODULE =
      Pattern.compile(
          "import\\s+(?:[\\w*{].*\\sfrom\\s|[\"']|\\{\\s*$).*|export\\s+(?:const|default|let|function|\\{).*");
  private static final Pattern SHIELDED =
      Pattern.compile(
          "(`+)(?!`).*?(?<!`)\\1(?!`)|\\$\\$.*?\\$\\$|\\$(?!\\s)[^$\n]+(?<!\\s)\\$(?!\\d)",
          Pattern.DOTALL);
  private static final Pattern DIRECTIVE = Pattern.compile("\\{[#:/@][^{}\n]*}");
  private static final Pattern STRING =
      Pattern.compile("\\{\\s*(?:\"(?<words>[^\"\\\\\n{}]*)\"|'(?<single>[^'\\\\\n{}]*)')\\s*}");
  private static final Pattern SHOWN =
      Pattern.compile(
          "(?<![\\w-])(?:text|explain|title|description|label|caption|question|answer|summary)\\s*[:=]\\s*\\{?\\s*"
              + "([\"'`])(?<words>(?:[^\\\\\"'`]++|\\\\.|(?!\\1)[\"'`])*+)\\1",
          Pattern.DOTALL);
  private static final Pattern TAG_NAME =
      Pattern.compile("</?([A-Za-z][\\w.-]*)(?=[\\s/>])|<()/?(?=>)");
  private static final int LONGEST_SHIELDED = 4_000;
  private static final int LONGEST_TAG = 100_000;

  private final String source;
  private final StringBuilder out;
  private final Set<String> unclosed = new HashSet<>();
  private int at;
  private int tags;

  private Mdx(String source) {
    this.source = source;
    this.out = new StringBuilder(source.length());
  }

  static String toMarkdown(String source) {
    Mdx mdx = new Mdx(source);
    while (mdx.at < source.length()) {
      mdx.step();
    }
    return mdx.out.toString();
  }

  private void step() {
    boolean lineStart = at == 0 || source.charAt(at - 1) == '\n';
    if (lineStart && (fenced() || module())) {
      return;
    }
    char unit = source.charAt(at);
    int end = at;
    if (unit == '`' || unit == '$') {
      Matcher shielded = SHIELDED.matcher(source).region(at, paragraphEnd());
      if (shielded.lookingAt()) {
        out.append(shielded.group());
        at = shielded.end();
        return;
      }
      while (end < source.length() && source.charAt(end) == unit) {
        end++;
      }
      out.append(source, at, end);
      at = end;
      return;
    }
    if (unit == '{') {
      Matcher string = STRING.matcher(source).region(at, source.length());
      if (string.lookingAt()) {
        out.append(string.group("words") == null ? string.group("single") : string.group("words"));
        at = string.end();
        return;
      }
      end = source.startsWith("{/*", at) ? closing("*/}") : directive();
    } else if (source.startsWith("<!--", at)) {
      end = closing("-->");
    } else if (unit == '<') {
      end = tagEnd();
    }
    if (end > at && unit == '<' && isComponent()) {
      component(end);
    } else if (end > at) {
      drop(end);
    } else {
      out.append(unit);
      at++;
    }
  }

  private boolean fenced() {
    Matcher fence = FENCE.matcher(source).region(at, source.length());
    if (!fence.lookingAt()) {
      return false;
    }
    String mark = fence.group(2);
    int end = lineEnd(at);
    boolean open = true;
    while (open && end < source.length()) {
      int next = lineEnd(end);
      String line = source.substring(end, next).strip();
      open = !line.startsWith(mark) || !line.chars().allMatch(c -> c == mark.charAt(0));
      end = next;
    }
    String code = source.substring(at, end);
    // What stands in a tag is indented for the eye; in a list the indentation has a meaning.
    out.append(tags > 0 ? code.replaceAll("(?m)^" + fence.group(1), "") : code);
    at = end;
    return true;
  }

  /** An import or export goes to the next blank line. */
  private boolean module() {
    int end = lineEnd(at);
    if (!MODULE.matcher(source.substring(at, end).stripTrailing()).matches()) {
      return false;
    }
    while (end < source.length() && !source.substring(end, lineEnd(end)).isBlank()) {
      end = lineEnd(end);
    }
    drop(end);
    return true;
  }

  private int lineEnd(int from) {
    int end = source.indexOf('\n', from);
    return end < 0 ? source.length() : end + 1;
  }

  private int paragraphEnd() {
    int most = Math.min(source.length(), at + LONGEST_SHIELDED);
    int end = source.indexOf("\n\n", at, most);
    return end < 0 ? most : end;
  }

  private int closing(String mark) {
    int end = unclosed.contains(mark) ? -1 : source.indexOf(mark, at);
    if (end < 0) {
      unclosed.add(mark); // what is not there is not looked for twice
    }
    return end < 0 ? at : end + mark.length();
  }

  private int directive() {
    Matcher directive = DIRECTIVE.matcher(source).region(at, source.length());
    return directive.lookingAt() ? directive.end() : at;
  }

  /**
   * Past the tag that begins here, or here if none does. Plain links and images are left: they are
   * read as the HTML that they are.
   */
  private int tagEnd() {
    Matcher name = TAG_NAME.matcher(source).region(at, source.length());
    if (!name.lookingAt()) {
      return at;
    }
    boolean kept = "a".equals(name.group(1)) || "img".equals(name.group(1));
    int depth = 0;
    char quote = 0;
    for (int i = name.end(); i < Math.min(source.length(), at + LONGEST_TAG); i++) {
      char unit = source.charAt(i);
      if (quote != 0) {
        quote = unit == quote ? 0 : quote;
        i += unit == '\\' && depth > 0 ? 1 : 0;
      } else if (depth > 0 && "\"'`".indexOf(unit) >= 0) {
        quote = unit;
      } else if (unit == '{') {
        kept = false;
        depth++;
      } else if (unit == '}') {
        depth--;
      } else if (depth == 0 && unit == '>') {
        return kept ? at : i + 1;
      } else if (depth == 0 && (unit == '"' || unit == '\'') && source.charAt(i - 1) == '=') {
        quote = unit;
      } else if (depth == 0 && !isAttribute(unit)) {
        return at;
      }
    }
    return at;
  }

  private boolean isComponent() {
    return Character.isUpperCase(source.charAt(source.charAt(at + 1) == '/' ? at + 2 : at + 1));
  }

  /** Drops a component's tag, but for the words among its attributes, which it shows. */
  private void component(int end) {
    if (source.charAt(at + 1) == '/') {
      tags = Math.max(0, tags - 1);
    } else if (source.charAt(end - 2) != '/') {
      tags++;
    }
    Matcher shown = SHOWN.matcher(source).region(at, end);
    while (shown.find()) {
      String words = shown.group("words");
      drop(shown.start("words"));
      boolean lineStart = out.isEmpty() || out.charAt(out.length() - 1) == '\n';
      out.append(lineStart ? "" : " ").append(words.replaceAll("\\\\(.)", "$1")).append(' ');
      at = shown.end("words");
    }
    drop(end);
  }

  private static boolean isAttribute(char unit) {
    return Character.isLetterOrDigit(unit) || "-_:.=/@ \n\t".indexOf(unit) >= 0;
  }

  private void drop(int end) {
    source.substring(at, end).chars().filter(c -> c == '\n').forEach(c -> out.append('\n'));
    at = end;
  }
}

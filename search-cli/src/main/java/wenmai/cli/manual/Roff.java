package wenmai.cli.manual;

/** Text in the language of {@code man} pages. */
final class Roff {
  private static final int LINE = 78;

  private final StringBuilder text = new StringBuilder();

  /** A request on a line of its own, such as {@code .PP}; its words are not escaped. */
  Roff request(String line) {
    text.append(line).append('\n');
    return this;
  }

  Roff section(String name) {
    return request(".SH " + name);
  }

  /** Text, on lines of a length that is good to read here too. */
  Roff text(String plain) {
    StringBuilder line = new StringBuilder();
    for (String word : plain.split(" ")) {
      String next = escaped(word);
      if (line.length() > 0 && line.length() + 1 + next.length() > LINE) {
        marked(line.toString());
        line.setLength(0);
      }
      line.append(line.length() == 0 ? "" : " ").append(next);
    }
    return marked(line.toString());
  }

  /** A line of text with fonts in it, the rest escaped. */
  Roff marked(String line) {
    boolean request = line.startsWith(".") || line.startsWith("'");
    return request(request ? "\\&" + line : line);
  }

  /** A paragraph below a tag. */
  Roff tagged(String marked, String plain) {
    return request(".TP").marked(marked).text(plain);
  }

  /** Lines as they are. */
  Roff literal(Iterable<String> lines) {
    request(".nf");
    lines.forEach(line -> marked(escaped(line)));
    return request(".fi");
  }

  static String bold(String plain) {
    return "\\fB" + escaped(plain) + "\\fR";
  }

  static String italic(String plain) {
    return "\\fI" + escaped(plain) + "\\fR";
  }

  /** A hyphen is to stay one, so that it can be copied. */
  static String escaped(String plain) {
    return plain.replace("\\", "\\e").replace("-", "\\-");
  }

  @Override
  public String toString() {
    return text.toString();
  }
}

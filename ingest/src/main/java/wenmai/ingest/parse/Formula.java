package wenmai.ingest.parse;

/**
 * Knows what to show of a formula on a page. KaTeX gives each up to three times: as MathML, as the
 * TeX that was typed, and drawn; where it was typed only that is shown.
 */
final class Formula {
  private static final String TEX = "application/x-tex";

  private boolean inMath;
  private boolean inTex;
  private boolean typed;

  /** Takes note of any element that begins. */
  void start(String element, String style, String encoding) {
    if (element.equals("math")) {
      inMath = true;
      typed = false;
    } else if (element.equals("annotation") && TEX.equals(encoding)) {
      inTex = true;
      typed = true;
    } else if (style.equals("katex")) {
      typed = false;
    }
  }

  void end(String element) {
    if (element.equals("math")) {
      inMath = false;
    } else if (element.equals("annotation")) {
      inTex = false;
    }
  }

  /** Whether what is typed is being read. */
  boolean inTex() {
    return inTex;
  }

  /** Whether text here is shown again elsewhere. */
  boolean hidesText() {
    return inMath && !inTex;
  }

  /** Whether the drawn form can be left out. */
  boolean hidesDrawing() {
    return typed;
  }
}

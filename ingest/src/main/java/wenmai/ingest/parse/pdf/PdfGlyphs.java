package wenmai.ingest.parse.pdf;

import java.io.IOException;
import java.io.Writer;
import java.text.Normalizer;
import java.text.Normalizer.Form;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import org.apache.pdfbox.contentstream.operator.Operator;
import org.apache.pdfbox.contentstream.operator.OperatorName;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.pdmodel.font.PDFontDescriptor;
import org.apache.pdfbox.pdmodel.font.PDSimpleFont;
import org.apache.pdfbox.pdmodel.graphics.state.RenderingMode;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.pdfbox.text.TextPosition;
import org.apache.pdfbox.util.Matrix;
import org.apache.pdfbox.util.Vector;

/** Takes the characters of a page with their places and faces, and how much images cover of it. */
final class PdfGlyphs extends PDFTextStripper {
  private static final Pattern BOLD =
      Pattern.compile("(?i).*(?:bold|black|heavy|demi|cmbx|sfbx|-medi|粗).*");
  private static final Pattern MONO =
      Pattern.compile("(?i).*(?:mono|courier|consol|cmtt|sftt|menlo|typewriter|code).*");

  /** What a font looks like, as far as it says what a text is. */
  private record Face(boolean bold, boolean mono) {}

  private final Map<PDFont, Face> faces = new HashMap<>();
  private final Map<TextPosition, Boolean> stroked = new IdentityHashMap<>();
  private final List<Glyph> unmapped = new ArrayList<>();
  private List<Glyph> glyphs = new ArrayList<>();
  private double covered;

  PdfGlyphs() {
    setSuppressDuplicateOverlappingText(true); // bold that is printed twice
    setShouldSeparateByBeads(false);
  }

  /**
   * A page's characters in the order in which it draws them.
   *
   * @param imageShare how much of the page images cover, 1 for all
   */
  record Drawn(List<Glyph> glyphs, double imageShare, float width, float height) {}

  Drawn page(PDDocument document, int number) throws IOException {
    glyphs = new ArrayList<>();
    unmapped.clear();
    stroked.clear();
    covered = 0;
    setStartPage(number);
    setEndPage(number);
    writeText(document, Writer.nullWriter());
    PDPage page = document.getPage(number - 1);
    float width = page.getCropBox().getWidth();
    float height = page.getCropBox().getHeight();
    boolean turned = page.getRotation() % 180 != 0;
    double share = width * height <= 0 ? 0 : covered / (width * height);
    return new Drawn(glyphs, share, turned ? height : width, turned ? width : height);
  }

  @Override
  protected void processTextPosition(TextPosition position) {
    if (getGraphicsState().getTextState().getRenderingMode() == RenderingMode.FILL_STROKE) {
      stroked.put(position, true);
    }
    super.processTextPosition(position);
  }

  /** A character of a font that does not say which one it is shows on paper, and is noted. */
  @Override
  protected void showGlyph(Matrix matrix, PDFont font, int code, Vector displacement)
      throws IOException {
    super.showGlyph(matrix, font, code, displacement);
    boolean hidden = font instanceof PDSimpleFont ? code > 0x20 : font.toUnicode(code) != null;
    if (!hidden && font.toUnicode(code) == null) {
      float size = Math.abs(matrix.getScalingFactorY());
      float page = getCurrentPage().getCropBox().getHeight();
      float width = Math.abs(displacement.getX() * matrix.getScalingFactorX());
      float x = matrix.getTranslateX();
      float y = page - matrix.getTranslateY();
      unmapped.add(new Glyph("\ufffd", x, y, width, size, size / 4, 0, false, false));
    }
  }

  @Override
  protected void processOperator(Operator operator, List<COSBase> operands) throws IOException {
    String name = operator.getName();
    boolean image = name.equals(OperatorName.BEGIN_INLINE_IMAGE);
    if (name.equals(OperatorName.DRAW_OBJECT)
        && !operands.isEmpty()
        && operands.get(0) instanceof COSName object
        && getResources() != null) {
      image = getResources().isImageXObject(object);
    }
    if (image) {
      Matrix at = getGraphicsState().getCurrentTransformationMatrix();
      covered += Math.abs((double) at.getScalingFactorX() * at.getScalingFactorY());
    }
    super.processOperator(operator, operands);
  }

  @Override
  protected void writePage() {
    for (List<TextPosition> article : getCharactersByArticle()) {
      for (TextPosition position : article) {
        add(position);
      }
    }
    glyphs.addAll(unmapped);
  }

  private void add(TextPosition position) {
    String text = readable(position.getUnicode());
    boolean offPage =
        position.getX() < -position.getFontSizeInPt()
            || position.getX() > position.getPageWidth()
            || position.getY() < 0
            || position.getY() > position.getPageHeight() + position.getFontSizeInPt();
    if (text.isEmpty() || offPage) {
      return;
    }
    Face face = faces.computeIfAbsent(position.getFont(), PdfGlyphs::face);
    float size = position.getYScale(); // getFontSizeInPt() gives whole points only
    if (size < 1 || size > 1000) {
      size = Math.max(1, position.getHeightDir() * 1.4f);
    }
    glyphs.add(
        new Glyph(
            text,
            position.getXDirAdj(),
            position.getYDirAdj(),
            position.getWidthDirAdj(),
            size,
            position.getWidthOfSpace(),
            Math.round(position.getDir()) / 90,
            face.bold() || stroked.containsKey(position),
            face.mono()));
  }

  private static Face face(PDFont font) {
    String name = String.valueOf(font.getName());
    PDFontDescriptor descriptor = font.getFontDescriptor();
    boolean heavy =
        descriptor != null && (descriptor.getFontWeight() >= 600 || descriptor.isForceBold());
    boolean fixed = descriptor != null && descriptor.isFixedPitch();
    boolean wide = name.toLowerCase(Locale.ROOT).matches(".*(?:simsun|song|hei|kai|cjk|ming).*");
    return new Face(
        heavy || BOLD.matcher(name).matches(), !wide && (fixed || MONO.matcher(name).matches()));
  }

  /** Ligatures and radicals that stand for characters become these; signs of bullet fonts too. */
  private static String readable(String text) {
    if (text == null) {
      return "";
    }
    for (int i = 0; i < text.length(); i++) {
      char unit = text.charAt(i);
      if ((unit >= '\ufb00' && unit <= '\ufb06') || (unit >= '\u2e80' && unit <= '\u2fdf')) {
        return Normalizer.normalize(text, Form.NFKC);
      }
    }
    return switch (text) {
      case "\uf0b7", "\uf06c", "\uf09f" -> "•";
      case "\uf0a7", "\uf06e" -> "▪";
      case "\uf0d8" -> "➢";
      case "\uf0fc" -> "✓";
      case "\uf0e0", "\uf0e8" -> "→";
      default -> text;
    };
  }
}

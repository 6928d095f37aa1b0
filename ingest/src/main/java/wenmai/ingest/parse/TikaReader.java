package wenmai.ingest.parse;

import java.io.IOException;
import java.io.InputStream;
import java.util.Map;
import org.apache.tika.detect.DefaultDetector;
import org.apache.tika.detect.Detector;
import org.apache.tika.exception.TikaException;
import org.apache.tika.extractor.EmbeddedDocumentExtractor;
import org.apache.tika.io.TikaInputStream;
import org.apache.tika.metadata.Metadata;
import org.apache.tika.metadata.TikaCoreProperties;
import org.apache.tika.mime.MediaType;
import org.apache.tika.mime.MediaTypeRegistry;
import org.apache.tika.parser.AutoDetectParser;
import org.apache.tika.parser.ParseContext;
import org.apache.tika.parser.html.HtmlMapper;
import org.apache.tika.parser.html.IdentityHtmlMapper;
import org.apache.tika.parser.microsoft.OfficeParserConfig;
import org.apache.tika.parser.pdf.PDFParserConfig;
import org.xml.sax.ContentHandler;
import org.xml.sax.SAXException;
import wenmai.ingest.parse.ParseException.Reason;

/**
 * Reads packed and printed formats, and files whose name says nothing. What is embedded in them is
 * not read: attachments are documents of their own.
 */
final class TikaReader implements Reader {
  /** A scan has a few stray letters; a title page has more. */
  static final int FEWEST_LETTERS = 10;

  /**
   * A format that is read.
   *
   * @param name as files call it
   */
  private record Format(String name, Layout layout) {}

  private static final Format DOC = new Format("doc", Layout.OFFICE);
  private static final Format DOCX = new Format("docx", Layout.OFFICE);
  private static final Format PPT = new Format("ppt", Layout.SLIDES);
  private static final Format PPTX = new Format("pptx", Layout.SLIDES);
  private static final String OOXML = "application/vnd.openxmlformats-officedocument.";

  private static final Map<String, Format> FORMATS =
      Map.ofEntries(
          Map.entry("application/pdf", new Format("pdf", Layout.PRINTED)),
          Map.entry("application/msword", DOC),
          Map.entry("application/vnd.ms-powerpoint", PPT),
          Map.entry(OOXML + "wordprocessingml.document", DOCX),
          Map.entry(OOXML + "wordprocessingml.template", DOCX),
          Map.entry("application/vnd.ms-word.document.macroenabled.12", DOCX),
          Map.entry(OOXML + "presentationml.presentation", PPTX),
          Map.entry(OOXML + "presentationml.slideshow", PPTX),
          Map.entry("application/vnd.ms-powerpoint.presentation.macroenabled.12", PPTX),
          Map.entry("application/vnd.ms-powerpoint.slideshow.macroenabled.12", PPTX),
          Map.entry("application/epub+zip", new Format("epub", Layout.BOOK)),
          Map.entry("application/vnd.oasis.opendocument.text", new Format("odt", Layout.OFFICE)),
          Map.entry(
              "application/vnd.oasis.opendocument.presentation", new Format("odp", Layout.SLIDES)),
          Map.entry("application/rtf", new Format("rtf", Layout.BOLD)));

  private static final MediaTypeRegistry REGISTRY = MediaTypeRegistry.getDefaultRegistry();

  private static final EmbeddedDocumentExtractor NOTHING_EMBEDDED =
      new EmbeddedDocumentExtractor() {
        @Override
        public boolean shouldParseEmbedded(Metadata metadata) {
          return false;
        }

        @Override
        public void parseEmbedded(
            InputStream stream, ContentHandler handler, Metadata metadata, boolean outputHtml) {
          // Nothing is parsed.
        }
      };

  private final Detector detector = new DefaultDetector();
  private final AutoDetectParser parser = new AutoDetectParser(detector);

  @Override
  public void read(Source source, Draft draft) throws IOException {
    if (TikaFailure.isCutOff(source.bytes())) {
      String format = source.isNamedBinary() ? source.extension() : "";
      throw new ParseException(Reason.DAMAGED, TikaFailure.damage(format, source.bytes()));
    }
    Metadata metadata = new Metadata();
    metadata.set(TikaCoreProperties.RESOURCE_NAME_KEY, source.name());
    try (TikaInputStream stream = TikaInputStream.get(source.bytes())) {
      MediaType type = detector.detect(stream, metadata);
      Format format = FORMATS.get(type.getBaseType().toString());
      if (format == null) {
        readOther(source, draft, type.getBaseType().toString());
        return;
      }
      draft.mediaType(type.getBaseType().toString());
      draft.atLeast(FEWEST_LETTERS, "its pages hold next to no text: they may be scanned or drawn");
      XhtmlBlocks blocks = new XhtmlBlocks(draft.text(), format.layout());
      try {
        parser.parse(stream, blocks, metadata, context());
      } catch (SAXException | TikaException | IOException e) {
        throw TikaFailure.explain(e, format.name(), source.bytes());
      }
      blocks.finish();
      TikaMetadata.describe(metadata, draft, format.layout() == Layout.BOOK);
      draft.title(blocks.title());
    }
  }

  /** Reads a file by content where no reader goes by its name, or says why not. */
  private static void readOther(Source source, Draft draft, String type) throws IOException {
    String extension = source.extension();
    if (type.equals("application/x-tika-ooxml-protected")) {
      throw new ParseException(Reason.ENCRYPTED, "a password is needed to open it");
    }
    if (!source.isNamedBinary() && !Encodings.isText(source.bytes()) && isTextual(type)) {
      throw new ParseException(Reason.NOT_SUPPORTED, "its content is of no known format");
    }
    if (type.equals("text/html") || type.equals("application/xhtml+xml")) {
      new HtmlReader().read(source, draft);
    } else if (source.isNamedBinary()) {
      throw new ParseException(
          Reason.DAMAGED,
          TikaFailure.damage(extension, source.bytes()) + ", or is no " + extension);
    } else if (REGISTRY.isInstanceOf(type, MediaType.TEXT_PLAIN)) {
      new PlainTextReader().read(source, draft);
    } else if (type.equals(MediaType.OCTET_STREAM.toString())) {
      throw new ParseException(Reason.NOT_SUPPORTED, "its content is of no known format");
    } else {
      throw new ParseException(Reason.NOT_SUPPORTED, "there is no reader for " + type);
    }
  }

  /** Whether a type says text; what a name alone says of bytes by chance. */
  private static boolean isTextual(String type) {
    return type.startsWith("text/")
        || type.equals("application/xhtml+xml")
        || REGISTRY.isInstanceOf(type, MediaType.TEXT_PLAIN);
  }

  private static ParseContext context() {
    PDFParserConfig pdf = new PDFParserConfig();
    pdf.setOcrStrategy(PDFParserConfig.OCR_STRATEGY.NO_OCR);
    pdf.setExtractInlineImages(false);
    OfficeParserConfig office = new OfficeParserConfig();
    office.setIncludeSlideMasterContent(false);
    office.setIncludeDeletedContent(false);
    office.setExtractMacros(false);
    ParseContext context = new ParseContext();
    context.set(PDFParserConfig.class, pdf);
    context.set(OfficeParserConfig.class, office);
    context.set(HtmlMapper.class, IdentityHtmlMapper.INSTANCE);
    context.set(EmbeddedDocumentExtractor.class, NOTHING_EMBEDDED);
    return context;
  }
}

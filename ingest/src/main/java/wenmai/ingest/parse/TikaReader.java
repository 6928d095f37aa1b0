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
  private static final Format EPUB = new Format("epub", Layout.BOOK);
  private static final Format ODT = new Format("odt", Layout.OFFICE);
  private static final Format ODP = new Format("odp", Layout.SLIDES);
  private static final Format PPTX = new Format("pptx", Layout.SLIDES);
  private static final String OOXML = "application/vnd.openxmlformats-officedocument.";

  private static final Map<String, Format> FORMATS =
      Map.ofEntries(
          Map.entry("application/msword", DOC),
          Map.entry("application/vnd.ms-powerpoint", PPT),
          Map.entry(OOXML + "wordprocessingml.document", DOCX),
          Map.entry(OOXML + "wordprocessingml.template", DOCX),
          Map.entry("application/vnd.ms-word.document.macroenabled.12", DOCX),
          Map.entry(OOXML + "presentationml.presentation", PPTX),
          Map.entry(OOXML + "presentationml.slideshow", PPTX),
          Map.entry("application/vnd.ms-powerpoint.presentation.macroenabled.12", PPTX),
          Map.entry("application/vnd.ms-powerpoint.slideshow.macroenabled.12", PPTX),
          Map.entry("application/epub+zip", EPUB),
          Map.entry("application/vnd.oasis.opendocument.text", ODT),
          Map.entry("application/vnd.oasis.opendocument.presentation", ODP),
          Map.entry("application/rtf", new Format("rtf", Layout.BOLD)));

  /** Formats whose detection is Tika's and whose reading is ours: Tika drops what they say. */
  private static final Map<Format, Reader> OWN =
      Map.of(
          DOCX, new DocxReader(),
          PPTX, new PptxReader(),
          ODT, new OdfReader(),
          ODP, new OdfReader(),
          EPUB, new EpubReader());

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
    byte[] bytes = isRichText(source) ? RtfOutline.signed(source.bytes()) : source.bytes();
    try (TikaInputStream stream = TikaInputStream.get(bytes)) {
      MediaType type = detector.detect(stream, metadata);
      Format format = FORMATS.get(type.getBaseType().toString());
      if (type.getBaseType().toString().equals(PdfReader.TYPE)) {
        new PdfReader().read(source, draft);
        return;
      }
      if (format == null) {
        readOther(source, draft, type.getBaseType().toString());
        return;
      }
      draft.mediaType(type.getBaseType().toString());
      needWords(format.layout(), draft);
      Reader own = OWN.get(format);
      if (own != null) {
        readOwn(own, source, draft, format);
        return;
      }
      XhtmlBlocks blocks = new XhtmlBlocks(draft.text(), format.layout());
      try {
        parser.parse(stream, blocks, metadata, context());
      } catch (SAXException | TikaException | IOException e) {
        throw TikaFailure.explain(e, format.name(), source.bytes());
      }
      blocks.finish();
      TikaMetadata.describe(metadata, draft, format.layout() == Layout.BOOK);
    }
  }

  private static boolean isRichText(Source source) {
    return Source.startsWith(source.bytes(), "{\\rtf");
  }

  private static void readOwn(Reader reader, Source source, Draft draft, Format format)
      throws ParseException {
    try {
      reader.read(source, draft);
    } catch (ParseException e) {
      throw e;
    } catch (IOException e) {
      throw TikaFailure.explain(e, format.name(), source.bytes());
    }
  }

  /** A note of one word is a text; slides and books of so little are pictures. */
  private static void needWords(Layout layout, Draft draft) {
    if (layout == Layout.SLIDES) {
      draft.atLeast(FEWEST_LETTERS, "its slides hold next to no text: they may be pictures");
    } else if (layout == Layout.BOOK) {
      draft.atLeast(FEWEST_LETTERS, "its pages hold next to no text: they may be pictures");
    } else {
      draft.atLeast(2, "there are next to no words in it: it may be empty, or pictures");
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
    OfficeParserConfig office = new OfficeParserConfig();
    office.setIncludeSlideMasterContent(false);
    office.setIncludeDeletedContent(false);
    office.setExtractMacros(false);
    ParseContext context = new ParseContext();
    context.set(OfficeParserConfig.class, office);
    context.set(HtmlMapper.class, IdentityHtmlMapper.INSTANCE);
    context.set(EmbeddedDocumentExtractor.class, NOTHING_EMBEDDED);
    return context;
  }
}

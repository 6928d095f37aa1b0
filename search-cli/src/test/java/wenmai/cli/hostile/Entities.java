package wenmai.cli.hostile;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.function.UnaryOperator;

/**
 * XML that asks for more than itself: entities that multiply, that are files, that lie on a server.
 * It may be read without them, or be refused; what it asks for must not come.
 */
final class Entities {
  private static final Expected ANY = Expected.eitherOrTooMuch("damaged", "no text", "crashed");
  private static final String XHTML = "<html xmlns=\"http://www.w3.org/1999/xhtml\"";

  private final HostileFolder folder;
  private final String name;
  private final String doctype;

  private Entities(HostileFolder folder, String name, String doctype) {
    this.folder = folder;
    this.name = name;
    this.doctype = doctype;
  }

  static void into(HostileFolder folder) throws IOException {
    String file = folder.around().canary().toUri().toString();
    String server = "http://127.0.0.1:" + folder.around().port() + "/";
    new Entities(folder, "laughs", laughs()).inAll();
    new Entities(folder, "quadratic", quadratic()).inAll();
    new Entities(folder, "file", "[<!ENTITY x SYSTEM \"" + file + "\">]").inAll();
    new Entities(folder, "server", "[<!ENTITY x SYSTEM \"" + server + "entity\">]").inAll();
    new Entities(folder, "subset", "SYSTEM \"" + server + "subset.dtd\"").inAll();
    new Entities(
            folder,
            "parameter",
            "[<!ENTITY % p SYSTEM \"" + server + "parameter.dtd\"> %p; <!ENTITY x \"y\">]")
        .inAll();
    asked(folder, file, server);
  }

  private static String laughs() {
    StringBuilder doctype = new StringBuilder("[<!ENTITY x0 \"ha\">");
    for (int i = 1; i < 30; i++) {
      doctype.append("<!ENTITY x%d \"&x%d;&x%d;\">".formatted(i, i - 1, i - 1));
    }
    return doctype + "<!ENTITY x \"&x29;\">]";
  }

  private static String quadratic() {
    return "[<!ENTITY x1 \""
        + "laugh ".repeat(10_000)
        + "\"><!ENTITY x \""
        + "&x1;".repeat(10_000)
        + "\">]";
  }

  private void inAll() throws IOException {
    add("xhtml", Content.of(page()));
    add("html", Content.of(page()));
    add("md", Content.of(page()));
    add("svg.html", Content.of("<!DOCTYPE svg " + doctype + "><svg><text>&x;</text></svg>"));
    add("odt", Zips.odt(Content.of(declared("office:document-content", odt()))));
    add(
        "opf.epub",
        Zips.epub(
            Content.of(declared("package", Zips.opf("&x;"))),
            Content.of(XHTML + "><body>A chapter of words.</body></html>")));
    add("epub", Zips.epub(Content.of(Zips.opf("Title")), Content.of(page())));
    add(
        "docx",
        changed("bert.zh.docx", "word/document.xml", "w:document", "<w:t xml:space=\"preserve\">"));
    add(
        "core.docx",
        changed("bert.zh.docx", "docProps/core.xml", "cp:coreProperties", "<dc:title>"));
    add("pptx", changed("emergent-abilities.zh.pptx", "ppt/slides/slide1.xml", "p:sld", "<a:t>"));
  }

  private void add(String extension, Content content) throws IOException {
    folder.add("entities/" + name + "." + extension, ANY, content);
  }

  private String page() {
    return declared(
        "html",
        XHTML
            + "><head><title>&x;</title></head><body><p>Before &x; and after it.</p></body></html>");
  }

  private String odt() throws IOException {
    return new String(
        Bombs.odt(Content.of("Before &x; and after it.")).bytes(), StandardCharsets.UTF_8);
  }

  private String declared(String root, String xml) {
    return "<?xml version=\"1.0\"?>\n<!DOCTYPE " + root + " " + doctype + ">\n" + xml;
  }

  private Content changed(String shipped, String part, String root, String before)
      throws IOException {
    UnaryOperator<String> change =
        xml -> {
          int at = xml.indexOf(before);
          if (at < 0) {
            throw new IllegalStateException(part + " has no " + before);
          }
          String with =
              xml.substring(0, at + before.length()) + "&x;" + xml.substring(at + before.length());
          return declared(root, with.replaceFirst("^<\\?xml[^>]*\\?>\\s*", ""));
        };
    return Zips.change(folder.shipped(shipped), Map.of(part, change));
  }

  /** What is asked for in other ways than by entities. */
  private static void asked(HostileFolder folder, String file, String server) throws IOException {
    folder.add(
        "entities/include.xhtml",
        ANY,
        Content.of(
            """
            %s xmlns:xi="http://www.w3.org/2001/XInclude"><head><link rel="stylesheet" href="%3$sa.css"/>
            <script src="%3$sa.js"></script><base href="%3$s"/></head><body><p>Included so:
            <xi:include href="%2$s" parse="text"/><xi:include href="%3$sinclude"/></p>
            <img src="%3$sa.png"/><iframe src="%2$s"></iframe><object data="%3$sobject"></object></body></html>"""
                .formatted(XHTML, file, server)));
    folder.add(
        "entities/relations.docx",
        ANY,
        Zips.change(
            folder.shipped("bert.zh.docx"),
            Map.of(
                "word/_rels/document.xml.rels",
                rels ->
                    rels.replace(
                        "</Relationships>",
                        """
                        <Relationship Id="rIdFar" TargetMode="External" Target="%1$stemplate.dotx"
                        Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/attachedTemplate"/>
                        <Relationship Id="rIdNear" TargetMode="External" Target="%2$s"
                        Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/subDocument"/>
                        </Relationships>"""
                            .formatted(server, file)))));
    folder.add(
        "entities/fields.rtf",
        ANY,
        Content.of(
            """
            {\\rtf1\\ansi{\\*\\template %1$st.dot}{\\field{\\*\\fldinst INCLUDEPICTURE "%1$sa.png"}{\\fldrslt p}}
            {\\field{\\*\\fldinst INCLUDETEXT "%2$s"}{\\fldrslt t}} A field that would be filled.\\par}"""
                .formatted(server, file)));
  }
}

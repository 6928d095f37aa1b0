package wenmai.index;

import java.io.IOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.apache.lucene.store.ByteArrayDataInput;
import org.apache.lucene.store.ByteBuffersDataOutput;
import org.apache.lucene.store.DataInput;
import org.apache.lucene.store.DataOutput;
import org.apache.lucene.util.BytesRef;
import wenmai.corpus.Block;
import wenmai.corpus.BlockKind;
import wenmai.corpus.Document;
import wenmai.corpus.Reference;
import wenmai.corpus.Span;
import wenmai.corpus.Target;

/** Writes a document into one stored field, whole, and reads it back equal. */
final class DocumentCodec {
  private DocumentCodec() {}

  static BytesRef encode(Document document) throws IOException {
    ByteBuffersDataOutput out = new ByteBuffersDataOutput();
    out.writeString(document.id());
    out.writeString(document.sha256());
    out.writeString(document.mediaType());
    out.writeString(document.title());
    out.writeVInt(document.authors().size());
    for (String author : document.authors()) {
      out.writeString(author);
    }
    LocalDate published = document.published();
    out.writeByte((byte) (published == null ? 0 : 1));
    if (published != null) {
      out.writeZLong(published.toEpochDay());
    }
    out.writeString(document.language());
    out.writeString(document.text());
    out.writeVInt(document.blocks().size());
    for (Block block : document.blocks()) {
      out.writeByte((byte) block.kind().ordinal());
      out.writeVInt(block.level());
      writeSpan(out, block.span());
      out.writeVInt(block.page());
      out.writeVInt(block.line());
    }
    out.writeVInt(document.references().size());
    for (Reference reference : document.references()) {
      out.writeByte((byte) reference.kind().ordinal());
      out.writeString(reference.target());
      out.writeString(reference.label());
      out.writeString(reference.section());
      writeSpan(out, reference.span());
      out.writeVInt(reference.lines().size());
      for (int line : reference.lines()) {
        out.writeVInt(line);
      }
    }
    out.writeVInt(document.knownAs().size());
    for (Target own : document.knownAs()) {
      out.writeByte((byte) own.kind().ordinal());
      out.writeString(own.value());
    }
    return new BytesRef(out.toArrayCopy());
  }

  static Document decode(BytesRef bytes) {
    ByteArrayDataInput in = new ByteArrayDataInput(bytes.bytes, bytes.offset, bytes.length);
    try {
      return read(in);
    } catch (IOException e) {
      throw new IllegalStateException("a stored document cannot be read", e);
    }
  }

  private static Document read(DataInput in) throws IOException {
    String id = in.readString();
    String sha256 = in.readString();
    String mediaType = in.readString();
    String title = in.readString();
    List<String> authors = new ArrayList<>();
    for (int left = in.readVInt(); left > 0; left--) {
      authors.add(in.readString());
    }
    LocalDate published = in.readByte() == 0 ? null : LocalDate.ofEpochDay(in.readZLong());
    String language = in.readString();
    String text = in.readString();
    List<Block> blocks = new ArrayList<>();
    for (int left = in.readVInt(); left > 0; left--) {
      BlockKind kind = BlockKind.values()[in.readByte()];
      blocks.add(new Block(kind, in.readVInt(), readSpan(in), in.readVInt(), in.readVInt()));
    }
    List<Reference> references = new ArrayList<>();
    for (int left = in.readVInt(); left > 0; left--) {
      Reference.Kind kind = Reference.Kind.values()[in.readByte()];
      references.add(
          new Reference(
              kind,
              in.readString(),
              in.readString(),
              in.readString(),
              readSpan(in),
              readLines(in)));
    }
    List<Target> knownAs = new ArrayList<>();
    for (int left = in.readVInt(); left > 0; left--) {
      knownAs.add(new Target(Reference.Kind.values()[in.readByte()], in.readString()));
    }
    return new Document(
        id,
        sha256,
        mediaType,
        title,
        authors,
        published,
        language,
        text,
        blocks,
        references,
        knownAs);
  }

  private static List<Integer> readLines(DataInput in) throws IOException {
    List<Integer> lines = new ArrayList<>();
    for (int left = in.readVInt(); left > 0; left--) {
      lines.add(in.readVInt());
    }
    return lines;
  }

  private static void writeSpan(DataOutput out, Span span) throws IOException {
    out.writeVInt(span.start());
    out.writeVInt(span.length());
  }

  private static Span readSpan(DataInput in) throws IOException {
    int start = in.readVInt();
    return new Span(start, start + in.readVInt());
  }
}

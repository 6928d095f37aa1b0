package wenmai.corpus;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.api.lowlevel.Compose;
import org.snakeyaml.engine.v2.exceptions.Mark;
import org.snakeyaml.engine.v2.exceptions.MarkedYamlEngineException;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;
import org.snakeyaml.engine.v2.nodes.MappingNode;
import org.snakeyaml.engine.v2.nodes.Node;
import org.snakeyaml.engine.v2.nodes.NodeTuple;
import org.snakeyaml.engine.v2.nodes.ScalarNode;
import org.snakeyaml.engine.v2.nodes.SequenceNode;

/** The nodes of one YAML file, and what each should be: a fault says its file, line and column. */
final class YamlNodes {
  private final String file;

  YamlNodes(String file) {
    this.file = file;
  }

  /** The root of the file; a fault if it is no YAML, empty, or not UTF-8. */
  Node root(byte[] bytes) throws LexiconException {
    return document(bytes).orElseThrow(() -> new LexiconException(file + ": the lexicon is empty"));
  }

  /** The root of a file that may be empty. */
  Optional<Node> document(byte[] bytes) throws LexiconException {
    String text = decode(bytes);
    try {
      return new Compose(settings(text)).composeString(text);
    } catch (MarkedYamlEngineException e) {
      String at = e.getProblemMark().map(this::place).orElse(file);
      throw new LexiconException(at + ": " + e.getProblem());
    } catch (YamlEngineException e) {
      throw new LexiconException(file + ": " + e.getMessage());
    }
  }

  /**
   * The text is in memory as a whole: it may be of any length, and is read in one piece, for the
   * library stumbles over a character of two units that lies on the edge of its buffer.
   */
  private LoadSettings settings(String text) {
    return LoadSettings.builder()
        .setLabel(file)
        .setUseMarks(true)
        .setCodePointLimit(Integer.MAX_VALUE)
        .setBufferSize(text.length() + 2)
        .build();
  }

  /** A name in another encoding would otherwise turn into signs that match nothing. */
  private String decode(byte[] bytes) throws LexiconException {
    ByteBuffer in = ByteBuffer.wrap(bytes);
    CharBuffer out = CharBuffer.allocate(bytes.length);
    CharsetDecoder decoder = StandardCharsets.UTF_8.newDecoder();
    CoderResult result = decoder.decode(in, out, true);
    String text = out.flip().toString();
    if (result.isError()) {
      int line = (int) text.chars().filter(unit -> unit == '\n').count() + 1;
      int column = text.codePointCount(text.lastIndexOf('\n') + 1, text.length()) + 1;
      throw new LexiconException(
          "%s:%d:%d: the file is not UTF-8 here; save it as UTF-8".formatted(file, line, column));
    }
    return text;
  }

  /** The items of a list. */
  List<Node> sequence(Node node, String what) throws LexiconException {
    if (node instanceof SequenceNode sequence) {
      return sequence.getValue();
    }
    throw fault(node, what + " should be a list");
  }

  /** The values of a map by key, in its order; no key may stand twice. */
  Map<String, Node> mapping(Node node, String what) throws LexiconException {
    if (!(node instanceof MappingNode mapping)) {
      throw fault(node, what + " should be a map");
    }
    Map<String, Node> fields = new LinkedHashMap<>();
    for (NodeTuple tuple : mapping.getValue()) {
      String key = text(tuple.getKeyNode());
      if (fields.putIfAbsent(key, tuple.getValueNode()) != null) {
        throw fault(tuple.getKeyNode(), "the key '" + key + "' stands twice");
      }
    }
    return fields;
  }

  /** The values of a map that may have no keys but {@code known}. */
  Map<String, Node> mapping(Node node, String what, Set<String> known, String otherwise)
      throws LexiconException {
    Map<String, Node> fields = mapping(node, what);
    for (String key : fields.keySet()) {
      if (!known.contains(key)) {
        throw fault(key(node, key), otherwise.formatted(key));
      }
    }
    return fields;
  }

  /** The node of a key of a map. */
  Node key(Node map, String key) throws LexiconException {
    if (map instanceof MappingNode mapping) {
      for (NodeTuple tuple : mapping.getValue()) {
        if (text(tuple.getKeyNode()).equals(key)) {
          return tuple.getKeyNode();
        }
      }
    }
    return map;
  }

  /** A plain text, without the space around it. */
  String text(Node node) throws LexiconException {
    if (node instanceof ScalarNode scalar) {
      return scalar.getValue().strip();
    }
    throw fault(node, "a plain text belongs here");
  }

  /** The texts of a list, none of them empty; no list has none. */
  List<String> texts(Node node) throws LexiconException {
    List<String> texts = new ArrayList<>();
    if (node != null) {
      for (Node item : sequence(node, "the value")) {
        texts.add(filled(item));
      }
    }
    return texts;
  }

  /** A text that is not empty. */
  String filled(Node node) throws LexiconException {
    String text = text(node);
    if (text.isEmpty()) {
      throw fault(node, "an empty text says nothing here");
    }
    return text;
  }

  LexiconException fault(Node node, String what) {
    return new LexiconException(place(node) + ": " + what);
  }

  /** File, line and column of a node. */
  String place(Node node) {
    return node.getStartMark().map(this::place).orElse(file);
  }

  private String place(Mark mark) {
    return file + ":" + (mark.getLine() + 1) + ":" + (mark.getColumn() + 1);
  }
}

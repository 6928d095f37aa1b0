package wenmai.cli;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Properties;
import picocli.CommandLine;
import wenmai.cli.settings.SettingsException;
import wenmai.corpus.Lexicon;

/**
 * Says which program this is, what it is made of, and what it runs on. The build writes the
 * versions down, so that no library need be loaded to ask for its own.
 */
final class Version implements CommandLine.IVersionProvider {
  private final Workspace workspace;

  Version(Workspace workspace) {
    this.workspace = workspace;
  }

  /** The program's version. */
  static String ofProgram() {
    return built().getProperty("wenmai");
  }

  /** What the program calls itself where it asks for a page. */
  static String ofAgent() {
    return "wenmai/" + ofProgram();
  }

  @Override
  public String[] getVersion() {
    Properties built = built();
    return new String[] {
      "wenmai " + built.getProperty("wenmai"),
      "Lucene " + built.getProperty("lucene"),
      "Tika " + built.getProperty("tika"),
      "HanLP " + built.getProperty("hanlp").replace("portable-", ""),
      "OpenNLP " + built.getProperty("opennlp"),
      "lexicon " + lexicon(),
      "Java %s (%s, %s)"
          .formatted(
              Runtime.version(), System.getProperty("java.vendor"), System.getProperty("java.home"))
    };
  }

  private String lexicon() {
    try {
      Lexicon lexicon = workspace.lexicon();
      return "%s (%d concepts)".formatted(lexicon.hash(), lexicon.concepts().size());
    } catch (IOException | SettingsException e) {
      return "unreadable: " + e.getMessage();
    }
  }

  private static Properties built() {
    Properties versions = new Properties();
    try (InputStream in = Version.class.getResourceAsStream("versions.properties")) {
      versions.load(in);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return versions;
  }
}

package wenmai.ingest.mention;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import wenmai.corpus.Lexicon;
import wenmai.corpus.Mention;
import wenmai.corpus.MentionFinder;
import wenmai.ingest.segment.HanLpSegmenter;

/** A finder from the image finds what one finds that was made of the lexicon. */
class MentionImagesTest {
  private static final Path CORPUS = Path.of(System.getProperty("wenmai.home", ".."), "corpus");

  @TempDir private Path folder;

  @Test
  void theImageIsOfTheShippedLexicon() throws IOException {
    Lexicon lexicon = Lexicon.read(List.of(CORPUS.resolve("lexicon.yaml")));
    ReadyNames ready = NamesImage.of(lexicon);
    assertThat(ready).isNotNull();
    List<LexiconName> made = ReadyNames.of(lexicon.concepts()).names();
    assertThat(ready.names()).hasSameSizeAs(made);
    for (int i = 0; i < made.size(); i++) {
      assertThat(ready.names().get(i))
          .usingRecursiveComparison()
          .withStrictTypeChecking()
          .isEqualTo(made.get(i));
    }
    assertThat(stored(NamesImage.NAME)).isEqualTo(NamesImage.image(lexicon));
    assertThat(stored(UnitTables.NAME)).isEqualTo(UnitTables.image());
  }

  @Test
  void anEditedLexiconHasNoImage() throws IOException {
    String yaml = Files.readString(CORPUS.resolve("lexicon.yaml"));
    Path edited =
        Files.writeString(folder.resolve("x.yaml"), yaml.replace("{en: ChatGPT}", "{en: ChatGPS}"));
    Lexicon lexicon = Lexicon.read(List.of(edited));
    assertThat(NamesImage.of(lexicon)).isNull();
    MentionFinder finder = new LexiconMentionFinder(lexicon, new HanLpSegmenter());
    assertThat(finder.find("ChatGPS")).hasSize(1);
    assertThat(NamesImage.of(Lexicon.of(lexicon.concepts()))).isNull();
  }

  @Test
  void bothFindTheSameInTheShippedArticles() throws IOException {
    Lexicon lexicon = Lexicon.read(List.of(CORPUS.resolve("lexicon.yaml")));
    MentionFinder ready = new LexiconMentionFinder(lexicon, new HanLpSegmenter());
    MentionFinder made = new LexiconMentionFinder(lexicon.concepts(), new HanLpSegmenter());
    int count = 0;
    try (Stream<Path> files = Files.list(CORPUS.resolve("documents"))) {
      for (Path file : files.filter(name -> name.toString().endsWith(".md")).toList()) {
        String text = Files.readString(file);
        List<Mention> mentions = ready.find(text);
        assertThat(mentions).isEqualTo(made.find(text));
        assertThat(ready.findAsked(text)).isEqualTo(made.findAsked(text));
        count += mentions.size();
      }
    }
    assertThat(count).isGreaterThan(1000);
  }

  private static byte[] stored(String name) throws IOException {
    try (InputStream stream = UnitTables.class.getResourceAsStream(name)) {
      return stream.readAllBytes();
    }
  }
}

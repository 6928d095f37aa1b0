package wenmai.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.jar.JarEntry;
import java.util.jar.JarFile;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * What is shipped: unpacked elsewhere, it does the main job for somebody who may not write there.
 */
class ShippedIT {
  @TempDir static Path temporary;
  private static Path unpacked;

  @BeforeAll
  static void unpack() throws IOException {
    SystemCommand.run("chmod", "a+rx", temporary);
    unpacked = Unpacked.all().folder();
  }

  @Test
  void anotherUserIndexesSearchesExtractsAndShows() throws IOException {
    mainJob(Unpacked.all().script(), "一 a");
  }

  @Test
  void theDebianPackageDoesTheSameByItsLink() throws IOException {
    Path link = Unpacked.all().root().resolve("usr/bin/wenmai");
    assumeThat(link).as("unpacked by dpkg-deb").exists();
    assertThat(link).isSymbolicLink();
    mainJob(link, "二 b");
  }

  private static void mainJob(Path script, String place) throws IOException {
    Installed wenmai =
        new Installed(script, AnotherUser.command(), temporary.resolve(place)).made();
    Notes.in(wenmai.work());
    Run own = wenmai.run("search", "奖励模型", "-o", "json").exits(0);
    assertThat(own.err()).contains("there is no index yet; indexing the shipped documents into ");
    assertThat(own.hits()).isNotEmpty();
    assertThat(wenmai.home().resolve(".local/share/wenmai")).isDirectory();

    Run index = wenmai.run("--index", "索引 i", "index", "notes").exits(0);
    assertThat(index.out()).startsWith("3 added, ");
    assertThat(index.err()).isEmpty();
    Run search = wenmai.run("--index", "索引 i", "search", "注意力机制", "-o", "json").exits(0);
    assertThat(search.err()).isEmpty();
    assertThat(search.hits()).isNotEmpty();
    assertThat(search.hits().getFirst().at("/document/source").asText())
        .startsWith(wenmai.work().toString());
    Run ascii = wenmai.run(Map.of("LC_ALL", "C"), "--index", "索引 i", "search", "注意力机制");
    assertThat(ascii.exits(0).out()).contains("注意力笔记");

    Run extract = wenmai.run("extract", "notes").exits(0);
    assertThat(extract.jsonLines())
        .extracting(row -> row.get("surface").asText())
        .contains("GPT-3");
    String id = search.hits().getFirst().at("/document/id").asText();
    Run show = wenmai.run("--index", "索引 i", "show", id, "--text").exits(0);
    assertThat(show.out()).contains(search.hits().getFirst().get("text").asText());
    assertThat(wenmai.run("--version").exits(0).out()).startsWith("wenmai ");
  }

  @Test
  void everyDocumentOfTheFolderIsAsTheSourcesHaveIt() throws IOException {
    for (String name : List.of("corpus/lexicon.yaml", "corpus/documents", "doc")) {
      Path shipped = unpacked.resolve(name);
      try (Stream<Path> all = Files.walk(Program.HOME.resolve(name))) {
        for (Path one : all.filter(Files::isRegularFile).toList()) {
          Path same = shipped.resolve(Program.HOME.resolve(name).relativize(one).toString());
          assertThat(same).as(one.toString()).hasSameBinaryContentAs(one);
        }
      }
    }
    for (String name : List.of("README.md", "README.zh-CN.md", "LICENSE", "THIRD-PARTY.txt")) {
      assertThat(unpacked.resolve(name)).isNotEmptyFile();
    }
  }

  @Test
  void theZipHoldsTheSame() throws IOException {
    assumeThat(SystemCommand.succeeds(List.of("unzip", "-v"))).as("unzip is there").isTrue();
    Path other = Files.createDirectory(temporary.resolve("zip"));
    SystemCommand.run("unzip", "-q", Unpacked.zip(), "-d", other);
    Path folder = other.resolve(unpacked.getFileName());
    // A start by a user who may write there keeps its classes in `cache`.
    assertThat(SystemCommand.run("diff", "-r", "-x", "cache", folder, unpacked)).isEmpty();
    assertThat(folder.resolve("bin/wenmai")).isExecutable();
  }

  @Test
  void eachJarIsNamedByTheProgramAndByTheListOfLicences() throws IOException {
    List<String> named;
    try (JarFile jar = new JarFile(unpacked.resolve("lib/wenmai.jar").toFile())) {
      String path = jar.getManifest().getMainAttributes().getValue("Class-Path");
      named = Stream.of(path.split(" ")).sorted().toList();
    }
    String licences = Files.readString(unpacked.resolve("THIRD-PARTY.txt"));
    try (Stream<Path> lib = Files.list(unpacked.resolve("lib"))) {
      List<String> jars = lib.map(jar -> jar.getFileName().toString()).sorted().toList();
      assertThat(jars).filteredOn(jar -> !jar.equals("wenmai.jar")).isEqualTo(named);
      for (String jar : jars) {
        if (!jar.startsWith("wenmai")) {
          String name = jar.replaceFirst("\\.jar$", "");
          assertThat(licences.lines().map(line -> line.replace(' ', '-'))).contains(name);
        }
      }
    }
  }

  @Test
  void nothingSpeaksOfTheFolderItWasBuiltIn() throws IOException {
    String built = Program.HOME.toString();
    try (Stream<Path> all = Files.walk(unpacked)) {
      for (Path file : all.filter(Files::isRegularFile).toList()) {
        boolean ours = file.getFileName().toString().matches("wenmai.*\\.jar");
        if (ours) {
          try (JarFile jar = new JarFile(file.toFile())) {
            for (JarEntry entry : (Iterable<JarEntry>) jar.stream()::iterator) {
              try (InputStream in = jar.getInputStream(entry)) {
                assertThat(latin(in)).as(file + "!" + entry).doesNotContain(built);
              }
            }
          }
        } else {
          try (InputStream in = Files.newInputStream(file)) {
            assertThat(latin(in).contains(built)).as(file.toString()).isFalse();
          }
        }
      }
    }
  }

  private static String latin(InputStream in) throws IOException {
    return new String(in.readAllBytes(), StandardCharsets.ISO_8859_1);
  }
}

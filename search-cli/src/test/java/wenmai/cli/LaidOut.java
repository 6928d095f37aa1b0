package wenmai.cli;

import java.io.File;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.FileTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.jar.Attributes;
import java.util.jar.JarOutputStream;
import java.util.jar.Manifest;
import java.util.stream.Stream;
import java.util.zip.CRC32;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/**
 * The program as it lies where an archive was unpacked: the launcher, jars, documents, lexicon.
 *
 * @param folder the program's own
 */
record LaidOut(Path folder) {
  /** Lays it out, from what the tests run with. */
  static LaidOut into(Path folder) throws IOException {
    Path lib = Files.createDirectories(folder.resolve("lib"));
    Files.createDirectories(folder.resolve("bin"));
    Files.copy(
        Program.HOME.resolve("wenmai"),
        folder.resolve("bin/wenmai"),
        StandardCopyOption.COPY_ATTRIBUTES);
    Path corpus = Files.createDirectories(folder.resolve("corpus"));
    Files.copy(Program.HOME.resolve("corpus/lexicon.yaml"), corpus.resolve("lexicon.yaml"));
    Path documents = Files.createDirectories(corpus.resolve("documents"));
    for (String name : List.of("reward-models.en.md", "reward-model.zh.md", "gpt-3.zh.md")) {
      Files.copy(Shipped.documents().resolve(name), documents.resolve(name));
    }
    List<String> names = new ArrayList<>();
    Path own = null;
    String path =
        System.getProperty("surefire.test.class.path", System.getProperty("java.class.path"));
    for (String entry : path.split(File.pathSeparator)) {
      Path part = Path.of(entry);
      if (Files.isRegularFile(part)) {
        names.add(part.getFileName().toString());
        Files.createSymbolicLink(lib.resolve(part.getFileName()), part.toRealPath());
      } else if (Files.exists(part.resolve("wenmai/cli/Main.class"))) {
        own = part;
      } else if (part.endsWith("classes")) {
        String name = "wenmai-" + part.getParent().getParent().getFileName() + ".jar";
        names.add(name);
        jar(part, lib.resolve(name), new Manifest());
      }
    }
    Manifest manifest = new Manifest();
    manifest.getMainAttributes().put(Attributes.Name.MANIFEST_VERSION, "1.0");
    manifest.getMainAttributes().put(Attributes.Name.MAIN_CLASS, "wenmai.cli.Main");
    manifest.getMainAttributes().put(Attributes.Name.CLASS_PATH, String.join(" ", names));
    jar(own, lib.resolve("wenmai.jar"), manifest);
    return new LaidOut(folder);
  }

  /** Stored as they are, so that a jar keeps its size when a class in it changes. */
  private static void jar(Path classes, Path jar, Manifest manifest) throws IOException {
    try (OutputStream out = Files.newOutputStream(jar);
        JarOutputStream to = new JarOutputStream(out, manifest);
        Stream<Path> files = Files.walk(classes)) {
      to.setMethod(ZipOutputStream.STORED);
      for (Path file : files.filter(Files::isRegularFile).sorted().toList()) {
        byte[] bytes = Files.readAllBytes(file);
        CRC32 sum = new CRC32();
        sum.update(bytes);
        ZipEntry entry = new ZipEntry(classes.relativize(file).toString().replace('\\', '/'));
        entry.setSize(bytes.length);
        entry.setCompressedSize(bytes.length);
        entry.setCrc(sum.getValue());
        to.putNextEntry(entry);
        to.write(bytes);
        to.closeEntry();
      }
    }
  }

  Path launcher() {
    return folder.resolve("bin/wenmai");
  }

  /** The caches that were made beside the program, or elsewhere. */
  static List<String> caches(Path place) throws IOException {
    if (!Files.isDirectory(place)) {
      return List.of();
    }
    try (Stream<Path> files = Files.list(place)) {
      return files.map(file -> file.getFileName().toString()).sorted().toList();
    }
  }

  List<String> caches() throws IOException {
    return caches(folder.resolve("cache"));
  }

  /**
   * Changes a text in a class of the program's own jar for another of the same length, and lets the
   * jar look as it did: the same size, the same time.
   */
  void change(String text, String into) throws IOException {
    Path jar = folder.resolve("lib/wenmai.jar");
    FileTime time = Files.getLastModifiedTime(jar, LinkOption.NOFOLLOW_LINKS);
    Path classes = Files.createTempDirectory(folder, "classes");
    Manifest manifest;
    try (java.util.jar.JarFile old = new java.util.jar.JarFile(jar.toFile())) {
      manifest = old.getManifest();
      for (var entry : (Iterable<java.util.jar.JarEntry>) old.stream()::iterator) {
        if (!entry.getName().startsWith("META-INF")) {
          Path file = classes.resolve(entry.getName());
          Files.createDirectories(file.getParent());
          byte[] bytes = old.getInputStream(entry).readAllBytes();
          String all = new String(bytes, StandardCharsets.ISO_8859_1);
          Files.write(file, all.replace(text, into).getBytes(StandardCharsets.ISO_8859_1));
        }
      }
    }
    jar(classes, jar, manifest);
    Shipped.delete(classes);
    Files.setLastModifiedTime(jar, time);
  }

  /** Runs it through the launcher. */
  Run run(List<String> before, Map<String, String> variables, String... arguments)
      throws IOException {
    List<String> line = new ArrayList<>(before);
    line.addAll(List.of(arguments));
    Path out = Files.createTempFile("wenmai", ".out");
    Path err = Files.createTempFile("wenmai", ".err");
    ProcessBuilder builder =
        new ProcessBuilder(line)
            .directory(folder.toFile())
            .redirectOutput(out.toFile())
            .redirectError(err.toFile());
    builder.environment().keySet().removeIf(name -> name.startsWith("LC_") || name.equals("LANG"));
    builder.environment().put("JAVA_HOME", System.getProperty("java.home"));
    builder.environment().put("LC_ALL", "C.UTF-8");
    variables.forEach(
        (name, value) -> {
          builder.environment().remove(name);
          if (value != null) {
            builder.environment().put(name, value);
          }
        });
    try {
      int code = builder.start().waitFor();
      return new Run(code, Files.readString(out), Files.readString(err));
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    } finally {
      Files.delete(out);
      Files.delete(err);
    }
  }
}

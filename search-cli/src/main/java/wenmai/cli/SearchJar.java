package wenmai.cli;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.jar.Attributes;
import java.util.jar.JarFile;
import java.util.zip.CRC32;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/**
 * One jar of all that a short command needs, made of the shipped ones. Lucene asks every jar of the
 * class path for the codecs in it, and to open sixteen jars, each with a manifest to read, took a
 * fifth of a search's time.
 */
final class SearchJar {
  /** The beginnings of the names of the jars that go into it. */
  private static final List<String> JARS =
      List.of(
          "wenmai-",
          "lucene-",
          "jackson-",
          "snakeyaml-",
          "jline-",
          "commons-csv-",
          "commons-io-",
          "commons-codec-");

  private static final String OF_JARS = "META-INF/";
  private static final String SERVICES = "META-INF/services/";
  private static final String MODULE = "module-info.class";

  /** What is read from its place in the jar: uncompressed, and first in the list of all. */
  private static final String IMAGE = ".image";

  /** The time of all in it, and its own: made again it must pass for the same file. */
  private static final LocalDateTime MADE = LocalDateTime.of(2026, 1, 1, 0, 0);

  private SearchJar() {}

  /** Writes it of those that {@code jar} names, and itself, to {@code target}. */
  static void write(Path jar, Path target) throws IOException {
    List<JarFile> jars = new ArrayList<>();
    try (ZipOutputStream out = new ZipOutputStream(Files.newOutputStream(target))) {
      jars.add(new JarFile(jar.toFile()));
      String all =
          jars.getFirst().getManifest().getMainAttributes().getValue(Attributes.Name.CLASS_PATH);
      for (String name : all.split(" ")) {
        if (JARS.stream().anyMatch(name::startsWith)) {
          jars.add(new JarFile(jar.resolveSibling(name).toFile()));
        }
      }
      write(jars, out);
    } finally {
      for (JarFile opened : jars) {
        opened.close();
      }
    }
    Files.setLastModifiedTime(target, FileTime.from(MADE.toInstant(ZoneOffset.UTC)));
  }

  private static void write(List<JarFile> jars, ZipOutputStream out) throws IOException {
    Map<String, ByteArrayOutputStream> services = new LinkedHashMap<>();
    Set<String> written = new HashSet<>();
    for (boolean images : List.of(true, false)) {
      for (JarFile jar : jars) {
        for (ZipEntry entry : Collections.list(jar.entries())) {
          String name = entry.getName();
          if (entry.isDirectory() || name.equals(MODULE) || name.endsWith(IMAGE) != images) {
            continue;
          }
          try (InputStream content = jar.getInputStream(entry)) {
            if (name.startsWith(SERVICES)) {
              ByteArrayOutputStream service =
                  services.computeIfAbsent(name, key -> new ByteArrayOutputStream());
              content.transferTo(service);
              service.write('\n');
            } else if (!name.startsWith(OF_JARS) && written.add(name)) {
              write(name, content.readAllBytes(), out);
            }
          }
        }
      }
    }
    for (Map.Entry<String, ByteArrayOutputStream> service : services.entrySet()) {
      write(service.getKey(), service.getValue().toByteArray(), out);
    }
  }

  private static void write(String name, byte[] content, ZipOutputStream out) throws IOException {
    ZipEntry entry = new ZipEntry(name);
    entry.setTimeLocal(MADE); // in two fields of two bytes: others are checked at each start
    if (name.endsWith(IMAGE)) {
      CRC32 sum = new CRC32();
      sum.update(content);
      entry.setMethod(ZipEntry.STORED);
      entry.setSize(content.length);
      entry.setCrc(sum.getValue());
    }
    out.putNextEntry(entry);
    out.write(content);
    out.closeEntry();
  }
}

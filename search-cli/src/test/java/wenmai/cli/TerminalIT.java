package wenmai.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The program on a terminal, a real pseudo-terminal of 80 columns. */
class TerminalIT {
  private static final String ESCAPE = "\u001b";

  @TempDir static Path temporary;
  private static Installed wenmai;

  @BeforeAll
  static void index() throws IOException {
    assumeThat(SystemCommand.succeeds(List.of("script", "--version")))
        .as("script is there")
        .isTrue();
    wenmai = Installed.in(temporary.resolve("某处 place"));
    Notes.in(wenmai.work());
    Path many = Files.createDirectory(wenmai.work().resolve("many"));
    String article = Files.readString(Shipped.documents().resolve("gpt-3.zh.md")).repeat(4);
    for (int i = 0; i < 400; i++) {
      Files.writeString(many.resolve("第 " + i + " 份.md"), article + "\n\n第 " + i + " 份。\n");
    }
    wenmai.run("--index", ".wenmai", "index", "notes").exits(0);
  }

  /** What a terminal is sent by a command. */
  private static Run onTerminal(String before, String command) throws IOException {
    return wenmai.onTerminal(80, 24, "PAGER=cat " + before, command);
  }

  @Test
  void noColourMeansNoEscapeSequence() throws IOException {
    assertThat(onTerminal("", "wenmai search 注意力机制").exits(0).out()).contains(ESCAPE);
    assertThat(onTerminal("NO_COLOR=1", "wenmai search 注意力机制").exits(0).out())
        .contains("注意力笔记")
        .doesNotContain(ESCAPE);
    assertThat(onTerminal("TERM=dumb", "wenmai search 注意力机制").exits(0).out())
        .contains("注意力笔记")
        .doesNotContain(ESCAPE);
  }

  @Test
  void progressIsDrawnInOneLineAndGoneInTheEnd() throws IOException {
    String sent = onTerminal("", "wenmai --index bar index many").exits(0).out();
    assertThat(sent).contains("\rindexing ").contains("/400 [");
    List<String> drawn = List.of(sent.split("\r"));
    assertThat(drawn)
        .filteredOn(line -> line.startsWith("indexing "))
        .isNotEmpty()
        .allMatch(line -> line.endsWith(ESCAPE + "[K") && !line.contains("\n"));
    // The last that is drawn is cleared, and the counts stand where it stood.
    assertThat(sent).contains("\r" + ESCAPE + "[K400 added, ");
  }

  @Test
  void aDumbTerminalIsSentNoBar() throws IOException {
    String sent = onTerminal("TERM=dumb", "wenmai --index dumb index many").exits(0).out();
    assertThat(sent).doesNotContain(ESCAPE).doesNotContain("[#");
    assertThat(sent.lines())
        .allMatch(line -> line.matches("wenmai: indexing: .*|400 added, .*|[0-9]+ passages, .*"));
  }

  @Test
  void quietIsQuiet() throws IOException {
    String sent = onTerminal("", "wenmai --quiet --index quiet index many").exits(0).out();
    assertThat(sent).startsWith("400 added, ").doesNotContain(ESCAPE);
  }
}

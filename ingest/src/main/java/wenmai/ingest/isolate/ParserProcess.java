package wenmai.ingest.isolate;

import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.FileDescriptor;
import java.io.FileInputStream;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.SynchronousQueue;
import java.util.logging.Level;
import java.util.logging.Logger;
import wenmai.corpus.Document;
import wenmai.ingest.parse.DocumentParser;

/**
 * The child: parses what comes in at its standard input until that ends.
 *
 * <p>One thread only reads the input. It sees the end while the other parses, or hangs, and ends
 * the process: so no child outlives its parent, whatever it is doing.
 */
public final class ParserProcess {
  private static final int BUFFER = 1 << 16;

  /** Held, as the logging of the platform forgets a logger that nobody holds. */
  private static final Logger ROOT_LOGGER = Logger.getLogger("");

  private final SynchronousQueue<Wire.Request> requests = new SynchronousQueue<>();
  private final DataInputStream in;
  private final DataOutputStream out;
  private final Parse parse;

  /** What is done with a file. */
  interface Parse {
    Document parse(String name, byte[] bytes) throws IOException;
  }

  private ParserProcess(InputStream in, OutputStream out, Parse parse) {
    this.parse = parse;
    this.in = new DataInputStream(new BufferedInputStream(in, BUFFER));
    this.out = new DataOutputStream(new BufferedOutputStream(out, BUFFER));
  }

  /** Serves a parent. Takes no arguments; it is of no use by hand. */
  public static void main(String[] args) {
    serve(new DocumentParser()::parse);
  }

  /** Serves until the process ends. */
  static void serve(Parse parse) {
    ROOT_LOGGER.setLevel(Level.OFF);
    // What a library prints must not come between the answers.
    System.setOut(new PrintStream(OutputStream.nullOutputStream(), false, StandardCharsets.UTF_8));
    // Ctrl-C reaches the whole group of processes; when a child ends is for its parent to say,
    // which
    // may want the file that is being parsed. What waits here waits for the input's end.
    Runtime.getRuntime().addShutdownHook(new Thread(ParserProcess::waitForever));
    ParserProcess process =
        new ParserProcess(
            new FileInputStream(FileDescriptor.in),
            new FileOutputStream(FileDescriptor.out),
            parse);
    Thread reader = new Thread(process::receive, "requests");
    reader.setDaemon(true);
    reader.start();
    process.answer();
  }

  private void receive() {
    try {
      for (Wire.Request next = Wire.readRequest(in); next != null; next = Wire.readRequest(in)) {
        requests.put(next);
      }
    } catch (IOException e) {
      // The parent is gone.
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    } finally {
      end(0);
    }
  }

  private void answer() {
    try {
      while (true) {
        Wire.Request request = requests.take();
        Wire.begin(out);
        Document document;
        try {
          document = parse.parse(request.name(), request.bytes());
        } catch (IOException e) {
          Wire.write(e, out);
          continue;
        }
        Wire.write(document, out);
      }
    } catch (IOException e) {
      // The parent is gone.
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    } finally {
      end(1);
    }
  }

  /**
   * Ends the process. Both threads may see that the parent is gone, and one that was killed does
   * not delete what its child leaves: whoever comes second waits until that is done.
   */
  private static synchronized void end(int code) {
    try {
      Scratch.ofThisChild().delete();
    } finally {
      Runtime.getRuntime().halt(code);
    }
  }

  private static void waitForever() {
    try {
      new CountDownLatch(1).await();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}

package wenmai.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.List;
import java.util.Set;
import wenmai.cli.output.MentionForm;
import wenmai.cli.output.OneLine;
import wenmai.corpus.Mention;
import wenmai.corpus.TaggedDocument;
import wenmai.index.Reason;
import wenmai.index.SourceNotice;
import wenmai.ingest.mention.Tagger;
import wenmai.ingest.parse.ParseException;

/** Goes through documents, on several threads but in their order, and writes their mentions. */
final class Extraction {
  /**
   * The share of the heap that the files under way may weigh together: parsed and tagged, a text
   * takes up to ten times its bytes, and its rows take as much again.
   */
  private static final long HEAP_PER_BYTE = 40;

  private final Workspace workspace;
  private final Set<String> ids;
  private final MentionForm form;
  private final ExtractTarget target;
  private final Tagger tagger;
  private final long heaviest = Runtime.getRuntime().maxMemory() / HEAP_PER_BYTE;
  private long documents;
  private long rows;
  private int failures;

  /**
   * @param ids of the concepts that are wanted; empty for all
   */
  Extraction(Workspace workspace, Set<String> ids, MentionForm form, ExtractTarget target)
      throws IOException {
    this.workspace = workspace;
    this.ids = ids;
    this.form = form;
    this.target = target;
    this.tagger = workspace.tagger();
  }

  long documents() {
    return documents;
  }

  long rows() {
    return rows;
  }

  int failures() {
    return failures;
  }

  /** Extracts from all sources, or until nobody reads any more. */
  void of(ExtractSources sources, ProgressLine progress) throws IOException {
    sources.failures().forEach(this::fail);
    try (Ahead<ExtractJob, Extracted> ahead =
        new Ahead<>(
            sources.jobs(),
            ExtractJob::weight,
            this::extract,
            Runtime.getRuntime().availableProcessors(),
            heaviest)) {
      for (int done = 1; ahead.hasNext() && !target.isClosed(); done++) {
        Extracted one = ahead.next();
        if (progress.isToEnd()) {
          // What ended the run may have ended the parsing of this one, too.
          return;
        }
        if (one.starved()) {
          // Perhaps another took what it needed: it gets a second try with nothing beside it.
          ahead.settle();
          one = extract(one.job());
        }
        write(one);
        progress.at(done, sources.size(), one.job().source());
      }
    }
  }

  private Extracted extract(ExtractJob job) {
    try {
      TaggedDocument tagged = wanted(tagger.tag(job.document().call()));
      if (job.weight() > heaviest) {
        return new Extracted(job, tagged, null, 0, null, false);
      }
      StringWriter rendered = new StringWriter();
      long count = form.write(tagged, job.source(), new PrintWriter(rendered));
      return new Extracted(job, tagged, rendered.toString(), count, null, false);
    } catch (ParseException e) {
      // Here, that is, and not in a process that the file had for itself.
      boolean starved = e.getCause() instanceof OutOfMemoryError;
      return Extracted.failed(job, starved ? moreMemory() : e.getMessage(), starved);
    } catch (OutOfMemoryError e) {
      return Extracted.failed(job, moreMemory(), true);
    } catch (Exception | StackOverflowError | LinkageError e) {
      return Extracted.failed(job, Reason.ofReader(e), false);
    }
  }

  private static String moreMemory() {
    return "out of memory: it takes more than the %d MB that the program has; WENMAI_JAVA_OPTS=-Xmx4g gives it 4 GB"
        .formatted(Runtime.getRuntime().maxMemory() >> 20);
  }

  private TaggedDocument wanted(TaggedDocument tagged) {
    if (ids.isEmpty()) {
      return tagged;
    }
    List<Mention> some =
        tagged.mentions().stream().filter(one -> ids.contains(one.concept().id())).toList();
    return new TaggedDocument(tagged.document(), tagged.passages(), some);
  }

  private void write(Extracted one) throws IOException {
    if (one.failure() != null) {
      fail(one.job().source(), one.failure());
      return;
    }
    for (String notice : SourceNotice.of(one.tagged().document())) {
      workspace.notice(OneLine.of(one.job().source() + ": " + notice));
    }
    PrintWriter out = target.of(one.tagged().document(), one.job().source());
    documents++;
    if (one.rendered() == null) {
      rows += form.write(one.tagged(), one.job().source(), out);
    } else {
      out.write(one.rendered());
      rows += one.rows();
    }
  }

  private void fail(String source, String reason) {
    failures++;
    workspace.say(OneLine.of(source + ": " + reason));
  }
}

package wenmai.cli;

import java.io.IOException;
import java.util.List;
import wenmai.cli.output.Counts;
import wenmai.index.UpdateOptions;
import wenmai.index.UpdateReport;

/** The part of a run that indexes what the documents refer to. */
final class FollowRun {
  private final Workspace workspace;
  private final WebSources web;
  private final IndexRun run;

  FollowRun(Workspace workspace, WebSources web, IndexRun run) {
    this.workspace = workspace;
    this.web = web;
    this.run = run;
  }

  /** What was done; null if there was nothing to fetch. */
  UpdateReport of(boolean dryRun) throws IOException {
    if (!workspace.index().exists()) {
      return null;
    }
    RefsToFollow refs = RefsToFollow.of(workspace);
    if (refs.left() > 0) {
      workspace.notice(
          "left for the next run with --follow-refs: " + Counts.of(refs.left(), "reference"));
    }
    if (dryRun) {
      workspace.notice("would fetch " + Counts.of(refs.urls().size(), "reference"));
    }
    if (dryRun || refs.urls().isEmpty()) {
      return null;
    }
    UpdateOptions options =
        new UpdateOptions(false, false, false, Runtime.getRuntime().availableProcessors());
    return run.update(List.of(), List.of(), web.follow(refs.urls()), options);
  }
}

package wenmai.cli;

import picocli.CommandLine;

/** Makes the commands, each with the workspace in hand. */
final class Commands implements CommandLine.IFactory {
  private final Workspace workspace;

  Commands(Workspace workspace) {
    this.workspace = workspace;
  }

  @Override
  public <K> K create(Class<K> type) throws Exception {
    try {
      return type.getDeclaredConstructor(Workspace.class).newInstance(workspace);
    } catch (NoSuchMethodException e) {
      return CommandLine.defaultFactory().create(type);
    }
  }
}

package wenmai.cli;

import java.lang.reflect.Constructor;
import java.util.ArrayList;
import java.util.List;
import picocli.CommandLine;

/**
 * Makes the commands, each with the workspace in hand, and what belongs to them. The library's own
 * factory is the last resort: it looks into all jars for a language that is not there.
 */
final class Commands implements CommandLine.IFactory {
  private final Workspace workspace;

  Commands(Workspace workspace) {
    this.workspace = workspace;
  }

  @Override
  public <K> K create(Class<K> type) throws Exception {
    if (type == List.class) {
      return type.cast(new ArrayList<>());
    }
    for (Constructor<?> constructor : type.getDeclaredConstructors()) {
      Class<?>[] needed = constructor.getParameterTypes();
      if (needed.length == 1 && needed[0] == Workspace.class) {
        return type.cast(constructor.newInstance(workspace));
      }
      if (needed.length == 0 && type.getPackage() == Commands.class.getPackage()) {
        return type.cast(constructor.newInstance());
      }
    }
    return CommandLine.defaultFactory().create(type);
  }
}

package wenmai.cli;

import java.util.ArrayList;
import wenmai.index.MediaTypes;

/** The values of {@code --type}, for completion. */
final class Types extends ArrayList<String> {
  private static final long serialVersionUID = 1L;

  Types() {
    super(MediaTypes.shortNames());
  }
}

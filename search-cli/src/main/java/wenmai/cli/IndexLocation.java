package wenmai.cli;

import java.nio.file.Path;

/**
 * Where the index of this run lives.
 *
 * @param folder absolute
 * @param own whether it is the program's own, which a search may make by itself
 */
record IndexLocation(Path folder, boolean own) {}

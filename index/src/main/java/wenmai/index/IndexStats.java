package wenmai.index;

import java.util.Map;

/**
 * How much an index holds.
 *
 * @param languages documents by language, most first
 * @param types documents by the short name of their media type, most first
 * @param bytes the size of its files
 */
public record IndexStats(
    int documents,
    int passages,
    long mentions,
    Map<String, Integer> languages,
    Map<String, Integer> types,
    long bytes) {}

package wenmai.broken.corpus;

/** Breaks nothing. */
public record Text(String words) {}

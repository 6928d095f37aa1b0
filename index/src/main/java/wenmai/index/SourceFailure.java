package wenmai.index;

/** A source that could not be indexed, and why. */
public record SourceFailure(String source, String reason) {}

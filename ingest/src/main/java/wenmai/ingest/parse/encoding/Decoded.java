package wenmai.ingest.parse.encoding;

import java.nio.charset.Charset;

/** Text and the character set that its bytes were read by. */
public record Decoded(String text, Charset charset) {}

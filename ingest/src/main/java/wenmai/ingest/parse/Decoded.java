package wenmai.ingest.parse;

import java.nio.charset.Charset;

/** Text and the character set that its bytes were read by. */
record Decoded(String text, Charset charset) {}

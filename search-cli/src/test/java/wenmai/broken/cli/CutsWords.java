package wenmai.broken.cli;

import com.hankcs.hanlp.seg.Segment;

/** HanLP outside of ingest. */
record CutsWords(Segment segment) {}

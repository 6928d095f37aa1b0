package wenmai.broken.ingest;

import com.hankcs.hanlp.seg.Segment;
import opennlp.tools.util.Span;

/** Breaks nothing: ingest may use HanLP and OpenNLP. */
record Segments(Segment segment, Span span) {}

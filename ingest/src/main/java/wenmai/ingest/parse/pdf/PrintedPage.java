package wenmai.ingest.parse.pdf;

import java.util.List;

/**
 * A page as it is read: its blocks in order, and what stands around them.
 *
 * @param number from 1
 * @param letters how many letters and digits of text it has
 * @param images how much of it images cover, 1 for all
 * @param around its running heads and feet, or ""
 * @param links addresses that areas of it lead to
 */
public record PrintedPage(
    int number,
    int letters,
    double images,
    String around,
    List<PageBlock> blocks,
    List<String> links) {}

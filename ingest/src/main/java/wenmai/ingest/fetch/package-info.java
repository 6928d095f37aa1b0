/**
 * Fetches pages over HTTP, politely and within bounds, and keeps what came beside the index.
 *
 * <pre>{@code
 * FetchFolder folder = new FetchFolder(index.resolve("fetched"));
 * try (Fetcher fetcher = new Fetcher(folder, FetchLimits.USUAL, "wenmai/1.0", false)) {
 *   Fetched page = fetcher.fetch(List.of(WebUrl.parse("https://example.org/")), false, url -> {}).getFirst();
 *   folder.body(page); // the file, empty if there never was one
 *   page.failure(); // why the last try failed, or null
 * }
 * }</pre>
 *
 * <p>Only http and https; an address that is no public one is refused where the connection is made,
 * so that neither a redirect nor a name server can lead into a private network. Proxies of the
 * environment are not used: a proxy looks up names itself, and the check would be void.
 *
 * <p>Not its job: parsing what came, running scripts, logging in.
 */
package wenmai.ingest.fetch;

/**
 * Makes a folder of files that go wrong in every way that we know of, beside good ones, and says of
 * each what should become of it.
 *
 * <pre>{@code
 * HostileFolder folder = HostileFolder.make(place, surroundings, false);
 * folder.expected().forEach((name, expected) -> ...);
 * }</pre>
 */
package wenmai.cli.hostile;

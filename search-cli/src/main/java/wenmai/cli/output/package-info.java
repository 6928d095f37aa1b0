/**
 * What results look like: as text for people, as JSON and rows for programs.
 *
 * <p>Nothing here knows an option or opens a file. Offsets become code points here, and only here.
 */
package wenmai.cli.output;

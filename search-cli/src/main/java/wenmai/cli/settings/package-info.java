/**
 * What {@code wenmai.yaml} may say, and what holds for a run: flags over environment over the
 * nearer file over the user's file over what the program does by itself.
 *
 * <p>Not its job: to do what a setting says. It knows no command, and no library but the reader of
 * YAML.
 *
 * <pre>{@code
 * # wenmai.yaml, in the folder that holds the index .wenmai
 * lexicons: [own.yaml]
 * sources: [articles]
 * columns: 90
 * }</pre>
 */
package wenmai.cli.settings;

/**
 * The program's own account of itself, read from the model of its commands: the page of {@code
 * --help}, the pages of {@code man}, and the completion of three shells.
 *
 * <p>What is said stands once, as annotations of the commands. The first text of a description is
 * for the screen; what follows is for the manual. {@code exitCodeList} has the exit codes, {@code
 * footer} the examples, one a line.
 *
 * <p>Not its job: to run anything, and to know a command by its name.
 *
 * <pre>{@code
 * new HelpPage(spec, 80).lines().forEach(out::println);
 * new ManPage(spec, "0.1.0").text();
 * new BashCompletion(root, ids).text();
 * }</pre>
 */
package wenmai.cli.manual;

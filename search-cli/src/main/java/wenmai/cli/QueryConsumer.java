package wenmai.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.Stack;
import picocli.CommandLine;

/**
 * Takes the words of a query one by one. Without it {@code -openai} would be refused, as it begins
 * like the option {@code -o}.
 */
final class QueryConsumer implements CommandLine.IParameterConsumer {
  @Override
  public void consumeParameters(
      Stack<String> arguments,
      CommandLine.Model.ArgSpec query,
      CommandLine.Model.CommandSpec command) {
    List<String> words = new ArrayList<>(query.<List<String>>getValue());
    words.add(arguments.pop());
    query.setValue(words);
  }
}

package dev.jlserve.cli.command;

import dev.jlserve.cli.console.ShellCommand;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;

/**
 * The command that the user called, for messages that repeat it.
 *
 * @param spec the command
 * @param args all that was typed behind {@code jlserve}
 */
record CalledCommand(CommandSpec spec, List<String> args) {

  private static final String END_OF_OPTIONS = "--";

  /**
   * The same command about another app, shell-quoted.
   *
   * @param before the app as it was, which was typed or is the current folder
   * @param app the other one
   */
  String about(Path before, String app) {
    List<String> names = List.of(spec.qualifiedName().split(" ")).stream().skip(1).toList();
    List<String> words = args.subList(names.size(), args.size());
    List<String> options = new ArrayList<>(words);
    IntStream.range(0, words.size())
        .filter(at -> !isValue(words, at) && isApp(words.get(at), before))
        .limit(1)
        .forEach(options::remove);
    options.removeAll(List.of(JsonOption.NAME, END_OF_OPTIONS));
    return ShellCommand.ofApp(String.join(" ", names), app, options);
  }

  private static boolean isApp(String word, Path app) {
    return !word.startsWith("-") && Path.of(word).equals(app);
  }

  /** Whether the word before is an option that takes it. */
  private boolean isValue(List<String> words, int at) {
    OptionSpec option = at == 0 ? null : spec.optionsMap().get(words.get(at - 1));
    return option != null && option.arity().min() > 0;
  }
}

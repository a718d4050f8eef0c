package dev.jlserve.cli.readiness;

import dev.jlserve.cli.console.CliException;
import dev.jlserve.cli.process.ArgumentFile;
import dev.jlserve.cli.requirement.Directives;
import dev.jlserve.cli.source.Sources;
import dev.jlserve.store.protocol.ExitCode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * The JVM options of an app's own: those of its file, and preview features where its classes were
 * compiled with them.
 *
 * @param words the options
 */
record JvmOptions(List<String> words) {

  static final String PREVIEW = "--enable-preview";

  static JvmOptions in(Sources sources) {
    return new JvmOptions(Directives.in(sources.text()).runtimeOptions());
  }

  /** The options of classes that javac made with these. */
  JvmOptions compiledWith(List<String> javac) {
    return javac.contains(PREVIEW) && !words.contains(PREVIEW) ? preview() : this;
  }

  /** The options of classes that lie in a folder: its {@code run.args} tell. */
  JvmOptions ofCode(Path folder) {
    try {
      boolean previews =
          Files.readString(folder.resolve("run.args"))
              .contains(ArgumentFile.text(List.of(PREVIEW)));
      return previews && !words.contains(PREVIEW) ? preview() : this;
    } catch (IOException e) {
      throw new CliException(
          folder.resolve("run.args") + " cannot be read: " + e.getMessage(), ExitCode.FAULT);
    }
  }

  private JvmOptions preview() {
    List<String> all = new ArrayList<>(words);
    all.add(PREVIEW);
    return new JvmOptions(all);
  }
}

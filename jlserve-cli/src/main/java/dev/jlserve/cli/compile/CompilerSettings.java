package dev.jlserve.cli.compile;

import dev.jlserve.cli.console.CliException;
import dev.jlserve.store.protocol.ExitCode;
import java.nio.charset.Charset;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;

/**
 * How the code of an app is compiled.
 *
 * @param options javac's, without the encoding
 * @param encoding the encoding of all sources
 * @param roots source roots beside the app's own
 * @param files which files of the roots are handed to processors
 * @param module whether a {@code module-info.java} in the roots counts
 * @param processors the annotation processors that run beside jlserve's
 */
public record CompilerSettings(
    List<String> options,
    String encoding,
    List<Path> roots,
    SourcePatterns files,
    boolean module,
    OtherProcessors processors) {

  /** Those of an app that is in no project. */
  public static final CompilerSettings DEFAULT =
      new CompilerSettings(
          List.of(), "UTF-8", List.of(), SourcePatterns.ALL, false, OtherProcessors.NONE);

  /** Copies the lists. */
  public CompilerSettings {
    options = List.copyOf(options);
    roots = List.copyOf(roots);
  }

  /** These and the options of the app's own file, which take the place of the project's. */
  public CompilerSettings and(List<String> own) {
    JavacOptions of = new JavacOptions(own);
    List<String> all =
        new ArrayList<>(of.hasLevel() ? new JavacOptions(options).withoutLevel() : options);
    all.addAll(of.withoutEncoding());
    return new CompilerSettings(
        all, of.encoding().orElse(encoding), roots, files, module, processors);
  }

  /** These with the roots that are further ones for an app. */
  public CompilerSettings with(Predicate<Path> further) {
    return new CompilerSettings(
        options, encoding, roots.stream().filter(further).toList(), files, module, processors);
  }

  /** These with other processors. */
  public CompilerSettings with(OtherProcessors others) {
    return new CompilerSettings(options, encoding, roots, files, module, others);
  }

  Charset charset() {
    try {
      return Charset.forName(encoding);
    } catch (IllegalArgumentException e) {
      throw new CliException("Java knows no encoding '" + encoding + "'", ExitCode.FAULT);
    }
  }
}

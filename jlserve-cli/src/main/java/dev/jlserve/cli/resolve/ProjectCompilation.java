package dev.jlserve.cli.resolve;

import dev.jlserve.cli.compile.CompilerSettings;
import java.util.List;
import java.util.Optional;
import org.eclipse.aether.graph.Dependency;

/**
 * How a Maven project compiles its code.
 *
 * @param settings javac's, without the jars of processors
 * @param processors what its processor path has, without jlserve's own
 * @param next {@code group:artifact} of the processor before which jlserve's stands, if one does
 * @param note what is not done as Maven does it
 */
public record ProjectCompilation(
    CompilerSettings settings,
    List<Dependency> processors,
    Optional<String> next,
    Optional<String> note) {

  /** Copies the list. */
  public ProjectCompilation {
    processors = List.copyOf(processors);
  }
}

package dev.jlserve.cli.assemble;

import dev.jlserve.cli.console.CliException;
import dev.jlserve.cli.resolve.ResolvedJar;
import dev.jlserve.processor.diagnostic.DiagnosticName;
import dev.jlserve.processor.diagnostic.Wording;
import dev.jlserve.processor.validate.requirement.NativeLibrary;
import dev.jlserve.store.protocol.ExitCode;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Refuses two artifacts with one native library, whoever asked for them. */
final class NativeConflicts {

  private NativeConflicts() {}

  /**
   * Checks what is to be on the class path.
   *
   * @throws CliException that names the first pair
   */
  static void refuse(List<ResolvedJar> jars) {
    Map<NativeLibrary, String> libraries = new EnumMap<>(NativeLibrary.class);
    for (ResolvedJar jar : jars) {
      String[] parts = jar.coordinate().split(":", -1);
      Optional<NativeLibrary> library = NativeLibrary.of(parts[0], parts[1]);
      String name = parts[0] + ":" + parts[1];
      String first = library.isEmpty() ? null : libraries.putIfAbsent(library.get(), name);
      if (first != null && !first.equals(name)) {
        throw new CliException(
            Wording.of(DiagnosticName.REQUIREMENT_NATIVES, first, name).text()
                + " Where a requirement brings it, exclude it there: GROUP:ARTIFACT:VERSION,exclude="
                + first.replace(':', '%'),
            ExitCode.FAULT);
      }
    }
  }
}

package dev.jlserve.cli.api;

import dev.jlserve.cli.assemble.BuildOption;
import dev.jlserve.cli.assemble.Check;
import dev.jlserve.cli.compile.Compilation;
import dev.jlserve.cli.console.CliException;
import dev.jlserve.cli.readiness.BuildContext;
import dev.jlserve.cli.source.AppLocator;
import dev.jlserve.cli.source.AppSource;
import dev.jlserve.processor.compatibility.AcceptedApi;
import dev.jlserve.processor.rule.RuleOptions;
import dev.jlserve.processor.value.Json;
import dev.jlserve.processor.value.JsonSyntaxException;
import dev.jlserve.processor.value.StrictJsonParser;
import dev.jlserve.spi.AppBootstrap;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.Set;

/**
 * The API of an app as its source has it now.
 *
 * @param accepted the file beside the source; it need not be there
 * @param document the OpenAPI document
 */
record CurrentApi(AcceptedApi accepted, Json document) {

  /** The accepted API is no mistake where it is replaced or listed. */
  private static final List<String> UNCOMPARED = List.of("-A" + RuleOptions.ACCEPTED_API + "=off");

  /**
   * Compiles an app.
   *
   * @throws CliException with the diagnostics, if there is a mistake
   */
  static CurrentApi of(BuildContext surroundings, Path named, Set<BuildOption> options) {
    AppSource app = AppLocator.parse(AppLocator.sources(named));
    Compilation compilation = new Check(surroundings).compiled(app, options, UNCOMPARED);
    compilation.warnings().forEach(surroundings.console()::tell);
    byte[] document = Objects.requireNonNull(compilation.files().get(AppBootstrap.OPENAPI));
    try {
      return new CurrentApi(
          AcceptedApi.of(app.sources().file()),
          StrictJsonParser.parse(new String(document, StandardCharsets.UTF_8)));
    } catch (JsonSyntaxException e) {
      throw new IllegalStateException(e);
    }
  }
}

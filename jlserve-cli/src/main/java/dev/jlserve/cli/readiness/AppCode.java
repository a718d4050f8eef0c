package dev.jlserve.cli.readiness;

import dev.jlserve.cli.cache.CacheFolder;
import dev.jlserve.cli.compile.AppCompiler;
import dev.jlserve.cli.compile.Compilation;
import dev.jlserve.cli.compile.CompilerSettings;
import dev.jlserve.cli.compile.OtherProcessors;
import dev.jlserve.cli.console.Event;
import dev.jlserve.cli.record.RecordedJar;
import dev.jlserve.cli.requirement.Directives;
import dev.jlserve.cli.requirement.UnreadLines;
import dev.jlserve.cli.resolve.ProjectCompilation;
import dev.jlserve.cli.source.ResourceFolder;
import dev.jlserve.cli.source.Sources;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * What the classes of an app are compiled from.
 *
 * @param sources the app
 * @param jars its requirements
 * @param processors the jars of its project's annotation processors
 * @param project how its project compiles; asked only where something is to be compiled
 */
public record AppCode(
    Sources sources,
    List<RecordedJar> jars,
    List<RecordedJar> processors,
    Supplier<Optional<ProjectCompilation>> project) {

  /**
   * Compiles it.
   *
   * @param classPath the requirements with jlserve's own
   * @throws dev.jlserve.cli.console.CliException with the diagnostics if it does not compile
   */
  public Compilation compile(AppCompiler compiler, AppClassPath classPath, CacheFolder cache) {
    return compile(compiler, classPath, cache, List.of());
  }

  /**
   * Compiles it.
   *
   * @param classPath the requirements with jlserve's own
   * @param javac options beside its own
   * @throws dev.jlserve.cli.console.CliException with the diagnostics if it does not compile
   */
  public Compilation compile(
      AppCompiler compiler, AppClassPath classPath, CacheFolder cache, List<String> javac) {
    return given()
        .orElseGet(
            () -> compiler.compile(sources, classPath.forCompiler(), settings(cache).and(javac)));
  }

  /** What Maven compiled, where that is to be taken. */
  private Optional<Compilation> given() {
    return sources.build().map(build -> Compilation.of(build.files()));
  }

  CompilerSettings settings(CacheFolder cache) {
    if (given().filter(Compilation::isPreview).isPresent()) {
      return CompilerSettings.DEFAULT.and(List.of(JvmOptions.PREVIEW));
    }
    CompilerSettings own =
        project
            .get()
            .map(each -> each.settings().with(sources::isFurther).with(processors(each, cache)))
            .orElse(CompilerSettings.DEFAULT);
    return own.and(Directives.in(sources.text()).compileOptions());
  }

  private OtherProcessors processors(ProjectCompilation compilation, CacheFolder cache) {
    OtherProcessors others = compilation.settings().processors();
    List<String> names = processors.stream().map(RecordedJar::coordinate).toList();
    int before = 0;
    while (before < names.size() && !isNext(names.get(before), compilation.next())) {
      before++;
    }
    return new OtherProcessors(
        others.place(),
        others.names(),
        processors.stream().map(jar -> cache.resolve(jar.path())).toList(),
        before);
  }

  private static boolean isNext(String coordinate, Optional<String> next) {
    return next.filter(name -> coordinate.startsWith(name + ":")).isPresent();
  }

  /** What is good to know before it is compiled. */
  public List<Event> notes() {
    List<Event> notes = new ArrayList<>(UnreadLines.notes(sources));
    project.get().flatMap(ProjectCompilation::note).map(Event.Note::new).ifPresent(notes::add);
    return notes;
  }

  /** Notes about resources that Maven would change. */
  List<Event> resourceNotes() {
    return sources.project().stream()
        .flatMap(maven -> maven.resources().stream())
        .filter(ResourceFolder::filtered)
        .<Event>map(
            each ->
                new Event.Note(
                    "Maven would put properties into the files of "
                        + each.folder()
                        + "; here they are taken as they are"))
        .toList();
  }
}

package dev.jlserve.cli.resolve;

import dev.jlserve.cli.compile.CompilerSettings;
import dev.jlserve.cli.compile.OtherProcessors;
import dev.jlserve.cli.compile.SourcePatterns;
import dev.jlserve.cli.source.AddedSources;
import dev.jlserve.cli.source.GeneratedSources;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.apache.maven.model.Model;

/**
 * Reads from an effective pom how its code is compiled.
 *
 * @param model the effective pom
 * @param plugin what it tells maven-compiler-plugin
 * @param options what javac is told by that
 * @param resources the folders whose files go into the app's jar
 */
record PomCompilation(
    Model model, CompilerPlugin plugin, PomCompilerOptions options, List<Path> resources) {

  private static final String MODULE_INFO = "module-info.java";

  CompilerSettings settings(OtherProcessors processors) {
    boolean module =
        plugin.values("excludes").stream().noneMatch(each -> each.endsWith(MODULE_INFO));
    SourcePatterns files = new SourcePatterns(plugin.values("includes"), plugin.values("excludes"));
    return new CompilerSettings(options.options(), encoding(), roots(), files, module, processors);
  }

  private String encoding() {
    return plugin
        .value("encoding", "encoding")
        .or(() -> plugin.value("encoding", "project.build.sourceEncoding"))
        .orElse("UTF-8");
  }

  /** The project's own first: an app may lie in another one. */
  private List<Path> roots() {
    Path folder = model.getProjectDirectory().toPath();
    return Stream.of(
            Stream.of(model.getBuild().getSourceDirectory()).map(folder::resolve),
            model.getBuild().getPlugins().stream()
                .flatMap(each -> AddedSources.of(each).stream())
                .map(folder::resolve),
            generated().stream())
        .flatMap(each -> each)
        .map(Path::normalize)
        .distinct()
        .toList();
  }

  private List<Path> generated() {
    return GeneratedSources.roots(Path.of(model.getBuild().getDirectory()));
  }

  Optional<String> note() {
    return UnreadParts.note(model, plugin, options, !generated().isEmpty(), unreadResources());
  }

  /** Folders that a profile or a parent in a repository names: for them Maven has to be asked. */
  private List<Path> unreadResources() {
    Path folder = model.getProjectDirectory().toPath();
    List<Path> read = resources.stream().map(each -> each.toAbsolutePath().normalize()).toList();
    return model.getBuild().getResources().stream()
        .map(each -> folder.resolve(each.getDirectory()).normalize())
        .filter(each -> Files.isDirectory(each) && !read.contains(each))
        .distinct()
        .map(folder::relativize)
        .toList();
  }
}

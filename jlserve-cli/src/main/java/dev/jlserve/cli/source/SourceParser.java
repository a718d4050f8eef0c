package dev.jlserve.cli.source;

import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.util.JavacTask;
import com.sun.source.util.SourcePositions;
import com.sun.source.util.Trees;
import dev.jlserve.cli.console.CliException;
import dev.jlserve.store.protocol.ExitCode;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javax.tools.Diagnostic;
import javax.tools.DiagnosticCollector;
import javax.tools.ForwardingJavaFileObject;
import javax.tools.JavaCompiler;
import javax.tools.JavaFileObject;
import javax.tools.StandardJavaFileManager;
import javax.tools.ToolProvider;

/** Parses files without resolving a name in them. */
public final class SourceParser {

  /** Whether the project takes preview features is javac's to say when it compiles. */
  private static final List<String> OPTIONS =
      List.of(
          "-proc:none",
          "-Xlint:none",
          "--enable-preview",
          "--source",
          String.valueOf(Runtime.version().feature()));

  private SourceParser() {}

  /**
   * Parses files.
   *
   * @throws CliException with javac's diagnostics if one of them is not Java
   */
  public static List<ParsedSource> parse(List<Path> files) {
    return parse(files, new ReadFiles());
  }

  /**
   * Parses files.
   *
   * @param read those that were read before, which are parsed as they were then
   * @throws CliException with javac's diagnostics if one of them is not Java
   */
  static List<ParsedSource> parse(List<Path> files, ReadFiles read) {
    JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
    DiagnosticCollector<JavaFileObject> found = new DiagnosticCollector<>();
    try (StandardJavaFileManager manager =
        compiler.getStandardFileManager(found, null, SourceCharset.UTF_8)) {
      JavacTask task =
          (JavacTask)
              compiler.getTask(null, manager, found, OPTIONS, null, texts(manager, files, read));
      List<CompilationUnitTree> trees = new ArrayList<>();
      task.parse().forEach(trees::add);
      refuseErrors(found);
      SourcePositions positions = Trees.instance(task).getSourcePositions();
      List<ParsedSource> parsed = new ArrayList<>();
      for (int i = 0; i < trees.size(); i++) {
        CompilationUnitTree tree = trees.get(i);
        String text = tree.getSourceFile().getCharContent(true).toString();
        parsed.add(new ParsedSource(files.get(i), text, tree, positions));
      }
      return parsed;
    } catch (IOException e) {
      throw new CliException("File cannot be read: " + e.getMessage(), ExitCode.FAULT);
    }
  }

  /** A project's encoding is not known yet. */
  private static List<JavaFileObject> texts(
      StandardJavaFileManager manager, List<Path> files, ReadFiles read) {
    List<JavaFileObject> texts = new ArrayList<>();
    Iterator<Path> paths = files.iterator();
    manager
        .getJavaFileObjectsFromPaths(files)
        .forEach(file -> texts.add(text(file, read.content(paths.next()))));
    return texts;
  }

  private static JavaFileObject text(JavaFileObject file, Optional<byte[]> content) {
    return new ForwardingJavaFileObject<JavaFileObject>(file) {
      @Override
      public CharSequence getCharContent(boolean ignored) throws IOException {
        if (content.isPresent()) {
          return SourceText.decoded(content.get());
        }
        try (InputStream in = openInputStream()) {
          return SourceText.decoded(in.readAllBytes());
        }
      }
    };
  }

  private static void refuseErrors(DiagnosticCollector<JavaFileObject> found) {
    List<Diagnostic<? extends JavaFileObject>> errors =
        found.getDiagnostics().stream().filter(d -> d.getKind() == Diagnostic.Kind.ERROR).toList();
    if (errors.isEmpty()) {
      return;
    }
    JavaFileObject file = errors.get(0).getSource();
    throw new CliException(
        "Java syntax error in " + (file == null ? "the app" : file.getName()),
        ExitCode.FAULT,
        errors.stream().map(error -> Diagnosis.of(error, Map.of())).toList(),
        List.of());
  }
}

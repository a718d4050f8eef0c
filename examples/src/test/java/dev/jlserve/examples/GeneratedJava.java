package dev.jlserve.examples;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import javax.tools.JavaCompiler;
import javax.tools.StandardJavaFileManager;
import javax.tools.ToolProvider;

/** A Java client that openapi-generator makes of a document, and a program that uses it. */
final class GeneratedJava {

  private GeneratedJava() {}

  /**
   * Generates the client, compiles it with the program, and runs that.
   *
   * @param folder takes what is made
   * @param options further options of the generator
   * @param program the source of a class without a package
   * @param arguments what the program is given
   */
  static Ran run(
      Path folder, Path document, List<String> options, Path program, List<String> arguments)
      throws Exception {
    Path generated = folder.resolve("java");
    List<String> generate =
        OpenApiTools.generator(
            "generate",
            "-g",
            "java",
            "--library",
            "native",
            "-i",
            document.toString(),
            "-o",
            generated.toString());
    generate.addAll(options);
    Ran.of(folder, generate).succeeded();
    Path classes = compile(folder, generated.resolve("src/main/java"), program);
    List<String> run =
        new ArrayList<>(
            List.of(
                OpenApiTools.java(),
                "-cp",
                classes + File.pathSeparator + OpenApiTools.clientClassPath(),
                program.getFileName().toString().replace(".java", "")));
    run.addAll(arguments);
    return Ran.of(folder, run);
  }

  private static Path compile(Path folder, Path generated, Path program) throws Exception {
    Path classes = Files.createDirectory(folder.resolve("classes"));
    JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
    StringWriter said = new StringWriter();
    try (StandardJavaFileManager files = compiler.getStandardFileManager(null, null, UTF_8);
        Stream<Path> sources = Files.walk(generated)) {
      List<Path> all =
          Stream.concat(
                  sources.filter(source -> source.toString().endsWith(".java")), Stream.of(program))
              .toList();
      List<String> options =
          List.of("-proc:none", "-d", classes.toString(), "-cp", OpenApiTools.clientClassPath());
      assertThat(
              compiler
                  .getTask(said, files, null, options, null, files.getJavaFileObjectsFromPaths(all))
                  .call())
          .as(said.toString())
          .isTrue();
    }
    return classes;
  }
}

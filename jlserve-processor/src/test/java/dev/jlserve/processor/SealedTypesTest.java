package dev.jlserve.processor;

import static java.util.stream.Collectors.toCollection;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import javax.tools.Diagnostic;
import javax.tools.DiagnosticCollector;
import javax.tools.JavaCompiler;
import javax.tools.JavaFileObject;
import javax.tools.SimpleJavaFileObject;
import javax.tools.ToolProvider;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A new case of a sealed type is a compile error wherever code must know it. */
class SealedTypesTest {

  private static final Path SOURCES = Path.of("src/main/java/dev/jlserve/processor");

  private static final String SEALED =
      "(TypeShape|Limit|Constraint|Json|Presence|DefaultConversion)";

  /** What takes a value apart without the compiler's knowledge of all cases. */
  private static final Pattern UNCHECKED =
      Pattern.compile(
          "instanceof\\s+(final\\s+)?"
              + SEALED
              + "\\b[.\\w]*"
              + "|\\b"
              + SEALED
              + "(\\.\\w+)?\\.class\\b"
              + "|\\("
              + SEALED
              + "\\.\\w+\\)\\s*[\\w(]"
              + "|import [\\w.]+\\."
              + SEALED
              + "\\.\\w+;");

  private static final Pattern DEFAULT = Pattern.compile("\\bdefault ?(->|:)|case null, default");

  private static final Pattern CASE = Pattern.compile("\\bcase " + SEALED + "\\.");

  @TempDir private Path classes;

  @Test
  void typeShape() throws IOException {
    assertThat(
            broken("model/TypeShape.java", "record Probe(TypeName type) implements TypeShape {}"))
        .containsExactly(
            "client/TextParts.java",
            "client/jdk/JavaReading.java",
            "client/jdk/JavaTypes.java",
            "client/jdk/JavaWriting.java",
            "client/typescript/ScriptReading.java",
            "client/typescript/ScriptTypes.java",
            "client/typescript/ScriptWriting.java",
            "generate/ItemCount.java",
            "generate/ReadCode.java",
            "generate/SequenceReadMethod.java",
            "generate/ShapeCode.java",
            "generate/WriteCode.java",
            "model/ComponentTensor.java",
            "model/EndpointModel.java",
            "model/Limits.java",
            "model/TypeShape.java",
            "openapi/FormSchema.java",
            "openapi/TypeSchema.java",
            "rule/UsedRecord.java",
            "validate/constraint/ConstraintType.java",
            "validate/record/DefaultText.java",
            "validate/record/RecordEndless.java",
            "validate/setting/SettingType.java",
            "value/BodyCheck.java",
            "value/DefaultConversion.java",
            "value/HeldItems.java",
            "value/LongestBody.java",
            "value/SampleBody.java",
            "value/SettingWords.java");
  }

  @Test
  void container() throws IOException {
    assertThat(
            broken("model/TypeShape.java", "record Probe(TypeName type) implements Container {}"))
        .containsExactly(
            "client/jdk/JavaReading.java",
            "client/jdk/JavaTypes.java",
            "client/jdk/JavaWriting.java",
            "client/typescript/ScriptReading.java",
            "client/typescript/ScriptTypes.java",
            "client/typescript/ScriptWriting.java",
            "generate/ItemCount.java",
            "generate/ReadCode.java",
            "generate/WriteCode.java",
            "model/ComponentTensor.java",
            "model/EndpointModel.java",
            "model/Limits.java",
            "model/TypeShape.java",
            "openapi/FormSchema.java",
            "openapi/TypeSchema.java",
            "value/BodyCheck.java",
            "value/HeldItems.java",
            "value/LongestBody.java",
            "value/SampleBody.java");
  }

  @Test
  void limit() throws IOException {
    assertThat(broken("model/Limit.java", limit("Limit")))
        .containsExactly(
            "generate/CheckCode.java",
            "openapi/LimitSchema.java",
            "validate/constraint/SizeRange.java",
            "value/LimitCheck.java",
            "value/SampleScalar.java",
            "value/SampleText.java",
            "value/SettingWords.java");
  }

  @Test
  void limitOfNumber() throws IOException {
    assertThat(broken("model/Limit.java", limit("OfNumber")))
        .containsExactly(
            "generate/CheckCode.java", "openapi/LimitSchema.java", "value/LimitCheck.java");
  }

  @Test
  void constraint() throws IOException {
    assertThat(
            broken(
                "model/Constraint.java",
                "record Probe(Origin origin, String message) implements Constraint {}"))
        .containsExactly(
            "model/Limits.java",
            "rule/SortedConstraints.java",
            "validate/constraint/ConstraintType.java");
  }

  @Test
  void json() throws IOException {
    assertThat(broken("value/Json.java", "record Probe() implements Json {}"))
        .containsExactly(
            "compatibility/Sorted.java",
            "value/FreeJson.java",
            "value/JsonPrinter.java",
            "value/ScalarFit.java");
  }

  @Test
  void everySwitchIsExhaustive() throws IOException {
    List<String> found = new ArrayList<>();
    for (Path file : sources()) {
      String name = SOURCES.relativize(file).toString();
      String source = Files.readString(file);
      UNCHECKED
          .matcher(source)
          .results()
          .map(MatchResult::group)
          .forEach(each -> found.add(name + ": " + each));
      for (String block : switches(source)) {
        if (CASE.matcher(block).find() && DEFAULT.matcher(block).find()) {
          found.add(name + ": a default beside cases of a sealed type");
        }
      }
    }
    assertThat(found)
        .as("take a sealed type apart by a switch without default, or ask one of its methods")
        .isEmpty();
  }

  /** The blocks of all switches, without those inside them. */
  private static List<String> switches(String source) {
    List<String> blocks = new ArrayList<>();
    for (int at = source.indexOf("switch ("); at >= 0; at = source.indexOf("switch (", at + 1)) {
      StringBuilder block = new StringBuilder();
      int depth = 0;
      for (int i = source.indexOf(") {", at) + 2; i < source.length(); i++) {
        char c = source.charAt(i);
        depth += c == '{' ? 1 : c == '}' ? -1 : 0;
        if (depth == 1) {
          block.append(c);
        } else if (depth == 0) {
          break;
        }
      }
      blocks.add(block.toString());
    }
    return blocks;
  }

  private static String limit(String type) {
    return "record Probe(Integer bound) implements "
        + type
        + " {"
        + "public String type() { return \"\"; }"
        + "public String message() { return \"\"; }"
        + "public String key() { return \"\"; } }";
  }

  /** The files that do not compile once the type in a file has one more case. */
  private Set<String> broken(String file, String probe) throws IOException {
    Path declaration = SOURCES.resolve(file);
    String type = declaration.getFileName().toString().replace(".java", "");
    List<JavaFileObject> sources = new ArrayList<>();
    for (Path each : sources()) {
      String source = Files.readString(each);
      if (each.equals(declaration)) {
        int end = source.lastIndexOf('}');
        source = source.substring(0, end) + probe + source.substring(end);
      }
      if (source.contains(type)) {
        sources.add(new Source(each, source));
      }
    }
    JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
    DiagnosticCollector<JavaFileObject> diagnostics = new DiagnosticCollector<>();
    List<String> options =
        List.of(
            "-proc:none",
            // Every file is looked at, also after the first that has a mistake.
            "-XDshould-stop.ifError=FLOW",
            "-Xmaxerrs",
            "1000",
            "-d",
            classes.toString(),
            "-cp",
            System.getProperty("java.class.path"));
    compiler.getTask(null, null, diagnostics, options, null, sources).call();
    return diagnostics.getDiagnostics().stream()
        .filter(each -> each.getKind() == Diagnostic.Kind.ERROR)
        .peek(
            each ->
                assertThat(each.getCode())
                    .as(each.toString())
                    .isIn("compiler.err.not.exhaustive", "compiler.err.not.exhaustive.statement"))
        .map(each -> SOURCES.relativize(((Source) each.getSource()).path).toString())
        .collect(toCollection(TreeSet::new));
  }

  private static List<Path> sources() throws IOException {
    try (Stream<Path> files = Files.walk(SOURCES)) {
      return files.filter(each -> each.toString().endsWith(".java")).sorted().toList();
    }
  }

  /** A source as the test has it. */
  private static final class Source extends SimpleJavaFileObject {
    private final Path path;
    private final String text;

    Source(Path path, String text) {
      super(URI.create("string:///" + SOURCES.getParent().relativize(path)), Kind.SOURCE);
      this.path = path;
      this.text = text;
    }

    @Override
    public CharSequence getCharContent(boolean ignoreEncodingErrors) {
      return text;
    }
  }
}

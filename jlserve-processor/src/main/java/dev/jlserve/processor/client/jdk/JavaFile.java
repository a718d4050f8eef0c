package dev.jlserve.processor.client.jdk;

import dev.jlserve.processor.client.SourceWriter;
import java.util.TreeSet;

/** A source of the client: its head, and what it imports. */
final class JavaFile {

  private final SourceWriter body = new SourceWriter();
  private final TreeSet<String> imports = new TreeSet<>();
  private final String packageName;

  JavaFile(String packageName) {
    this.packageName = packageName;
  }

  SourceWriter body() {
    return body;
  }

  /** The simple name of a class that the source then imports. */
  String name(String qualified) {
    int dot = qualified.lastIndexOf('.');
    if (!qualified.startsWith("java.lang.")) {
      imports.add(qualified);
    }
    return qualified.substring(dot + 1);
  }

  @Override
  public String toString() {
    SourceWriter file = new SourceWriter().line("package " + packageName + ";").line("");
    imports.forEach(each -> file.line("import " + each + ";"));
    return file + (imports.isEmpty() ? "" : "\n") + body;
  }
}

package dev.jlserve.processor.client.jdk;

import dev.jlserve.processor.client.SourceText;
import java.util.TreeSet;

/** A source of the client: its head, and what it imports. */
final class JavaFile {

  private final SourceText body = new SourceText();
  private final TreeSet<String> imports = new TreeSet<>();
  private final String packageName;

  JavaFile(String packageName) {
    this.packageName = packageName;
  }

  SourceText body() {
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
    SourceText file = new SourceText().line("package " + packageName + ";").line("");
    imports.forEach(each -> file.line("import " + each + ";"));
    return file + (imports.isEmpty() ? "" : "\n") + body;
  }
}

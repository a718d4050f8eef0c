package dev.jlserve.processor.client.jdk;

import dev.jlserve.processor.client.SourceWriter;
import dev.jlserve.processor.client.Thrown;
import dev.jlserve.processor.model.Failure;

/** Writes the file of an exception that endpoints declare. */
final class JavaFailure {

  private JavaFailure() {}

  static void write(Failure failure, String name, JavaFile file) {
    SourceWriter out = file.body();
    new JavaComment(Thrown.when(failure), "{@code " + name + "} of the API.")
        .paragraph("Its status is " + failure.code() + ".")
        .addTo(out);
    out.line("public final class " + name + " extends ApiException {").line("");
    out.line("private static final long serialVersionUID = 1L;").line("");
    out.line(name + "(String detail) {");
    out.line("super(" + failure.code() + ", detail);");
    out.line("}").line("}");
  }
}

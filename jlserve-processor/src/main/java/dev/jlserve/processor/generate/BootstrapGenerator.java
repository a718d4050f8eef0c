package dev.jlserve.processor.generate;

import com.palantir.javapoet.JavaFile;
import com.palantir.javapoet.TypeSpec;
import dev.jlserve.processor.model.AppModel;

/** Generates the bootstrap of an app. */
public final class BootstrapGenerator {

  private BootstrapGenerator() {}

  /** The source file of the bootstrap. */
  public static JavaFile generate(AppModel app) {
    TypeSpec type =
        TypeSpec.classBuilder(String.join("_", app.type().simpleNames()) + "Bootstrap").build();
    return JavaFile.builder(app.type().packageName(), type).build();
  }
}

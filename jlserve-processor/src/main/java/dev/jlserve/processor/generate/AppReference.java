package dev.jlserve.processor.generate;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.ParameterSpec;
import com.palantir.javapoet.TypeName;
import dev.jlserve.processor.model.AppModel;

/**
 * How generated code refers to the app. No annotation keeps javac from warning of a signature that
 * names an app in a file of another name: it is an Object there.
 */
final class AppReference {

  private static final String APP = "app";

  private AppReference() {}

  /** The type in signatures. */
  static TypeName type(AppModel app) {
    return app.auxiliary() ? ClassName.get(Object.class) : app.type();
  }

  /** The parameter that takes the app. */
  static ParameterSpec parameter(AppModel app) {
    return ParameterSpec.builder(type(app), APP).build();
  }

  /** What a method of the app is called on, where the parameter is. */
  static CodeBlock receiver(AppModel app) {
    return app.auxiliary() ? CodeBlock.of("(($T) $L)", app.type(), APP) : CodeBlock.of("$L", APP);
  }
}

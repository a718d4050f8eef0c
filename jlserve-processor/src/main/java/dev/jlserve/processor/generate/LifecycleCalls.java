package dev.jlserve.processor.generate;

import com.palantir.javapoet.MethodSpec;
import dev.jlserve.processor.model.AppModel;
import java.util.ArrayList;
import java.util.List;
import javax.lang.model.element.Modifier;

/** The methods that make the app and lead it through its life. */
final class LifecycleCalls {

  private static final String DOWNLOAD_WEIGHTS = "downloadWeights";

  private LifecycleCalls() {}

  static List<MethodSpec> of(AppModel app) {
    List<MethodSpec> methods = new ArrayList<>();
    methods.add(
        method("create")
            .returns(AppReference.type(app))
            .addStatement("return new $T()", app.type())
            .build());
    for (String name :
        app.settings().isPresent()
            ? List.of(DOWNLOAD_WEIGHTS)
            : List.of("setup", DOWNLOAD_WEIGHTS)) {
      methods.add(
          method(name)
              .addParameter(AppReference.parameter(app))
              .addStatement("$L.$N()", AppReference.receiver(app), name)
              .build());
    }
    MethodSpec.Builder close = method("close").addParameter(AppReference.parameter(app));
    if (app.closeable()) {
      close.addStatement("$L.close()", AppReference.receiver(app));
    }
    methods.add(close.build());
    return methods;
  }

  private static MethodSpec.Builder method(String name) {
    return MethodSpec.methodBuilder(name)
        .addAnnotation(Override.class)
        .addModifiers(Modifier.PUBLIC)
        .addException(Exception.class);
  }
}

package dev.jlserve.processor.generate;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.FieldSpec;
import com.palantir.javapoet.JavaFile;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.NameAllocator;
import com.palantir.javapoet.ParameterizedTypeName;
import com.palantir.javapoet.TypeName;
import com.palantir.javapoet.TypeSpec;
import com.palantir.javapoet.WildcardTypeName;
import dev.jlserve.processor.model.AppModel;
import dev.jlserve.processor.model.EndpointModel;
import dev.jlserve.processor.model.TypeLabels;
import dev.jlserve.processor.value.StringLiteral;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import javax.lang.model.element.Modifier;

/** Generates the bootstrap of an app. */
public final class BootstrapGenerator {

  private static final String LOCAL_ENDPOINTS = "localEndpoints";
  private static final String ALL = "all";
  private static final String LOCAL_SETTINGS = "localSettings";

  private static final List<String> OWN_METHODS =
      List.of(
          LOCAL_ENDPOINTS,
          ALL,
          "abi",
          "info",
          "snakeCase",
          "create",
          "setup",
          "downloadWeights",
          "close",
          "endpoints",
          "settings",
          LOCAL_SETTINGS,
          // Of a binding, inside which one of the same name would not be found.
          BindingClass.WRITE_ITEM);

  private BootstrapGenerator() {}

  /** The source file of the bootstrap. */
  public static JavaFile generate(AppModel app) {
    TypeLabels labels = TypeLabels.of(app.records(), Set.of());
    TakenNames taken = TakenNames.of(app);
    Set<String> takenByMembers = new TreeSet<>(taken.forMembers());
    takenByMembers.addAll(OWN_METHODS);
    GeneratedMembers members = new GeneratedMembers(takenByMembers);
    boolean local = SiblingFiles.isUsedBy(app);
    String info = members.name("INFO");
    String endpoints = members.name("ENDPOINTS");
    ReadCode read = new ReadCode(app.records(), labels, app.rejectUnknown(), members, taken);
    WriteCode write = new WriteCode(app.records(), labels, members, taken);
    BindingClass bindings = new BindingClass(app, read, write, info, local);
    NameAllocator classNames = new NameAllocator();
    takenByMembers.forEach(classNames::newName);
    String localClass = classNames.newName(app.bootstrap().simpleName() + "Endpoints");
    List<TypeSpec> bindingClasses = new ArrayList<>();
    for (EndpointModel endpoint : app.endpoints()) {
      bindingClasses.add(bindings.of(classNames.newName(bindingName(endpoint)), endpoint));
    }
    TypeSpec.Builder type =
        TypeSpec.classBuilder(app.bootstrap())
            .addJavadoc(
                """
                Serves {@link $T}: its endpoints with their readers, checks and writers. Written by
                jlserve's annotation processor, anew with every compilation.
                """,
                app.type())
            .addOriginatingElement(app.element())
            .addAnnotation(SuppressedWarnings.of(app, local))
            .addModifiers(Modifier.PUBLIC, Modifier.FINAL)
            .addSuperinterface(ParameterizedTypeName.get(Spi.APP_BOOTSTRAP, AppReference.type(app)))
            .alwaysQualify(taken.qualified())
            .addField(info(app, info))
            .addField(endpoints(app, endpoints, bindingClasses, local))
            .addFields(local ? List.of() : members.constants())
            .addMethod(constructor())
            .addMethod(
                override("abi").returns(TypeName.INT).addStatement("return $L", Spi.ABI).build())
            .addMethod(
                override("info").returns(Spi.APP_INFO).addStatement("return $N", info).build())
            .addMethods(naming(app))
            .addMethods(LifecycleCalls.of(app))
            .addMethod(
                override("endpoints")
                    .returns(endpointsType(app))
                    .addStatement("return $N", endpoints)
                    .build());
    app.settings()
        .ifPresent(
            settings ->
                addSettings(
                    type,
                    app,
                    SettingsClass.of(
                        app, settings, classNames.newName("SetupBinding"), taken, local),
                    local));
    if (local) {
      type.addMethod(localEndpoints(app, localClass, members, bindingClasses));
    } else {
      type.addMethods(members.methods()).addTypes(bindingClasses);
    }
    return JavaFile.builder(app.type().packageName(), type.build())
        .skipJavaLangImports(true)
        .indent("  ")
        .build();
  }

  /** Said only where it is not the default. */
  private static List<MethodSpec> naming(AppModel app) {
    return app.snakeCase()
        ? List.of(
            override("snakeCase").returns(TypeName.BOOLEAN).addStatement("return true").build())
        : List.of();
  }

  /**
   * The bindings, with all that they need, as a local class. They are local themselves: Eclipse's
   * compiler takes no nested class there.
   */
  private static MethodSpec localEndpoints(
      AppModel app, String name, GeneratedMembers members, List<TypeSpec> bindingClasses) {
    CodeBlock.Builder bindings = CodeBlock.builder();
    bindingClasses.forEach(each -> bindings.add("$L", each));
    TypeSpec local =
        TypeSpec.classBuilder(name)
            .addModifiers(Modifier.FINAL)
            .addFields(members.constants())
            .addMethod(
                MethodSpec.methodBuilder(ALL)
                    .addModifiers(Modifier.STATIC)
                    .returns(endpointsType(app))
                    .addCode(bindings.addStatement("return $L", instances(bindingClasses)).build())
                    .build())
            .addMethods(members.methods())
            .build();
    return PrivateMethod.of(LOCAL_ENDPOINTS)
        .addJavadoc("{@return the endpoints, bound by local classes}\n")
        .returns(endpointsType(app))
        .addCode("$L", local)
        .addStatement("return $L.$L()", name, ALL)
        .build();
  }

  private static void addSettings(
      TypeSpec.Builder type, AppModel app, TypeSpec binding, boolean local) {
    TypeName contract =
        ParameterizedTypeName.get(
            Spi.SETTINGS_BINDING, AppReference.type(app), WildcardTypeName.subtypeOf(Object.class));
    MethodSpec.Builder settings = override("settings").returns(contract);
    if (local) {
      type.addMethod(settings.addStatement("return $L()", LOCAL_SETTINGS).build())
          .addMethod(
              PrivateMethod.of(LOCAL_SETTINGS)
                  .addJavadoc("{@return the settings, bound by a local class}\n")
                  .returns(contract)
                  .addCode("$L", binding)
                  .addStatement("return new $N()", binding)
                  .build());
    } else {
      type.addMethod(settings.addStatement("return new $N()", binding).build()).addType(binding);
    }
  }

  private static MethodSpec constructor() {
    return MethodSpec.constructorBuilder()
        .addJavadoc("Called by the server.")
        .addModifiers(Modifier.PUBLIC)
        .build();
  }

  private static FieldSpec info(AppModel app, String name) {
    return PrivateConstant.of(
        Spi.APP_INFO,
        name,
        CodeBlock.of("What the server knows of the app."),
        CodeBlock.of(
            "new $T($L, $L, $L)",
            Spi.APP_INFO,
            StringLiteral.of(app.name()),
            app.concurrency(),
            app.queue()));
  }

  private static FieldSpec endpoints(
      AppModel app, String name, List<TypeSpec> bindings, boolean local) {
    return PrivateConstant.of(
        endpointsType(app),
        name,
        CodeBlock.of("The endpoints, in the app's order."),
        local ? CodeBlock.of("$L()", LOCAL_ENDPOINTS) : instances(bindings));
  }

  private static CodeBlock instances(List<TypeSpec> bindings) {
    return CodeBlock.of(
        "$T.of($Z$L)",
        List.class,
        bindings.stream()
            .map(binding -> CodeBlock.of("new $N()", binding))
            .collect(CodeBlock.joining(",$W")));
  }

  private static TypeName endpointsType(AppModel app) {
    TypeName any = WildcardTypeName.subtypeOf(Object.class);
    return ParameterizedTypeName.get(
        ClassName.get(List.class),
        ParameterizedTypeName.get(Spi.ENDPOINT_BINDING, AppReference.type(app), any, any));
  }

  private static String bindingName(EndpointModel endpoint) {
    String method = endpoint.method();
    return method.substring(0, 1).toUpperCase(Locale.ROOT) + method.substring(1) + "Binding";
  }

  private static MethodSpec.Builder override(String name) {
    return MethodSpec.methodBuilder(name)
        .addAnnotation(Override.class)
        .addModifiers(Modifier.PUBLIC);
  }
}

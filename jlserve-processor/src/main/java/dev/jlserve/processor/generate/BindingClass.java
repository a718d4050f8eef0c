package dev.jlserve.processor.generate;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.FieldSpec;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.NameAllocator;
import com.palantir.javapoet.ParameterizedTypeName;
import com.palantir.javapoet.TypeName;
import com.palantir.javapoet.TypeSpec;
import dev.jlserve.processor.model.AnswerForm;
import dev.jlserve.processor.model.AppModel;
import dev.jlserve.processor.model.EndpointModel;
import dev.jlserve.processor.model.TypeUse;
import dev.jlserve.processor.value.LongestBody;
import dev.jlserve.processor.value.SampleBody;
import dev.jlserve.processor.value.StringLiteral;
import java.util.List;
import java.util.stream.Stream;
import javax.lang.model.element.Modifier;

/** The nested or local class that binds one endpoint: reader, call and writer. */
final class BindingClass {

  /** The method of a stream's binding, named as that of a record {@code Item} would be. */
  static final String WRITE_ITEM = "writeItem";

  private final AppModel app;
  private final ReadCode read;
  private final WriteCode write;
  private final LongestBody bodies;
  private final String info;
  private final boolean local;

  BindingClass(AppModel app, ReadCode read, WriteCode write, String info, boolean local) {
    this.app = app;
    this.read = read;
    this.write = write;
    this.bodies = new LongestBody(app.records());
    this.info = info;
    this.local = local;
  }

  TypeSpec of(String name, EndpointModel endpoint) {
    return TypeSpec.classBuilder(name)
        .addJavadoc("Binds the endpoint {@code $L}.\n", endpoint.method())
        .addModifiers(modifiers())
        .addSuperinterface(contract(endpoint))
        .addField(info(endpoint))
        .addMethod(constructor())
        .addMethod(
            override("info").returns(Spi.ENDPOINT_INFO).addStatement("return $N", info).build())
        .addMethod(read(endpoint))
        .addMethods(endpoint.isBatch() ? BatchMethods.of(app, endpoint) : List.of(call(endpoint)))
        .addMethod(endpoint.isBinary() ? mediaType(endpoint) : write(endpoint))
        .addMethods(StatusMethod.of(endpoint).stream().toList())
        .addMethods(ExamplesMethod.of(endpoint).stream().toList())
        .addMethods(MaxBodyMethod.of(bodies, endpoint).stream().toList())
        .addMethods(FilesMethod.of(app, endpoint).stream().toList())
        .addMethods(TensorsMethod.of(app, endpoint).stream().toList())
        .build();
  }

  private Modifier[] modifiers() {
    return local
        ? new Modifier[] {Modifier.FINAL}
        : new Modifier[] {Modifier.PRIVATE, Modifier.STATIC, Modifier.FINAL};
  }

  private TypeName contract(EndpointModel endpoint) {
    TypeName input = endpoint.input().type();
    if (endpoint.isBinary()) {
      return ParameterizedTypeName.get(Spi.BINARY_BINDING, AppReference.type(app), input);
    }
    ClassName contract =
        endpoint.isBatch()
            ? Spi.BATCH_BINDING
            : endpoint.isStream() ? Spi.STREAM_BINDING : Spi.ENDPOINT_BINDING;
    return ParameterizedTypeName.get(
        contract, AppReference.type(app), input, endpoint.output().type());
  }

  private static MethodSpec mediaType(EndpointModel endpoint) {
    return override("mediaType")
        .returns(String.class)
        .addStatement("return $S", endpoint.produces())
        .build();
  }

  private FieldSpec info(EndpointModel endpoint) {
    return PrivateConstant.of(
        Spi.ENDPOINT_INFO,
        info,
        CodeBlock.of("What the server knows of the endpoint."),
        CodeBlock.of(
            "new $T($S,$W$S,$W$L,$W$L)",
            Spi.ENDPOINT_INFO,
            endpoint.method(),
            endpoint.path(),
            endpoint.concurrency(),
            StringLiteral.of(SampleBody.of(app, endpoint))));
  }

  private static MethodSpec constructor() {
    return MethodSpec.constructorBuilder().addJavadoc("Called by the bootstrap.\n").build();
  }

  private MethodSpec read(EndpointModel endpoint) {
    return override("read")
        .returns(endpoint.input().type())
        .addParameter(Spi.JSON_READER, "in")
        .addStatement("return $L", read.value(endpoint.input(), place(endpoint, "input")))
        .build();
  }

  private MethodSpec call(EndpointModel endpoint) {
    MethodSpec.Builder method =
        override("call")
            .returns(
                endpoint.isStream()
                    ? ParameterizedTypeName.get(
                        ClassName.get(Stream.class), endpoint.output().type())
                    : endpoint.result().type())
            .addParameter(AppReference.parameter(app))
            .addParameter(endpoint.input().type(), "input");
    if (!endpoint.element().getThrownTypes().isEmpty()) {
      method.addException(Exception.class);
    }
    CodeBlock called = CodeBlock.of("$L.$N(input)", AppReference.receiver(app), endpoint.method());
    return method
        .addStatement(
            "return $L",
            endpoint.form() == AnswerForm.PUBLISHER
                ? CodeBlock.of("$T.stream($L)", Spi.PUBLISHER_STREAM, called)
                : called)
        .build();
  }

  private MethodSpec write(EndpointModel endpoint) {
    String parameter = endpoint.isStream() ? "item" : "output";
    return override(endpoint.isStream() ? WRITE_ITEM : "write")
        .addParameter(Spi.JSON_WRITER, "out")
        .addParameter(endpoint.output().type(), parameter)
        .addCode(
            write.of(
                CodeBlock.of("$N", parameter),
                "value",
                new TypeUse(endpoint.output(), List.of(), false),
                place(endpoint, "output"),
                new NameAllocator()))
        .build();
  }

  private NamePath place(EndpointModel endpoint, String what) {
    return new NamePath(app.type(), endpoint.method(), List.of(what));
  }

  private static MethodSpec.Builder override(String name) {
    return MethodSpec.methodBuilder(name)
        .addAnnotation(Override.class)
        .addModifiers(Modifier.PUBLIC);
  }
}

package dev.jlserve.processor.read;

import com.palantir.javapoet.ClassName;
import dev.jlserve.processor.diagnostic.Declarations;
import dev.jlserve.processor.diagnostic.DeclaringFiles;
import dev.jlserve.processor.javadoc.Javadoc;
import dev.jlserve.processor.model.AppModel;
import dev.jlserve.processor.model.Enclosing;
import dev.jlserve.processor.model.EndpointModel;
import dev.jlserve.processor.model.LifecycleMethod;
import dev.jlserve.processor.model.Origin;
import dev.jlserve.processor.model.RecordModel;
import dev.jlserve.processor.model.RecordTable;
import dev.jlserve.processor.model.Requirement;
import dev.jlserve.processor.model.SettingsModel;
import dev.jlserve.processor.model.UnionModel;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import javax.annotation.processing.ProcessingEnvironment;
import javax.lang.model.element.AnnotationMirror;
import javax.lang.model.element.AnnotationValue;
import javax.lang.model.element.TypeElement;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.TypeKind;
import javax.lang.model.util.ElementFilter;
import javax.lang.model.util.Elements;

/** Reads an annotated class with everything that hangs on it. */
final class AppReader {

  private static final int DEFAULT_CONCURRENCY = 1;
  private static final int DEFAULT_QUEUE = 64;

  private final ProcessingEnvironment env;
  private final Elements elements;
  private final MissingTypes missing;

  AppReader(ProcessingEnvironment env) {
    this.env = env;
    this.elements = env.getElementUtils();
    this.missing = new MissingTypes(new Declarations(env));
  }

  AppModel read(TypeElement app) {
    AnnotationMirror annotation = AnnotationMembers.find(app, ApiNames.APP).orElseThrow();
    Hierarchy hierarchy = Hierarchy.of(app);
    boolean snakeCase = AnnotationMembers.isConstant(annotation, "naming", "SNAKE_CASE");
    TypeReader types = new TypeReader(env, snakeCase);
    List<EndpointModel> endpoints = endpoints(app, types);
    RecordTable records = types.records();
    List<LifecycleMethod> lifecycle = LifecycleReader.read(hierarchy);
    Optional<SettingsModel> settings = new SettingsReader(env).read(app, lifecycle);
    Annotations annotations =
        Annotations.of(
            hierarchy,
            Stream.concat(Stream.of(records), settings.map(SettingsModel::records).stream())
                .toList());
    return new AppModel(
        Origin.of(app),
        Origin.of(app, annotation),
        app,
        ClassName.get(app),
        isAuxiliary(app),
        name(app, annotation),
        Javadoc.of(elements, app).description(),
        requirements(app, annotation),
        (int) AnnotationMembers.number(annotation, "concurrency", DEFAULT_CONCURRENCY),
        (int) AnnotationMembers.number(annotation, "queue", DEFAULT_QUEUE),
        snakeCase,
        AnnotationMembers.isConstant(annotation, "unknownFields", "REJECT"),
        hierarchy.contains("java.lang.AutoCloseable"),
        hierarchy.isResolved(),
        annotations.areResolved()
            && relatives(endpoints, records).allMatch(each -> Hierarchy.of(each).isResolved()),
        missing.of(
            Stream.of(
                    hierarchy.types().stream(),
                    relatives(endpoints, records),
                    records.all().stream().map(RecordModel::element),
                    settings.stream().map(each -> each.record().element()))
                .flatMap(each -> each)),
        HiddenNames.of(elements, app),
        annotations.haveLombok(),
        hierarchy.types().stream().skip(1).filter(AnnotationMembers::isApp).toList(),
        lifecycle,
        endpoints,
        records,
        settings);
  }

  private boolean isAuxiliary(TypeElement app) {
    String own = Enclosing.topLevel(app).getSimpleName() + ".java";
    return !new DeclaringFiles(elements).nameOf(app).equals(own);
  }

  /** Exceptions inherit their status, sealed interfaces their discriminator. */
  private static Stream<TypeElement> relatives(List<EndpointModel> endpoints, RecordTable records) {
    Stream<TypeElement> exceptions =
        endpoints.stream()
            .flatMap(endpoint -> endpoint.element().getThrownTypes().stream())
            .filter(thrown -> thrown.getKind() == TypeKind.DECLARED)
            .map(thrown -> (TypeElement) ((DeclaredType) thrown).asElement());
    Stream<TypeElement> unions = records.unions().values().stream().map(UnionModel::element);
    return Stream.concat(exceptions, unions);
  }

  private List<EndpointModel> endpoints(TypeElement app, TypeReader types) {
    EndpointReader reader = new EndpointReader(elements, types);
    return ElementFilter.methodsIn(app.getEnclosedElements()).stream()
        .flatMap(method -> reader.read(method).stream())
        .toList();
  }

  private static String name(TypeElement app, AnnotationMirror annotation) {
    String written = AnnotationMembers.text(annotation, "name");
    return written.isEmpty() ? app.getSimpleName().toString() : written;
  }

  private static List<Requirement> requirements(TypeElement app, AnnotationMirror annotation) {
    List<Requirement> requirements = new ArrayList<>();
    for (AnnotationValue each : AnnotationMembers.elements(annotation, "requirements")) {
      if (each.getValue() instanceof String coordinate) {
        requirements.add(new Requirement(Origin.of(app, annotation).at(each), coordinate));
      }
    }
    return List.copyOf(requirements);
  }
}

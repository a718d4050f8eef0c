package dev.jlserve.processor.client;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.TypeName;
import dev.jlserve.processor.model.AppModel;
import dev.jlserve.processor.model.ComponentModel;
import dev.jlserve.processor.model.EndpointModel;
import dev.jlserve.processor.model.Enums;
import dev.jlserve.processor.model.Failure;
import dev.jlserve.processor.model.Files;
import dev.jlserve.processor.model.RecordModel;
import dev.jlserve.processor.model.TypeShape;
import dev.jlserve.processor.model.UnionCase;
import dev.jlserve.processor.model.UnionModel;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/** An app as its clients see it. */
public final class ClientApi {

  private final AppModel app;
  private final Set<TypeName> requested;
  private final Set<TypeName> answered;

  /** The API of an app without a mistake. */
  public ClientApi(AppModel app) {
    this.app = app;
    this.requested =
        new ReachedTypes(app.records()).from(app.endpoints().stream().map(EndpointModel::input));
    this.answered =
        new ReachedTypes(app.records())
            .from(app.endpoints().stream().flatMap(each -> each.outputBody().stream()));
  }

  /** The app. */
  public AppModel app() {
    return app;
  }

  /** The app's class with those around it, as one name: {@code Outer_Inner}. */
  public String appClass() {
    return String.join("_", app.type().simpleNames());
  }

  /** The endpoints, in source order. */
  public List<EndpointModel> endpoints() {
    return app.endpoints();
  }

  /** The records, in the order in which they are reached. */
  public List<RecordModel> records() {
    return app.records().all();
  }

  /** The sealed interfaces, likewise. */
  public Collection<UnionModel> unions() {
    return app.records().unions().values();
  }

  /** The enums, likewise. */
  public List<TypeShape.Enumeration> enums() {
    Map<ClassName, TypeShape.Enumeration> enums = new LinkedHashMap<>();
    records().stream()
        .flatMap(model -> Enums.of(model).stream())
        .forEach(each -> enums.putIfAbsent(each.type(), each));
    return List.copyOf(enums.values());
  }

  /** The record behind a reference. */
  public RecordModel get(TypeShape.RecordRef ref) {
    return app.records().get(ref);
  }

  /** The exceptions that endpoints declare, each once. */
  public List<Failure> failures() {
    Map<ClassName, Failure> failures = new LinkedHashMap<>();
    endpoints().stream()
        .flatMap(endpoint -> endpoint.failures().stream())
        .forEach(each -> failures.putIfAbsent(each.type(), each));
    return List.copyOf(failures.values());
  }

  /** Those of an endpoint that a response tells apart: of two with one status it tells neither. */
  public List<Failure> failures(EndpointModel endpoint) {
    return endpoint.failures().stream()
        .filter(
            each ->
                endpoint.failures().stream().filter(other -> other.code() == each.code()).count()
                    == 1)
        .toList();
  }

  /** Whether requests hold a type. */
  public boolean isRequested(TypeName type) {
    return requested.contains(type);
  }

  /** Whether responses hold a type. */
  public boolean isAnswered(TypeName type) {
    return answered.contains(type);
  }

  /** Whether requests may leave a component out. */
  public boolean isOptional(RecordModel model, ComponentModel component) {
    return requested.contains(model.type()) && !component.presence().isRequired();
  }

  /** Whether what is left out of a request is not the same as null: it has a default. */
  public boolean hasDefault(RecordModel model, ComponentModel component) {
    return requested.contains(model.type())
        && component.presence().given().isPresent()
        && !component.use().nullable();
  }

  /** Whether a client sends an endpoint's input as a form. A form has no element that is null. */
  public boolean isForm(EndpointModel endpoint) {
    List<ComponentModel> files = Files.of(app, endpoint);
    return !files.isEmpty()
        && files.stream()
            .flatMap(component -> component.use().present().shape().elements().stream())
            .noneMatch(element -> element.nullable());
  }

  /** The sealed interfaces of the API that a type extends or implements, without one between. */
  public List<UnionModel> directUnions(UnionModel union) {
    return Ancestors.direct(union.element(), unions());
  }

  /** The same of a record that is a case. */
  public List<UnionModel> directUnions(RecordModel model) {
    return unions().stream().anyMatch(union -> isCase(union, model))
        ? Ancestors.direct(model.element(), unions())
        : List.of();
  }

  /** The types that extend or implement a sealed interface directly, in order. */
  public List<TypeName> permitted(UnionModel union) {
    List<TypeName> permitted = new ArrayList<>();
    unions().stream()
        .filter(each -> directUnions(each).contains(union))
        .forEach(each -> permitted.add(each.type()));
    union.cases().stream()
        .map(UnionCase::ref)
        .filter(ref -> directUnions(get(ref)).contains(union))
        .forEach(ref -> permitted.add(ref.type()));
    return permitted;
  }

  private static boolean isCase(UnionModel union, RecordModel model) {
    return union.cases().stream().anyMatch(each -> each.ref().type().equals(model.type()));
  }

  /** The types of all records, sealed interfaces and enums. */
  Set<TypeName> types() {
    Set<TypeName> types = new LinkedHashSet<>();
    Stream.of(
            records().stream().map(RecordModel::type),
            unions().stream().map(UnionModel::type),
            enums().stream().map(TypeShape.Enumeration::type))
        .flatMap(each -> each)
        .forEach(types::add);
    return types;
  }
}

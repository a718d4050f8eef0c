package dev.jlserve.processor.compatibility;

import dev.jlserve.processor.model.AppModel;
import dev.jlserve.processor.model.ComponentModel;
import dev.jlserve.processor.model.EndpointModel;
import dev.jlserve.processor.model.EnumConstant;
import dev.jlserve.processor.model.Origin;
import dev.jlserve.processor.model.RecordModel;
import dev.jlserve.processor.model.TypeShape;
import dev.jlserve.processor.model.UnionCase;
import dev.jlserve.processor.model.UnionModel;
import java.util.Optional;
import java.util.stream.Stream;
import javax.lang.model.element.TypeElement;
import javax.lang.model.element.VariableElement;
import javax.lang.model.util.ElementFilter;
import javax.lang.model.util.Elements;

/** Finds the element that a change is about. */
public final class Locator {

  private final AppModel app;
  private final Elements elements;

  /** A locator in an app. */
  public Locator(AppModel app, Elements elements) {
    this.app = app;
    this.elements = elements;
  }

  /** What has to change. */
  public Origin origin(Change change) {
    return switch (change) {
      case Change.EndpointGone gone ->
          gone.now()
              .flatMap(this::endpoint)
              .map(endpoint -> endpoint.annotation().member("path"))
              .orElse(app.origin());
      case Change.OfEndpoint of -> use(of);
      case Change.UnknownRefused refused -> app.annotation().member("unknownFields");
      case Change.UnknownSkipped skipped -> app.annotation().member("unknownFields");
      case Change.ConstantAdded added ->
          constant(found(added.at()), added.constant()).orElse(use(added));
      case Change.ConstantGone gone -> enumeration(found(gone.at()), gone.type()).orElse(use(gone));
      case Change.CaseAdded added ->
          union(found(added.at()))
              .flatMap(union -> byTag(union, added.tag()))
              .map(each -> Origin.of(each.element()))
              .orElse(use(added));
      case Change.CaseGone gone ->
          union(found(gone.at())).map(union -> Origin.of(union.element())).orElse(use(gone));
      case Change.OfValue value -> found(value.at()).origin();
    };
  }

  /** Where the app uses it. */
  public Origin use(Change change) {
    return switch (change) {
      case Change.EndpointGone gone ->
          gone.now().flatMap(this::endpoint).map(EndpointModel::origin).orElse(app.origin());
      case Change.OfEndpoint of ->
          endpoint(of.path()).map(EndpointModel::origin).orElse(app.origin());
      case Change.UnknownRefused refused -> app.origin();
      case Change.UnknownSkipped skipped -> app.origin();
      case Change.OfValue value -> use(value.at());
    };
  }

  private Optional<EndpointModel> endpoint(String path) {
    return app.endpoints().stream().filter(each -> each.path().equals(path)).findFirst();
  }

  private Origin use(Spot at) {
    EndpointModel endpoint = endpoint(at.path()).orElseThrow();
    return at.side() == Side.REQUEST
        ? Origin.of(endpoint.element().getParameters().get(0))
        : endpoint.origin();
  }

  /**
   * What is at a spot.
   *
   * @param origin the component, the case or the use of the body
   * @param shape its type
   */
  private record Found(Origin origin, TypeShape shape) {}

  private Found found(Spot at) {
    EndpointModel endpoint = endpoint(at.path()).orElseThrow();
    Found found =
        new Found(use(at), at.side() == Side.REQUEST ? endpoint.input() : endpoint.output());
    for (String step : at.way()) {
      found = next(found, step);
    }
    return found;
  }

  /** A component that is gone was in its record. */
  private Found next(Found from, String step) {
    TypeShape body = body(from.shape()).orElse(from.shape());
    return body.record()
        .map(ref -> component(app.records().get(ref), step, body))
        .or(() -> union(from).flatMap(union -> byTag(union, step)).map(Locator::found))
        .orElse(from);
  }

  private static Found component(RecordModel model, String json, TypeShape body) {
    return model.components().stream()
        .filter(component -> component.json().equals(json))
        .findFirst()
        .map(Locator::found)
        .orElse(new Found(model.origin(), body));
  }

  private static Found found(UnionCase each) {
    return new Found(Origin.of(each.element()), each.shape());
  }

  private static Found found(ComponentModel component) {
    return new Found(component.origin(), component.use().shape());
  }

  private Optional<UnionModel> union(Found found) {
    return body(found.shape()).flatMap(TypeShape::union).map(app.records()::get);
  }

  private static Optional<UnionCase> byTag(UnionModel union, String tag) {
    return union.cases().stream().filter(each -> each.tag().equals(tag)).findFirst();
  }

  /** The record or sealed interface that a type is or has inside. */
  private static Optional<TypeShape> body(TypeShape shape) {
    return shape.within().filter(TypeShape::isBody).findFirst();
  }

  private static Stream<TypeShape.Enumeration> enums(Found found) {
    return found.shape().within().flatMap(shape -> shape.enumeration().stream());
  }

  private Optional<Origin> constant(Found found, String json) {
    return enums(found)
        .flatMap(
            shape ->
                shape.constants().stream()
                    .filter(constant -> constant.json().equals(json))
                    .flatMap(constant -> element(shape, constant)))
        .findFirst()
        .map(Origin::of);
  }

  private Stream<VariableElement> element(TypeShape.Enumeration shape, EnumConstant constant) {
    return element(shape).stream()
        .flatMap(type -> ElementFilter.fieldsIn(type.getEnclosedElements()).stream())
        .filter(field -> field.getSimpleName().contentEquals(constant.name()));
  }

  private Optional<Origin> enumeration(Found found, String name) {
    return enums(found)
        .filter(shape -> name.isEmpty() || name.endsWith(shape.type().simpleName()))
        .findFirst()
        .flatMap(this::element)
        .map(Origin::of);
  }

  private Optional<TypeElement> element(TypeShape.Enumeration shape) {
    return Optional.ofNullable(elements.getTypeElement(shape.type().canonicalName()));
  }
}

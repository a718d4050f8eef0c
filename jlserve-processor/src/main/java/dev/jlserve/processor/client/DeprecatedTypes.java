package dev.jlserve.processor.client;

import com.palantir.javapoet.TypeName;
import dev.jlserve.processor.model.ComponentModel;
import dev.jlserve.processor.model.Deprecation;
import dev.jlserve.processor.model.EndpointModel;
import dev.jlserve.processor.model.EnumConstant;
import dev.jlserve.processor.model.RecordModel;
import dev.jlserve.processor.model.TypeShape;
import dev.jlserve.processor.model.UnionModel;
import java.util.HashSet;
import java.util.Set;
import javax.lang.model.element.Element;

/** What of an API is deprecated, as compilers warn of code that names it. */
public final class DeprecatedTypes {

  private final ClientApi api;
  private final Set<TypeName> types = new HashSet<>();

  /** Finds those of an API. */
  public DeprecatedTypes(ClientApi api) {
    this.api = api;
    api.records().stream().filter(DeprecatedTypes::is).forEach(each -> types.add(each.type()));
    api.unions().stream().filter(DeprecatedTypes::is).forEach(each -> types.add(each.type()));
    api.enums().stream()
        .filter(TypeShape.Enumeration::deprecated)
        .forEach(each -> types.add(each.type()));
  }

  /** Whether a record is deprecated. */
  public static boolean is(RecordModel model) {
    return is(model.element());
  }

  /** Whether a sealed interface is deprecated. */
  public static boolean is(UnionModel union) {
    return is(union.element());
  }

  /** Whether an endpoint is deprecated. */
  public static boolean is(EndpointModel endpoint) {
    return is(endpoint.element());
  }

  private static boolean is(Element element) {
    return Deprecation.isAmong(element.getAnnotationMirrors());
  }

  /** Whether a record names a deprecated type. */
  public boolean areIn(RecordModel model) {
    return model.components().stream().anyMatch(each -> areIn(each.use().shape()))
        || api.directUnions(model).stream().anyMatch(each -> types.contains(each.type()));
  }

  /** Whether a sealed interface names a deprecated type. */
  public boolean areIn(UnionModel union) {
    return api.permitted(union).stream().anyMatch(types::contains)
        || api.directUnions(union).stream().anyMatch(each -> types.contains(each.type()));
  }

  /** Whether the endpoints name a deprecated type. */
  public boolean areInEndpoints() {
    return api.endpoints().stream()
        .anyMatch(
            each ->
                types.contains(each.input().type())
                    || each.outputBody().filter(out -> types.contains(out.type())).isPresent());
  }

  /** Whether there is any, be it a component or a constant. */
  public boolean areAny() {
    return !types.isEmpty()
        || api.records().stream()
            .flatMap(model -> model.components().stream())
            .anyMatch(ComponentModel::deprecated)
        || api.enums().stream()
            .flatMap(each -> each.constants().stream())
            .anyMatch(EnumConstant::deprecated);
  }

  private boolean areIn(TypeShape shape) {
    return shape.within().anyMatch(each -> types.contains(each.type()));
  }
}

package dev.jlserve.processor.rule;

import dev.jlserve.processor.model.AppModel;
import dev.jlserve.processor.model.ComponentModel;
import dev.jlserve.processor.model.EndpointModel;
import dev.jlserve.processor.model.Origin;
import dev.jlserve.processor.read.AnnotationText;
import dev.jlserve.processor.read.ComponentTwins;
import dev.jlserve.processor.read.ComponentTwins.Twin;
import java.util.ArrayList;
import java.util.List;
import javax.lang.model.element.AnnotationMirror;
import javax.lang.model.element.Element;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.RecordComponentElement;
import javax.lang.model.element.TypeElement;
import javax.lang.model.element.VariableElement;
import javax.lang.model.type.TypeMirror;

/**
 * A part of a type, as an endpoint or a component is declared with it, on which an annotation means
 * nothing.
 *
 * @param type the part, with what is written on it
 * @param kind what part it is
 * @param owner the component, the parameter or the endpoint, in the words of messages
 * @param origin the declaration: compilers have no place for what is written inside a type
 * @param use where the app uses the declaration
 */
public record UncheckedPart(
    TypeMirror type, TypePart kind, String owner, Origin origin, Origin use) {

  /** All of an app's endpoints, and of the records that it uses. */
  public static List<UncheckedPart> all(AppModel app) {
    List<UncheckedPart> all = new ArrayList<>();
    for (EndpointModel endpoint : app.endpoints()) {
      addEndpoint(endpoint, all);
    }
    app.settings().ifPresent(settings -> addSettings(settings.setup(), all));
    UsedRecord.declarations(app).forEach(record -> addRecord(record, all));
    UsedRecord.all(app).forEach(record -> addRows(record, all));
    return List.copyOf(all);
  }

  private static void addEndpoint(EndpointModel endpoint, List<UncheckedPart> all) {
    ExecutableElement method = endpoint.element();
    String name = "endpoint '" + endpoint.method() + "'";
    add(method, method.getReturnType(), name, endpoint.origin(), all);
    for (VariableElement parameter : method.getParameters()) {
      String taken = "parameter '" + parameter.getSimpleName() + "' of " + name;
      add(parameter, parameter.asType(), taken, Origin.of(parameter), all);
    }
  }

  private static void addSettings(ExecutableElement setup, List<UncheckedPart> all) {
    VariableElement taken = setup.getParameters().get(0);
    String name = "parameter '" + taken.getSimpleName() + "' of setup()";
    add(taken, taken.asType(), name, Origin.of(taken), all);
  }

  private static void addRecord(UsedRecord record, List<UncheckedPart> all) {
    TypeElement type = record.record().element();
    for (RecordComponentElement component : type.getRecordComponents()) {
      ComponentTwins twins = ComponentTwins.of(type, component);
      Element declared = twins.declaration();
      String name = Names.component(declared);
      add(declared, declared.asType(), name, record.use(), all);
      twins.others().forEach(each -> addTwin(each, declared, name, record.use(), all));
    }
  }

  /** Most have what is written on the component; a method that is written out may have more. */
  private static void addTwin(
      Twin twin, Element declared, String name, Origin use, List<UncheckedPart> all) {
    List<AnnotationMirror> written = WrittenAnnotations.of(twin.type());
    if (written.isEmpty()) {
      return;
    }
    List<AnnotationMirror> known = new ArrayList<>(WrittenAnnotations.of(declared.asType()));
    int count = known.size();
    AnnotationText.addNew(known, written);
    if (known.size() > count) {
      add(twin.element(), twin.type(), name, use, all);
    }
  }

  private static void addRows(UsedRecord record, List<UncheckedPart> all) {
    for (ComponentModel component : record.record().components()) {
      Element declared = component.origin().element();
      for (TypeMirror row : VariableRows.in(declared.asType(), component.use().shape())) {
        all.add(
            new UncheckedPart(
                row, TypePart.ROW, Names.component(declared), component.origin(), record.use()));
      }
    }
  }

  private static void add(
      Element at, TypeMirror type, String owner, Origin use, List<UncheckedPart> all) {
    for (UncheckedTypes.Part part : UncheckedTypes.in(type)) {
      all.add(new UncheckedPart(part.type(), part.kind(), owner, Origin.of(at), use));
    }
  }

  /** What it is, in the words of messages. */
  public String description() {
    return kind.words() + " of " + owner;
  }
}

package dev.jlserve.processor.model;

import com.palantir.javapoet.ClassName;
import java.util.List;
import java.util.Optional;
import javax.lang.model.element.TypeElement;

/**
 * One class annotated as an app.
 *
 * @param origin the class
 * @param annotation the annotation that makes it an app
 * @param element the class
 * @param type its name
 * @param auxiliary whether its file has the name of another class
 * @param name the app's name, from the annotation or the class
 * @param description the class's Javadoc, without tags; empty if there is none
 * @param requirements the coordinates, in source order
 * @param concurrency calls at once
 * @param queue requests that may wait
 * @param snakeCase whether JSON names are in snake case
 * @param rejectUnknown whether unknown JSON fields are refused
 * @param closeable whether the class is AutoCloseable
 * @param supertypesResolved whether the compiler knows all supertypes; if not, it has said so
 *     itself
 * @param annotationsResolved the same of all annotations, and of the supertypes of exceptions and
 *     sealed interfaces
 * @param missing what class files name that the app is made of, and is nowhere
 * @param hidden the classes of {@code java.lang} that classes of its package hide, by simple name
 * @param lombok whether annotations of Lombok's ask for changes to it
 * @param superclassApps the superclasses that are apps themselves, nearest first
 * @param lifecycle every method that could be meant as a lifecycle method
 * @param endpoints the annotated methods, in source order
 * @param records every record that the endpoints reach
 * @param settings what {@code setup()} takes, if it takes a record
 */
public record AppModel(
    Origin origin,
    Origin annotation,
    TypeElement element,
    ClassName type,
    boolean auxiliary,
    String name,
    String description,
    List<Requirement> requirements,
    int concurrency,
    int queue,
    boolean snakeCase,
    boolean rejectUnknown,
    boolean closeable,
    boolean supertypesResolved,
    boolean annotationsResolved,
    List<MissingType> missing,
    List<String> hidden,
    boolean lombok,
    List<TypeElement> superclassApps,
    List<LifecycleMethod> lifecycle,
    List<EndpointModel> endpoints,
    RecordTable records,
    Optional<SettingsModel> settings) {

  /** The name of the class that is generated for it: {@code Outer_InnerBootstrap}. */
  public ClassName bootstrap() {
    return ClassName.get(type.packageName(), String.join("_", type.simpleNames()) + "Bootstrap");
  }

  /**
   * How many requests its code works on at once: as many as one call takes, for each call that may
   * run. Endpoints without a concurrency of their own share the app's calls.
   */
  public int requestsAtOnce() {
    int ofApp = 0;
    int all = 0;
    for (EndpointModel endpoint : endpoints) {
      int ofCall = Math.max(1, endpoint.maxBatch());
      if (endpoint.concurrency() == 0) {
        ofApp = Math.max(ofApp, concurrency * ofCall);
      } else {
        all += endpoint.concurrency() * ofCall;
      }
    }
    return all + ofApp;
  }
}

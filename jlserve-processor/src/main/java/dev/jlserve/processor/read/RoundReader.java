package dev.jlserve.processor.read;

import dev.jlserve.processor.diagnostic.Declarations;
import dev.jlserve.processor.model.AppModel;
import dev.jlserve.processor.model.Enclosing;
import dev.jlserve.processor.model.Origin;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;
import javax.annotation.processing.ProcessingEnvironment;
import javax.annotation.processing.RoundEnvironment;
import javax.lang.model.element.Element;
import javax.lang.model.element.ElementKind;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.Modifier;
import javax.lang.model.element.TypeElement;
import javax.lang.model.util.ElementFilter;
import javax.lang.model.util.Elements;
import org.jspecify.annotations.Nullable;

/** Reads what is annotated in a round. */
public final class RoundReader {

  private final Elements elements;
  private final AppReader appReader;
  private final WaitingApps waiting;
  private final Declarations declarations;
  private final List<Element> roots = new ArrayList<>();
  private final List<AppModel> earlier = new ArrayList<>();

  /**
   * Creates the reader of a compilation.
   *
   * @param complete whether the compiler knows every type that an app is made of
   */
  public RoundReader(ProcessingEnvironment env, Predicate<AppModel> complete) {
    this.elements = env.getElementUtils();
    this.appReader = new AppReader(env);
    this.waiting = new WaitingApps(env, complete);
    this.declarations = new Declarations(env);
  }

  /**
   * Reads a round.
   *
   * @param annotations the annotations that occur in it
   */
  public Reading read(Set<? extends TypeElement> annotations, RoundEnvironment round) {
    roots.addAll(round.getRootElements());
    Set<TypeElement> annotated = ElementFilter.typesIn(annotated(ApiNames.APP, annotations, round));
    List<TypeElement> classFiles = annotated.stream().filter(declarations::isClassFile).toList();
    List<AppModel> apps =
        Stream.concat(
                waiting.takeAll().stream(),
                annotated.stream().filter(each -> !classFiles.contains(each)))
            .distinct()
            .map(appReader::read)
            .filter(app -> !waiting.add(app, round.processingOver()))
            .toList();
    List<ExecutableElement> strays =
        ElementFilter.methodsIn(annotated(ApiNames.ENDPOINT, annotations, round)).stream()
            .filter(method -> !AnnotationMembers.isApp(Enclosing.of(method)))
            .filter(method -> !AccessorAnnotations.isAccessor(method))
            .toList();
    forget(apps);
    Reading reading =
        new Reading(
            roots.stream().map(this::current).toList(),
            apps,
            classFiles,
            List.copyOf(earlier),
            strays,
            misplaced(annotations, round),
            ElementFilter.typesIn(annotated(ApiNames.HTTP_STATUS, annotations, round)).stream()
                .filter(RoundReader::isNoException)
                .toList());
    earlier.addAll(apps);
    return reading;
  }

  /** As this round has it: ecj makes elements anew in each. */
  private Element current(Element root) {
    return root instanceof TypeElement type
        ? Optional.<Element>ofNullable(elements.getTypeElement(type.getQualifiedName()))
            .orElse(root)
        : root;
  }

  private static List<Origin> misplaced(
      Set<? extends TypeElement> annotations, RoundEnvironment round) {
    List<Origin> misplaced =
        new ArrayList<>(AccessorAnnotations.misplaced(round.getRootElements()));
    for (String name :
        List.of(ApiNames.EXAMPLE, ApiNames.EXAMPLES, ApiNames.DEFAULT_VALUE, ApiNames.SECRET)) {
      for (Element element : annotated(name, annotations, round)) {
        if (!isRead(element)) {
          AnnotationMembers.find(element, name)
              .ifPresent(annotation -> misplaced.add(Origin.of(element, annotation)));
        }
      }
    }
    return List.copyOf(misplaced);
  }

  /** Examples belong to endpoints; the fields of a record are components unless they are static. */
  private static boolean isRead(Element element) {
    return switch (element.getKind()) {
      case METHOD ->
          AnnotationMembers.find(element, ApiNames.ENDPOINT).isPresent()
              || AccessorAnnotations.isAccessor((ExecutableElement) element);
      case FIELD ->
          Enclosing.of(element).getKind() == ElementKind.RECORD
              && !element.getModifiers().contains(Modifier.STATIC);
      default -> true;
    };
  }

  /** An editor's incremental build compiles a file more than once, in the same compilation. */
  private void forget(List<AppModel> again) {
    List<String> names = again.stream().map(RoundReader::name).toList();
    earlier.removeIf(app -> names.contains(name(app)));
  }

  private static String name(AppModel app) {
    return app.element().getQualifiedName().toString();
  }

  /** What a failure of the processor is shown at: an app if there is one. */
  public static @Nullable Element anchor(
      Set<? extends TypeElement> annotations, RoundEnvironment round) {
    return Stream.<Element>concat(
            annotated(ApiNames.APP, annotations, round).stream(), round.getRootElements().stream())
        .findFirst()
        .orElse(null);
  }

  private static Set<? extends Element> annotated(
      String name, Set<? extends TypeElement> annotations, RoundEnvironment round) {
    return annotations.stream()
        .filter(annotation -> annotation.getQualifiedName().contentEquals(name))
        .findFirst()
        .<Set<? extends Element>>map(round::getElementsAnnotatedWith)
        .orElse(Set.of());
  }

  private static boolean isNoException(TypeElement type) {
    Hierarchy hierarchy = Hierarchy.of(type);
    return hierarchy.isResolved() && !hierarchy.contains("java.lang.Throwable");
  }
}

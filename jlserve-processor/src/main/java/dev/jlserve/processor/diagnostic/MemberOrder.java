package dev.jlserve.processor.diagnostic;

import dev.jlserve.processor.model.Enclosing;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javax.lang.model.element.Element;
import javax.lang.model.element.ElementKind;
import javax.lang.model.element.TypeElement;
import javax.lang.model.util.ElementFilter;
import javax.tools.JavaFileObject;

/**
 * The members of classes as they stand in the source. javac lists a class's nested classes before
 * its methods and fields, wherever they are declared; where they stand is looked up in the text.
 */
final class MemberOrder {

  private final DeclaringFiles files;
  private final Map<TypeElement, List<Element>> known = new HashMap<>();

  MemberOrder(DeclaringFiles files) {
    this.files = files;
  }

  /** The members, from top to bottom. */
  List<Element> of(TypeElement type) {
    List<Element> members = known.get(type);
    if (members == null) {
      members = find(type);
      known.put(type, members);
    }
    return members;
  }

  private List<Element> find(TypeElement type) {
    List<Element> listed = List.copyOf(type.getEnclosedElements());
    List<TypeElement> types = ElementFilter.typesIn(listed);
    List<Element> others = listed.stream().filter(each -> !types.contains(each)).toList();
    return types.isEmpty() || others.isEmpty()
        ? listed
        : text(type).map(source -> merge(type, types, others, source)).orElse(listed);
  }

  private Optional<BlankedSource> text(TypeElement type) {
    try {
      Optional<JavaFileObject> file = files.of(type);
      return file.isPresent() && file.get().getKind() == JavaFileObject.Kind.SOURCE
          ? Optional.of(new BlankedSource(file.get().getCharContent(true)))
          : Optional.empty();
    } catch (IOException e) {
      return Optional.empty();
    }
  }

  private static List<Element> merge(
      TypeElement type, List<TypeElement> types, List<Element> others, BlankedSource source) {
    List<Element> merged = new ArrayList<>();
    int[] passed = {0};
    source.visit(
        body(type, source),
        new BlankedSource.Visitor() {
          @Override
          public void type(String name, int body) {
            types.stream()
                .filter(each -> each.getSimpleName().contentEquals(name))
                .findFirst()
                .ifPresent(
                    each -> {
                      merged.addAll(others.subList(merged(), passed[0]));
                      merged.add(each);
                    });
          }

          @Override
          public void word(String name) {
            for (int i = passed[0]; i < others.size(); i++) {
              if (name(others.get(i), type).equals(name)) {
                passed[0] = i + 1;
                return;
              }
            }
          }

          private int merged() {
            return (int) merged.stream().filter(others::contains).count();
          }
        });
    merged.addAll(
        others.subList((int) merged.stream().filter(others::contains).count(), others.size()));
    types.stream().filter(each -> !merged.contains(each)).forEach(merged::add);
    return List.copyOf(merged);
  }

  private static String name(Element member, TypeElement type) {
    return (member.getKind() == ElementKind.CONSTRUCTOR ? type : member).getSimpleName().toString();
  }

  private static int body(TypeElement type, BlankedSource source) {
    List<Element> outsideIn = new ArrayList<>(Enclosing.chain(type));
    Collections.reverse(outsideIn);
    int[] body = {BlankedSource.FILE};
    for (Element each : outsideIn) {
      source.visit(
          body[0],
          new BlankedSource.Visitor() {
            private final int inside = body[0];

            @Override
            public void type(String name, int start) {
              if (body[0] == inside && each.getSimpleName().contentEquals(name)) {
                body[0] = start;
              }
            }

            @Override
            public void word(String name) {}
          });
    }
    return body[0];
  }
}

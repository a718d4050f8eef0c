package dev.jlserve.processor;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.ServiceConfigurationError;
import java.util.ServiceLoader;
import java.util.Set;
import java.util.stream.Stream;
import javax.annotation.processing.ProcessingEnvironment;
import javax.annotation.processing.Processor;

/**
 * The other processors of the processor path. A compiler hands an annotation that one processor
 * claims to none behind it, and does not tell who is behind.
 */
final class Neighbours {

  private static final String LOMBOK = "lombok.";
  private static final String ALL = "*";

  private final List<ServiceLoader.Provider<Processor>> before = new ArrayList<>();
  private final List<ServiceLoader.Provider<Processor>> behind = new ArrayList<>();
  private final boolean ordered;

  private Neighbours(boolean ordered) {
    this.ordered = ordered;
  }

  /**
   * Looks for them.
   *
   * @param own the name of the processor that they stand beside
   * @param ordered whether the compiler has the processors from a service loader, as the order of
   *     the path is theirs then
   */
  static Neighbours of(String own, boolean ordered) {
    Neighbours neighbours = new Neighbours(ordered);
    boolean met = false;
    Iterator<ServiceLoader.Provider<Processor>> all =
        ServiceLoader.load(Processor.class, Neighbours.class.getClassLoader()).stream().iterator();
    while (true) {
      try {
        if (!all.hasNext()) {
          return neighbours;
        }
        ServiceLoader.Provider<Processor> each = all.next();
        if (each.type().getName().equals(own)) {
          met = true;
        } else {
          (met ? neighbours.behind : neighbours.before).add(each);
        }
      } catch (ServiceConfigurationError | LinkageError unloadable) {
        // The compiler says so itself, if it asks for that one.
      }
    }
  }

  /** Whether Lombok is among them, which changes classes after the first round. */
  boolean haveLombok() {
    return Stream.concat(before.stream(), behind.stream()).anyMatch(Neighbours::isLombok);
  }

  /** Whether one that would be asked later may have to do with annotations of that pattern. */
  boolean want(String pattern, ProcessingEnvironment env) {
    Stream<ServiceLoader.Provider<Processor>> later =
        ordered ? behind.stream() : Stream.concat(before.stream(), behind.stream());
    return later
        .filter(each -> !isLombok(each))
        .flatMap(each -> patterns(each, env).stream())
        .anyMatch(each -> overlap(prefix(each), prefix(pattern)));
  }

  /** Lombok asks for everything, and looks at its own annotations alone. */
  private static boolean isLombok(ServiceLoader.Provider<Processor> provider) {
    return provider.type().getName().startsWith(LOMBOK);
  }

  /** What a processor supports; some know it after they were initialised. */
  private static Set<String> patterns(
      ServiceLoader.Provider<Processor> provider, ProcessingEnvironment env) {
    try {
      Processor processor = provider.get();
      try {
        return processor.getSupportedAnnotationTypes();
      } catch (RuntimeException notYet) {
        processor.init(env);
        return processor.getSupportedAnnotationTypes();
      }
    } catch (RuntimeException | ServiceConfigurationError | LinkageError unknown) {
      return Set.of(ALL);
    }
  }

  private static boolean overlap(String one, String other) {
    return one.startsWith(other) || other.startsWith(one);
  }

  private static String prefix(String pattern) {
    String name = pattern.substring(pattern.indexOf('/') + 1);
    return name.endsWith(ALL) ? name.substring(0, name.length() - 1) : name;
  }
}

package dev.jlserve.processor;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.ServiceConfigurationError;
import java.util.ServiceLoader;
import java.util.Set;
import java.util.concurrent.Callable;
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

  /** Another processor, of which one can be made to ask it what it supports. */
  private record Neighbour(Class<? extends Processor> type, Callable<Processor> another) {}

  private final List<Neighbour> before = new ArrayList<>();
  private final List<Neighbour> behind = new ArrayList<>();
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
          (met ? neighbours.behind : neighbours.before).add(new Neighbour(each.type(), each::get));
        }
      } catch (ServiceConfigurationError | LinkageError unloadable) {
        // The compiler says so itself, if it asks for that one.
      }
    }
  }

  /** Those of a compilation that has them from a list. */
  static Neighbours among(Processor own, List<Processor> all) {
    Neighbours neighbours = new Neighbours(true);
    for (Processor each : all.subList(all.indexOf(own) + 1, all.size())) {
      Class<? extends Processor> type = each.getClass();
      neighbours.behind.add(new Neighbour(type, () -> type.getDeclaredConstructor().newInstance()));
    }
    return neighbours;
  }

  /** Whether one that would be asked later may have to do with annotations of that pattern. */
  boolean want(String pattern, ProcessingEnvironment env) {
    Stream<Neighbour> later =
        ordered ? behind.stream() : Stream.concat(before.stream(), behind.stream());
    return later
        .filter(each -> !isLombok(each))
        .flatMap(each -> patterns(each, env).stream())
        .anyMatch(each -> overlap(prefix(each), prefix(pattern)));
  }

  /** Lombok asks for everything, and looks at its own annotations alone. */
  private static boolean isLombok(Neighbour neighbour) {
    return neighbour.type().getName().startsWith(LOMBOK);
  }

  /** What a processor supports; some know it after they were initialised. */
  private static Set<String> patterns(Neighbour neighbour, ProcessingEnvironment env) {
    try {
      Processor processor = neighbour.another().call();
      try {
        return processor.getSupportedAnnotationTypes();
      } catch (RuntimeException notYet) {
        processor.init(env);
        return processor.getSupportedAnnotationTypes();
      }
    } catch (Exception | ServiceConfigurationError | LinkageError unknown) {
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

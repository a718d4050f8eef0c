package dev.jlserve.server.reload;

import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Collection;
import java.util.Collections;
import java.util.Deque;
import java.util.IdentityHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.PriorityQueue;
import java.util.Set;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Finds an object in what a field holds: the value itself, and elements. */
final class AppValues {

  /** Looking at more would take longer than a save may. */
  private static final int MOST = 100_000;

  private final Set<Object> seen = Collections.newSetFromMap(new IdentityHashMap<>());
  private final Deque<Object> waiting = new ArrayDeque<>();
  private final Function<Object, Optional<Class<?>>> wanted;
  private final boolean intoApp;

  private AppValues(Function<Object, Optional<Class<?>>> wanted, boolean intoApp) {
    this.wanted = wanted;
    this.intoApp = intoApp;
  }

  /** The class of an app of which an object was found, if one was. */
  static Optional<Class<?>> in(@Nullable Object value) {
    return new AppValues(
            each -> AppTypes.in(each instanceof Class<?> type ? type : each.getClass()), false)
        .find(value);
  }

  /** The class of an object that is to be closed, if one was found, also in objects of the app. */
  static Optional<Class<?>> closeable(@Nullable Object value) {
    return new AppValues(
            each -> each instanceof AutoCloseable ? Optional.of(each.getClass()) : Optional.empty(),
            true)
        .find(value);
  }

  private void add(@Nullable Object value) {
    if (value != null && seen.size() < MOST && seen.add(value)) {
      waiting.add(value);
    }
  }

  private Optional<Class<?>> find(@Nullable Object whole) {
    add(whole);
    for (Object value = waiting.poll(); value != null; value = waiting.poll()) {
      Optional<Class<?>> found = wanted.apply(value);
      if (found.isPresent()) {
        return found;
      }
      addParts(value);
    }
    return Optional.empty();
  }

  private void addParts(Object value) {
    switch (value) {
      case Object[] array -> Arrays.stream(array).forEach(this::add);
      case Optional<?> optional -> optional.ifPresent(this::add);
      case AtomicReference<?> reference -> add(reference.get());
      case Thread thread -> add(thread.getUncaughtExceptionHandler());
      case ThreadPoolExecutor pool -> {
        add(pool.getThreadFactory());
        add(pool.getRejectedExecutionHandler());
      }
      case Map<?, ?> map -> addElements(map);
      case Collection<?> elements -> addElements(elements);
      default -> {
        // Others do not say what they hold.
        if (intoApp && value.getClass().getClassLoader() instanceof AppLoader) {
          AppFields.of(value.getClass()).forEach(field -> add(AppFields.value(field, value)));
        }
      }
    }
  }

  private void addElements(Map<?, ?> map) {
    if (map instanceof SortedMap<?, ?> sorted) {
      add(sorted.comparator());
    }
    if (isOfJdk(map)) {
      map.forEach(
          (key, element) -> {
            add(key);
            add(element);
          });
    }
  }

  private void addElements(Collection<?> elements) {
    if (elements instanceof SortedSet<?> sorted) {
      add(sorted.comparator());
    } else if (elements instanceof PriorityQueue<?> queue) {
      add(queue.comparator());
    }
    if (isOfJdk(elements)) {
      elements.forEach(this::add);
    }
  }

  /** Elements of others may be made, or fetched, when they are asked for. */
  private static boolean isOfJdk(Object value) {
    return value.getClass().getModule() == Object.class.getModule();
  }
}

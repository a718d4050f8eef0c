package dev.jlserve.processor.openapi;

import dev.jlserve.processor.model.EndpointModel;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * The {@code operationId} of each endpoint: its method's name. Of overloads, those whose path is
 * not the name have it appended; so an id does not change with the order of methods, nor when an
 * overload is added to an endpoint whose path is its name.
 */
public final class OperationIds {

  private final Map<String, String> byPath = new HashMap<>();

  private OperationIds() {}

  /** The ids of an app's endpoints. */
  public static OperationIds of(List<EndpointModel> endpoints) {
    Set<String> methods = new HashSet<>();
    Set<String> overloaded = new HashSet<>();
    for (EndpointModel endpoint : endpoints) {
      if (!methods.add(endpoint.method())) {
        overloaded.add(endpoint.method());
      }
    }
    OperationIds ids = new OperationIds();
    // Names of methods are taken before any id that is made of a path.
    Set<String> taken = new HashSet<>(methods);
    for (EndpointModel endpoint : endpoints) {
      String method = endpoint.method();
      boolean plain = !overloaded.contains(method) || endpoint.path().equals("/" + method);
      ids.byPath.put(endpoint.path(), plain ? method : free(taken, method, endpoint.path()));
    }
    return ids;
  }

  private static String free(Set<String> taken, String method, String path) {
    String id = method + path.replaceAll("[^A-Za-z0-9]", "_");
    String free = id;
    for (int i = 2; !taken.add(free); i++) {
      free = id + "_" + i;
    }
    return free;
  }

  /** The id of a valid endpoint. */
  public String get(EndpointModel endpoint) {
    String id = byPath.get(endpoint.path());
    if (id == null) {
      throw new IllegalArgumentException("no id for " + endpoint.path());
    }
    return id;
  }
}

package dev.jlserve.processor.client;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.TypeName;
import dev.jlserve.processor.model.Failure;
import dev.jlserve.processor.model.TypeLabels;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

/**
 * The names of an API's types in a client: those of the OpenAPI document's schemas, unless the
 * client itself uses that name.
 */
public final class ClientNames {

  private final Map<TypeName, String> names = new HashMap<>();
  private final Set<String> taken;

  /**
   * Names all types and exceptions.
   *
   * @param taken the names that the client uses itself
   */
  public ClientNames(ClientApi api, Set<String> taken) {
    this.taken = new HashSet<>(taken);
    TypeLabels labels = TypeLabels.of(api.app().records(), taken).ascii();
    api.types().forEach(type -> names.put(type, free(labels.get(type))));
    api.failures().forEach(failure -> names.put(failure.type(), free(name(failure.type()))));
  }

  private String name(ClassName exception) {
    String simple = exception.simpleName();
    return (taken.contains(simple) ? String.join("_", exception.simpleNames()) : simple)
        .replaceAll("[^A-Za-z0-9_]", "_");
  }

  /** A name that nothing else has, as close to the wanted one as can be. */
  public String free(String wanted) {
    String free = wanted;
    while (!taken.add(free)) {
      free += "_";
    }
    return free;
  }

  /** The name of a record, sealed interface or enum. */
  public String of(TypeName type) {
    String name = names.get(type);
    if (name == null) {
      throw new IllegalArgumentException("no name for " + type);
    }
    return name;
  }

  /** The name of an exception. */
  public String of(Failure failure) {
    return of(failure.type());
  }
}

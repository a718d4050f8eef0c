package dev.jlserve.server.testing;

import dev.jlserve.spi.AppBootstrap;
import dev.jlserve.spi.EndpointBinding;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Type;
import java.util.Arrays;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * What an endpoint takes and returns, as its binding declares it. Where that is a sealed interface,
 * its records have a discriminator.
 *
 * @param bootstrap the app's
 * @param path the endpoint's
 */
record DeclaredTypes(AppBootstrap<?> bootstrap, String path) {

  // Among the type arguments of EndpointBinding and its kin.
  private static final int INPUT = 1;
  private static final int OUTPUT = 2;

  /** What a record is written as. */
  Optional<Type> input(Object value) {
    return at(INPUT).filter(type -> raw(type).isInstance(value)).findFirst();
  }

  /** What a type is read as: itself, or the sealed interface that the endpoint returns. */
  Class<?> output(Class<?> type) {
    return at(OUTPUT)
        .<Class<?>>map(DeclaredTypes::raw)
        .filter(declared -> declared.isInterface() && declared.isAssignableFrom(type))
        .findFirst()
        .orElse(type);
  }

  private Stream<Type> at(int place) {
    return bootstrap.endpoints().stream()
        .filter(binding -> binding.info().path().equals(path))
        .flatMap(binding -> Arrays.stream(binding.getClass().getGenericInterfaces()))
        .filter(ParameterizedType.class::isInstance)
        .map(ParameterizedType.class::cast)
        .filter(binding -> EndpointBinding.class.isAssignableFrom(raw(binding)))
        .map(ParameterizedType::getActualTypeArguments)
        .filter(arguments -> place < arguments.length)
        .map(arguments -> arguments[place]);
  }

  private static Class<?> raw(Type type) {
    return type instanceof ParameterizedType generic ? raw(generic.getRawType()) : (Class<?>) type;
  }
}

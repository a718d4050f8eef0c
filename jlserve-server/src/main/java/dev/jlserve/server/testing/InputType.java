package dev.jlserve.server.testing;

import dev.jlserve.spi.AppBootstrap;
import dev.jlserve.spi.EndpointBinding;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Type;
import java.util.Arrays;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * What an endpoint takes, as its binding declares it. A record is written with a discriminator
 * where its endpoint takes a sealed interface.
 */
final class InputType {

  /** The input's place among the type arguments of {@link EndpointBinding} and its kin. */
  private static final int INPUT = 1;

  private InputType() {}

  /** The sealed interface that the endpoint of a path takes; nothing if it takes a record. */
  static Optional<Class<?>> sealedInterface(AppBootstrap<?> bootstrap, String path) {
    return bootstrap.endpoints().stream()
        .filter(binding -> binding.info().path().equals(path))
        .flatMap(binding -> Arrays.stream(binding.getClass().getGenericInterfaces()))
        .flatMap(InputType::input)
        .findFirst();
  }

  private static Stream<Class<?>> input(Type contract) {
    return contract instanceof ParameterizedType binding
            && binding.getRawType() instanceof Class<?> type
            && EndpointBinding.class.isAssignableFrom(type)
            && binding.getActualTypeArguments()[INPUT] instanceof Class<?> input
            && input.isInterface()
        ? Stream.of(input)
        : Stream.empty();
  }
}

package dev.jlserve.benchmarks;

import java.util.List;
import java.util.function.IntFunction;
import java.util.stream.Stream;

/**
 * One of the things compared.
 *
 * @param name its row in the table
 * @param command the command that serves {@code POST /greet} at a port
 */
record Contender(String name, IntFunction<List<String>> command) {

  /** The same process, started by a program that becomes it, such as {@code env}. */
  Contender by(String... program) {
    return new Contender(
        name, port -> Stream.concat(Stream.of(program), command.apply(port).stream()).toList());
  }

  /** The same process, if it is {@code java}, with some more options of the JVM. */
  Contender with(String name, String... options) {
    return new Contender(
        name,
        port -> {
          List<String> plain = command.apply(port);
          return Stream.of(plain.stream().limit(1), Stream.of(options), plain.stream().skip(1))
              .flatMap(part -> part)
              .toList();
        });
  }
}

package dev.jlserve.server.form;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class ParametersTest {

  static Stream<Arguments> names() {
    return Stream.of(
        Arguments.of("a%22b", "a\"b"),
        Arguments.of("a%0D%0Ab%0ac", "a\r\nb\nc"),
        Arguments.of("%25 %2 %", "%25 %2 %"),
        Arguments.of("b\\s\\\\", "b\\s\\\\"),
        Arguments.of("a\\", "a\\"),
        Arguments.of("a\\\"b", "a\"b"),
        Arguments.of("a\\\"", "a\""));
  }

  /** Browsers, curl, Node and Java's clients send the first ones, old clients the last ones. */
  @ParameterizedTest
  @MethodSource("names")
  void namesAreReadAsClientsWriteThem(String written, String name) {
    String header = "form-data; name=\"" + written + "\"";
    assertThat(Parameters.of(header).named()).containsEntry("name", name).hasSize(1);
    assertThat(Parameters.of(header + "; filename=\"x\"").named())
        .containsEntry("name", name)
        .containsEntry("filename", "x");
    assertThat(Parameters.of("form-data; filename=\"" + written + "\"; name=a").named())
        .containsEntry("filename", name)
        .containsEntry("name", "a");
  }
}

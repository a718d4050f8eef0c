package dev.jlserve.cli.call;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.jlserve.cli.console.CliException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class CallWordsTest {

  @TempDir private static Path temporary;

  private static CallWords of(String... words) {
    return CallWords.of(List.of(words));
  }

  @Test
  void aPathAloneIsOfTheCurrentFolder() {
    assertThat(of()).isEqualTo(new CallWords(".", Optional.empty()));
    assertThat(of("/greet")).isEqualTo(new CallWords(".", Optional.of("/greet")));
    assertThat(of("/tmp")).isEqualTo(new CallWords(".", Optional.of("/tmp")));
    assertThat(of("Greeter.java")).isEqualTo(new CallWords("Greeter.java", Optional.empty()));
    assertThat(of("a", "b")).isEqualTo(new CallWords("a", Optional.of("b")));
  }

  @Test
  void anAbsoluteFileIsAnApp() throws Exception {
    String app = Files.createFile(temporary.resolve("App.java")).toAbsolutePath().toString();
    assertThat(of(app)).isEqualTo(new CallWords(app, Optional.empty()));
    assertThat(of(app, "/tmp")).isEqualTo(new CallWords(app, Optional.of("/tmp")));
  }

  @ParameterizedTest
  @CsvSource({
    "/greet name=Ada, name=Ada, jlserve call /greet -F name=Ada",
    "App.java /greet a=1 b=2, a=1, jlserve call App.java /greet -F a=1 -F b=2",
    "http://a:1 /greet a=, a=, jlserve call http://a:1 /greet -F a=",
    "App.java /greet /again, /again, jlserve call --help",
    "App.java /greet more, more, jlserve call --help",
  })
  void aWordTooManyIsNamedAndAFieldIsShownAsOne(String words, String named, String command) {
    assertThatExceptionOfType(CliException.class)
        .isThrownBy(() -> of(words.split(" ")))
        .withMessage("'" + named + "' is no argument of jlserve call")
        .satisfies(e -> assertThat(e.exitCode()).isEqualTo(2))
        .satisfies(e -> assertThat(e.commands()).containsExactly(command));
  }

  @ParameterizedTest
  @CsvSource({
    "http://localhost:8000, http://localhost:8000",
    "HTTPS://models.example/a/b/, HTTPS://models.example/a/b",
    "http://[::1]:8000//, http://[::1]:8000",
    "http://localhost:65535, http://localhost:65535",
  })
  void anAddressIsAServer(String typed, URI base) {
    assertThat(of(typed).server()).contains(new CallTarget.Server(typed, base));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "http://",
        "http://a b",
        "https://a?x=1",
        "http://a/#b",
        "http:///greet",
        "http://localhost:65536",
        "http://localhost:99999999999"
      })
  void anotherAddressIsUsage(String typed) {
    assertThatExceptionOfType(CliException.class)
        .isThrownBy(() -> of(typed).server())
        .withMessage("'" + typed + "' is no address of a server, such as http://localhost:8000")
        .satisfies(e -> assertThat(e.exitCode()).isEqualTo(2));
  }

  @Test
  void anAddressHasItsScheme() {
    assertThatExceptionOfType(CliException.class)
        .isThrownBy(() -> of("localhost:8000", "/greet").server())
        .withMessage(
            "'localhost:8000' is no file. An address begins with http://, as in"
                + " http://localhost:8000");
  }
}

package dev.jlserve.cli.endpoint;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import dev.jlserve.cli.console.EndpointField;
import dev.jlserve.cli.console.Event;
import java.io.IOException;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class EndpointHelpTest {

  private static String help(String path, String target) throws IOException {
    return String.join("\n", EndpointHelp.of(ReaderApi.endpoint(path), target).out()) + "\n";
  }

  @Test
  void everyFieldHasItsTypeItsPresenceAndItsLimits() throws Exception {
    assertThat(help("/scan", "Reader.java"))
        .isEqualTo(
            """
            POST /scan

            Reads a scan. It takes a second.

            Fields, each as -F NAME=VALUE:
              image    file, required
                       the page

                       A photo will do.
              title    string, required, at least 1 character, at most 20 characters, must match '[\\S]'
              date     string (date), optional
              quality  HIGH or LOW, default HIGH
              pages    integer, default 1, at least 1
              scale    number, optional
              color    true or false, default false
              tags     string (repeatable), optional
              more     file (repeatable), optional
              grid     JSON array of arrays, optional
              at       JSON object with x, y, optional
              labels   JSON object, optional
              extra    any JSON, optional
                       Any JSON value
              shape    JSON object whose type is Circle or Square, optional

            Response: image/png

            Example:
              jlserve call Reader.java /scan -F image=@FILE -F title=TEXT -o scan.png
            """);
  }

  @Test
  void eachObjectOfSeveralHasItsFields() throws Exception {
    assertThat(help("/area", "https://models.example/v1"))
        .isEqualTo(
            """
            POST /area

            Fields, each as -F NAME=VALUE:
              type  Circle or Square, required

            With type=Circle:
              radius  number, required

            With type=Square:
              side   number, required
              label  string, default ""

            Response: application/json

            Example:
              jlserve call https://models.example/v1 /area -F type=Square -F side=2.5 -F label=@@home
            """);
  }

  @Test
  void theAppOfTheCurrentFolderIsNotNamed() throws Exception {
    assertThat(help("/area", ".")).contains("  jlserve call /area -F type=Square");
  }

  @Test
  void scriptsGetTheFieldsOfEachObject() throws Exception {
    Event.Endpoint area = EndpointHelp.of(ReaderApi.endpoint("/area"), ".");

    assertThat(area.fields())
        .extracting(EndpointField::name, EndpointField::when, EndpointField::otherwise)
        .containsExactly(
            tuple("type", Optional.empty(), Optional.empty()),
            tuple("radius", Optional.of("type=Circle"), Optional.empty()),
            tuple("side", Optional.of("type=Square"), Optional.empty()),
            tuple("label", Optional.of("type=Square"), Optional.of("\"\"")));
    assertThat(area.response()).isEqualTo("application/json");
  }
}

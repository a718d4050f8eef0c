package dev.jlserve.cli.call;

import static org.assertj.core.api.Assertions.assertThat;

import dev.jlserve.cli.endpoint.DescribedEndpoint;
import dev.jlserve.cli.endpoint.ReaderApi;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FieldsBodyTest {

  @TempDir private static Path temporary;

  private final List<String> mistakes = new ArrayList<>();

  private Body body(String path, String... fields) throws IOException {
    DescribedEndpoint endpoint = ReaderApi.endpoint(path);
    Inputs inputs =
        new Inputs(new ByteArrayInputStream("of stdin\n".getBytes(StandardCharsets.UTF_8)));
    return new FieldsBody(endpoint, new FieldConversion(inputs)).of(List.of(fields), mistakes);
  }

  private String text(String path, String... fields) throws IOException {
    return new String(body(path, fields).bytes(), StandardCharsets.UTF_8);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "title=5 | {\"title\":\"5\"}",
        "title=a=b | {\"title\":\"a=b\"}",
        "title= | {\"title\":\"\"}",
        "title=@@home | {\"title\":\"@home\"}",
        "title=@- | {\"title\":\"of stdin\\n\"}",
        "title=null | {\"title\":\"null\"}",
        "date=null | {\"date\":\"null\"}",
        "scale=null | {\"scale\":null}",
        "scale=1e-3 | {\"scale\":0.001}",
        "scale=12345678901234567890.5 | {\"scale\":12345678901234567890.5}",
        "pages=3 | {\"pages\":3}",
        "pages=3.0 | {\"pages\":3.0}",
        "pages=-7 | {\"pages\":-7}",
        "color=true | {\"color\":true}",
        "quality=LOW | {\"quality\":\"LOW\"}",
        "tags=a | {\"tags\":[\"a\"]}",
        "tags=a;tags=b | {\"tags\":[\"a\",\"b\"]}",
        "tags=[\"a\", \"b\"] | {\"tags\":[\"a\",\"b\"]}",
        "tags=[a;tags=b | {\"tags\":[\"[a\",\"b\"]}",
        "grid=[[1,2],[3,4]] | {\"grid\":[[1,2],[3,4]]}",
        "grid=[1,2];grid=[3,4] | {\"grid\":[[1,2],[3,4]]}",
        "at={\"x\":1,\"y\":2} | {\"at\":{\"x\":1,\"y\":2}}",
        "extra=[1,null] | {\"extra\":[1,null]}",
        "extra=null | {\"extra\":null}",
        "image=aGk= | {\"image\":\"aGk=\"}",
        "pages=2;title=x | {\"pages\":2,\"title\":\"x\"}",
      })
  void valuesHaveTheTypesOfTheirFields(String typed, String json) throws Exception {
    String[] fields = typed.split(";");
    boolean form = typed.startsWith("image");
    String body = form ? jsonOf(typed) : text("/scan", fields);
    assertThat(body).isEqualTo(json);
    assertThat(mistakes)
        .allMatch(
            each -> each.endsWith("is required: file") || each.contains("'title' is required"));
  }

  /** What a body has for a file where it cannot be a form. */
  private static String jsonOf(String typed) throws Exception {
    DescribedEndpoint scan = ReaderApi.endpoint("/scan");
    DescribedEndpoint plain =
        new DescribedEndpoint(
            scan.path(), "", "", scan.input(), false, "image/png", scan.example());
    Inputs none = new Inputs(new ByteArrayInputStream(new byte[0]));
    Body body =
        new FieldsBody(plain, new FieldConversion(none)).of(List.of(typed), new ArrayList<>());
    assertThat(body.contentType()).isEqualTo("application/json");
    return new String(body.bytes(), StandardCharsets.UTF_8);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "pages=2.5 | field 'pages' takes a 32-bit integer; found '2.5'",
        "pages=3000000000 | field 'pages' takes a 32-bit integer; found '3000000000'",
        "pages=\u001b[31m | field 'pages' takes a 32-bit integer; found '\\u001b[31m'",
        "pages=two | field 'pages' takes a 32-bit integer; found 'two'",
        "pages=null | field 'pages' takes a 32-bit integer; found 'null'",
        "pages=1;pages=2 | field 'pages' takes one value; found 2",
        "scale=NaN | field 'scale' takes a 64-bit number; found 'NaN'",
        "scale=01 | field 'scale' takes a 64-bit number; found '01'",
        "color=yes | field 'color' takes true or false; found 'yes'",
        "quality=HIHG | field 'quality' takes HIGH or LOW; found 'HIHG'; did you mean HIGH?",
        "tags=[a | field 'tags' takes a JSON array; found '[a': a JSON value is expected at"
            + " character 2",
        "at=[1] | field 'at' takes a JSON object; found '[1]'",
        "at=1,2 | field 'at' takes a JSON object; found '1,2': the end of the text is expected at"
            + " character 2",
        "grid=[1];grid=2 | field 'grid' takes a JSON array; found '2'",
        "extra=word | field 'extra' takes JSON; found 'word': a JSON value is expected at character"
            + " 1",
        "more=page.png | field 'more' takes a file or base64; found 'page.png'. Name a file with -F"
            + " more=@FILE",
        "more=[\"YWJj\", 1] | field 'more' takes a JSON array of base64; found '[\"YWJj\", 1]'",
        "more=[\"page.png\"] | field 'more' takes a JSON array of base64; found '[\"page.png\"]'",
        "more=[null] | field 'more' takes a JSON array of base64; found '[null]'",
        "more=[] ] | field 'more' takes a JSON array of base64; found '[] ]': the end of the text is"
            + " expected at character 4",
        "more=[];more=aGk= | field 'more' takes a file or base64; found '[]'. Name a file with -F"
            + " more=@FILE",
        "titel=x | there is no field 'titel'; did you mean title?",
        "size | -F takes NAME=VALUE or NAME=@FILE; found 'size'",
        "=5 | -F takes NAME=VALUE or NAME=@FILE; found '=5'",
      })
  void aWrongValueIsAMistake(String typed, String mistake) throws Exception {
    text("/scan", typed.split(";"));
    assertThat(mistakes)
        .startsWith(mistake)
        .contains("field 'image' is required: file")
        .filteredOn(each -> !each.contains("is required"))
        .hasSize(1);
  }

  @Test
  void allMistakesAreFoundAtOnce() throws Exception {
    text("/scan", "titel=x", "pages=two", "color=maybe");
    assertThat(mistakes)
        .containsExactly(
            "there is no field 'titel'; did you mean title?",
            "field 'pages' takes a 32-bit integer; found 'two'",
            "field 'color' takes true or false; found 'maybe'",
            "field 'image' is required: file",
            "field 'title' is required: string");
  }

  @Test
  void theDiscriminatorSaysWhichFieldsThereAre() throws Exception {
    assertThat(text("/area", "side=2", "type=Square"))
        .isEqualTo("{\"side\":2,\"type\":\"Square\"}");
    assertThat(mistakes).isEmpty();
    text("/area", "type=Circle", "side=2");
    assertThat(mistakes)
        .containsExactly("there is no field 'side'", "field 'radius' is required: number");
  }

  @Test
  void withoutTheDiscriminatorNothingElseIsJudged() throws Exception {
    text("/area", "side=2");
    assertThat(mistakes).containsExactly("field 'type' is required: Circle or Square");
    mistakes.clear();
    text("/area", "side=2", "type=Sqare");
    assertThat(mistakes)
        .containsExactly(
            "field 'type' takes Circle or Square; found 'Sqare'; did you mean Square?");
  }

  @Test
  void filesAreSentAsAForm() throws Exception {
    Path image = Files.write(temporary.resolve("a \"b\".png"), new byte[] {0, (byte) 0xff, '\r'});
    Path list = Files.writeString(temporary.resolve("tags.json"), "[\"x\", \"y\"]\n");
    Body body =
        body(
            "/scan",
            "image=@" + image,
            "title=two\nlines",
            "tags=@" + list,
            "more=aGk=",
            "more=@-",
            "scale=null",
            "pages=2");
    assertThat(mistakes).isEmpty();
    assertThat(body.contentType()).startsWith("multipart/form-data; boundary=");
    String boundary = body.contentType().substring(body.contentType().indexOf('=') + 1);
    assertThat(new String(body.bytes(), StandardCharsets.ISO_8859_1))
        .isEqualTo(
            """
            --B
            Content-Disposition: form-data; name="image"; filename="a %22b%22.png"
            Content-Type: application/octet-stream

            \0\u00ff\r
            --B
            Content-Disposition: form-data; name="title"

            two+lines
            --B
            Content-Disposition: form-data; name="tags"

            ["x","y"]
            --B
            Content-Disposition: form-data; name="more"; filename="more"
            Content-Type: application/octet-stream

            hi
            --B
            Content-Disposition: form-data; name="more"; filename="stdin"
            Content-Type: application/octet-stream

            of stdin+
            --B
            Content-Disposition: form-data; name="pages"

            2
            --B--
            """
                .replace("\n", "\r\n")
                .replace("+", "\n")
                .replace("--B", "--" + boundary));
  }

  @Test
  void anArrayOfBase64IsAListOfFiles() throws Exception {
    Body body = body("/scan", "title=x", "image=aGk=", "more=[\"YWJj\", \"\"]");
    assertThat(mistakes).isEmpty();
    assertThat(body.contentType()).startsWith("multipart/form-data; boundary=");
    assertThat(new String(body.bytes(), StandardCharsets.UTF_8))
        .containsSubsequence("name=\"more\"", "\r\n\r\nabc\r\n", "name=\"more\"", "\r\n\r\n\r\n");
  }

  /** A form has a part for each file, and so cannot say that there is none. */
  @Test
  void anEmptyListOfFilesIsSentAsJson() throws Exception {
    Body body = body("/scan", "title=x", "image=aGk=", "more=[ ]");
    assertThat(mistakes).isEmpty();
    assertThat(body.contentType()).isEqualTo("application/json");
    assertThat(new String(body.bytes(), StandardCharsets.UTF_8))
        .isEqualTo("{\"title\":\"x\",\"image\":\"aGk=\",\"more\":[]}");
  }
}

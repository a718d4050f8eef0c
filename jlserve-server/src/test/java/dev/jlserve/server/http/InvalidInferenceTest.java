package dev.jlserve.server.http;

import static dev.jlserve.server.http.ModelsApp.input;
import static dev.jlserve.server.http.ModelsApp.request;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonParser;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Inference requests that are not what a model takes: 400, and what is wrong in one line. */
class InvalidInferenceTest {

  private static final String X = input("x", "FP64", "[2]", "[1,2]");
  private static final String N = input("n", "INT32", "[1]", "[1]");
  private static final String TEXT = input("text", "BYTES", "[1]", "[\"a\"]");

  private static ModelsApp models;

  @BeforeAll
  static void start() throws Exception {
    models = ModelsApp.start();
  }

  @AfterAll
  static void stop() {
    models.close();
  }

  private static String error(HttpResponse<String> response) {
    assertThat(response.statusCode()).as(response.body()).isEqualTo(400);
    return JsonParser.parseString(response.body()).getAsJsonObject().get("error").getAsString();
  }

  private static String error(String model, String request) throws Exception {
    return error(models.infer(model, request));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "FP32,[2],[1,2]|narrow",
        "BYTES,[2],['a','b']|has the datatype 'BYTES'; the model takes FP64",
        "fp64,[2],[1,2]|has the datatype 'fp64'; the model takes FP64",
        "INT64,[2],[1,2]|has the datatype 'INT64'; the model takes FP64",
        "FP64,[],[1]|has the shape []; the model takes [-1]",
        "FP64,[1,2,1],[1,2]|has the shape [1, 2, 1]; the model takes [-1]",
        "FP64,[2,1],[1,2]|has 2 records; a request has one",
        "FP64,[0,1],[]|has 0 records; a request has one",
        "FP64,[3],[1,2]|has 2 elements; the shape [3] says 3",
        "FP64,[1],[1,2]|has 2 elements; the shape [1] says 1",
        "FP64,[1,2],[[1,2],[3,4]]|has an array of 2 elements in dimension 0; the shape says 1",
        "FP64,[1,2],[[1]]|has an array of 1 elements in dimension 1; the shape says 2",
        "FP64,[1,2],[[1,2],3]|has data that does not fit: 1: Input should be a valid list",
        "FP64,[2],[[1],[2]]|has data that does not fit: 0: Input should be a valid number; 1: Input should be a valid number",
        "FP64,[2],[1,'2']|has data that does not fit: 1: Input should be a valid number",
        "FP64,[2],[1,null]|has data that does not fit: 1: Input should be a valid number",
        "FP64,[1],[1e999]|has data that does not fit: 0: Input should be a finite number",
        "INT32,[1],[2147483648]|has data that does not fit: 0: Input should be a valid INT32",
        "INT8,[2],[1,1.5]|has data that does not fit: 1: Input should be a valid INT8",
        "FP32,[1],[1e39]|has data that does not fit: 0: Input should be a valid FP32",
        "FP64,[-1],[1]|has the shape [-1]; a size is from 0 to 2147483647",
        "FP64,[4294967298],[1,2]|has the shape [4294967298]; a size is from 0 to 2147483647",
        "FP64,[2147483648],[1]|has the shape [2147483648]; a size is from 0 to 2147483647",
        "FP64,[1,2147483647],[]|has 0 elements; the shape [1, 2147483647] says 2147483647",
      })
  void tensorsThatDoNotFit(String tensor, String found) throws Exception {
    int shape = tensor.indexOf(",[");
    int data = tensor.indexOf("],[") + 1;
    String x =
        input(
            "x",
            tensor.substring(0, shape),
            tensor.substring(shape + 1, data),
            tensor.substring(data + 1).replace('\'', '"'));
    if (found.equals("narrow")) {
      assertThat(models.infer("v1_sum", request(x, N, TEXT)).statusCode()).isEqualTo(200);
    } else {
      assertThat(error("v1_sum", request(x, N, TEXT))).isEqualTo("Input 'x' " + found);
    }
  }

  @Test
  void sizesThatOverflow() throws Exception {
    String cube = input("reals", "FP64", "[65536,65536,65536]", "[]");
    assertThat(error("grids", request(cube)))
        .isEqualTo(
            "Input 'reals' has the shape [65536, 65536, 65536], more than 2147483647 elements");
    String wrapped = input("reals", "FP64", "[4294967296,4294967296,1]", "[1]");
    assertThat(error("grids", request(wrapped))).contains("a size is from 0 to 2147483647");
  }

  /** Rows without elements take memory, and the request may have no byte for them. */
  @Test
  void rowsWithoutElementsAreBounded() throws Exception {
    for (String shape :
        List.of("[2147483647,0,1]", "[65537,0,1]", "[256,257,0]", "[65536,65536,0]")) {
      assertThat(error("grids", request(input("reals", "FP64", shape, "[]"))))
          .isEqualTo(
              "Input 'reals' has the shape "
                  + shape.replace(",", ", ")
                  + ", more than 65536 rows without an element");
    }
    assertThat(error("grids", request(input("reals", "FP64", "[256,256,0]", "[]"))))
        .doesNotContain("rows");
    assertThat(error("grids", request(input("reals", "FP64", "[0,2147483647,9]", "[]"))))
        .doesNotContain("rows");
  }

  @Test
  void inputsThatAreMissingUnknownOrTwice() throws Exception {
    assertThat(error("v1_sum", request(N))).isEqualTo("x: Field required; text: Field required");
    assertThat(error("v1_sum", request(X, N, TEXT, input("y", "FP64", "[1]", "[1]"))))
        .isEqualTo("The model has no input 'y'; it has 'x', 'n', 'text'");
    assertThat(error("v1_sum", request(X, X, N, TEXT))).isEqualTo("Input 'x' is there twice");
    assertThat(
            error(
                "v1_sum",
                request(X, N, TEXT).replace("]}]}", "]}],\"outputs\":[{\"name\":\"z\"}]}")))
        .isEqualTo("The model has no output 'z'; it has 'sum'");
    String unknown = "y".repeat(5000);
    assertThat(error("v1_sum", request(input(unknown, "FP64", "[1]", "[1]"))))
        .hasSizeLessThan(200)
        .startsWith("The model has no input 'yyy");
  }

  /** What a record's constraints say of a component is said of its tensor. */
  @Test
  void constraintsHold() throws Exception {
    assertThat(
            error(
                "v1_sum",
                request(
                    input("x", "FP64", "[0]", "[]"),
                    input("n", "INT32", "[1]", "[0]"),
                    input("text", "BYTES", "[1]", "[\" \"]"))))
        .contains(
            "x: ", "at least 1 item", "n: Input should be greater than or equal to 1", "text: ");
    assertThat(error("v1_sum", request(X, input("n", "INT32", "[1]", "[3]"), TEXT)))
        .isEqualTo("n must not exceed the number of elements");
    assertThat(error("texts", request(input("colour", "BYTES", "[1]", "[\"PINK\"]"))))
        .contains("colour: Input should be 'RED' or 'dark-blue'", "text: Field required");
    assertThat(
            error(
                "lists",
                request(
                    input("colours", "BYTES", "[2]", "[\"RED\",\"x\"]"),
                    input("tinies", "INT8", "[2]", "[1,200]"),
                    input("blobs", "BYTES", "[1]", "[\"?\"]"))))
        .contains(
            "colours.1: Input should be",
            "tinies.1: Input should be a valid integer, from -128 to 127",
            "blobs.0: Input should be valid base64");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "nonsense|The JSON is malformed at byte 0",
        "{'inputs':[|The JSON is malformed at byte 11",
        "{'inputs':[]} x|The JSON is malformed",
        "{'inputs':[],'inputs':[]}|The JSON is malformed",
        "[]|Input should be a valid dictionary or object to extract fields from",
        "null|inputs: Field required",
        "{}|inputs: Field required",
        "{'inputs':5}|inputs: Input should be a valid list",
        "{'inputs':[5]}|inputs.0: Input should be a valid dictionary",
        "{'inputs':[{}]}|inputs.0.name: Field required",
        "{'inputs':[{'name':'x'}]}|inputs.0.datatype: Field required",
        "{'inputs':[{'name':'x','datatype':'FP64'}]}|inputs.0.shape: Field required",
        "{'inputs':[{'name':'x','datatype':'FP64','shape':[1]}]}|Input 'x' has no data",
        "{'inputs':[{'name':'x','datatype':'FP64','shape':[1],'data':null}]}|Input 'x' has no data",
        "{'inputs':[{'name':'x','datatype':'FP64','shape':[1],'data':5}]}|inputs.0.data: Input should be a valid list",
        "{'inputs':[{'name':'x','datatype':'FP64','shape':[1.5],'data':[1]}]}|inputs.0.shape.0: Input should be a valid integer",
        "{'inputs':[{'name':'x','datatype':'FP64','shape':1,'data':[1]}]}|inputs.0.shape: Input should be a valid list",
        "{'inputs':[],'id':5}|id: Input should be a valid string",
        "{'inputs':[],'outputs':[{}]}|outputs.0.name: Field required",
        "{'inputs':[],'parameters':[]}|parameters: Input should be a valid dictionary",
        "{'inputs':[],'parameters':{'binary_data_output':'yes'}}|parameters.binary_data_output: Input should be a valid boolean",
      })
  void requestsThatAreNone(String request, String found) throws Exception {
    assertThat(error("v1_sum", request.replace('\'', '"'))).startsWith(found);
  }

  @Test
  void recordsOfOneRequestAgree() throws Exception {
    String text = input("text", "BYTES", "[2]", "[\"a\",\"b\"]");
    assertThat(error("score", request(text, input("x", "FP64", "[3,1]", "[1,2,3]"))))
        .isEqualTo("Input 'x' has 3 records, and the inputs before it have 2");
    assertThat(error("score", request(input("text", "BYTES", "[5]", "[\"\",\"\",\"\",\"\",\"\"]"))))
        .isEqualTo("Input 'text' has 5 records; a request has 1 to 4");
    assertThat(error("score", request(input("x", "FP64", "[4]", "[1,2,3,4]"))))
        .isEqualTo("Input 'x' has the shape [4]; the model takes [-1, -1]");
    assertThat(error("score", request(input("text", "BYTES", "[2,2]", "[\"\",\"\",\"\",\"\"]"))))
        .isEqualTo("Input 'text' has the shape [2, 2]; the model takes [-1, 1]");
    assertThat(
            error(
                "score",
                request(
                    text,
                    input("x", "FP64", "[2,1]", "[1,2]"),
                    input("factor", "INT32", "[2,1]", "[[9],[10]]"))))
        .isEqualTo("factor.1: Input should be less than or equal to 9");
  }

  /** Each is one of the component's. */
  @ParameterizedTest
  @CsvSource({
    "small, INT8, 128",
    "small, UINT8, 256",
    "whole, INT16, -32769",
    "whole, UINT16, 65536",
    "large, INT32, 2147483648",
    "large, UINT32, -1",
    "large, UINT32, 4294967296",
    "single, UINT8, 1.5",
    "single, FP16, 65505",
    "real, UINT32, 4294967296"
  })
  void valuesThatAreNotOfTheDatatypeThatTheRequestNames(
      String component, String datatype, String value) throws Exception {
    assertThat(error("scalars", request(input(component, datatype, "[1]", "[" + value + "]"))))
        .isEqualTo(
            "Input '"
                + component
                + "' has data that does not fit: 0: Input should be a valid "
                + datatype);
  }

  @Test
  void bodiesOfOtherKinds() throws Exception {
    HttpRequest.Builder to =
        HttpRequest.newBuilder(models.server().uri("/v2/models/make/infer"))
            .POST(HttpRequest.BodyPublishers.noBody());
    HttpResponse<String> empty = models.server().send(to.build());
    assertThat(error(empty)).isEqualTo("The request has no body");
    HttpResponse<String> bytes =
        models
            .server()
            .send(
                to.header("Content-Type", "application/octet-stream")
                    .POST(HttpRequest.BodyPublishers.ofString("{}"))
                    .build());
    assertThat(bytes.statusCode()).isEqualTo(415);
    assertThat(bytes.body())
        .isEqualTo(
            "{\"error\":\"Content-Type 'application/octet-stream' is read with the header"
                + " 'Inference-Header-Content-Length' only, which says how many bytes of the body"
                + " are JSON\"}");
  }

  @ParameterizedTest
  @ValueSource(strings = {"-1", "0", "100", "x", "99999999999", "1,2"})
  void lengthsOfJsonThatTheBodyHasNot(String length) throws Exception {
    HttpRequest request =
        HttpRequest.newBuilder(models.server().uri("/v2/models/make/infer"))
            .header("Inference-Header-Content-Length", length)
            .POST(HttpRequest.BodyPublishers.ofByteArray("{\"inputs\":[]}".getBytes(UTF_8)))
            .build();
    assertThat(error(models.server().send(request)))
        .isEqualTo(
            "Inference-Header-Content-Length is '"
                + length
                + "'; it is a number from 1 to the body's length of 13");
  }
}

package dev.jlserve.server.http;

import static dev.jlserve.server.http.ModelsApp.input;
import static dev.jlserve.server.http.ModelsApp.request;
import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Which component is which tensor, in requests, responses and metadata. */
class InferenceTypesTest {

  private static ModelsApp models;

  @BeforeAll
  static void start() throws Exception {
    models = ModelsApp.start();
  }

  @AfterAll
  static void stop() {
    models.close();
  }

  /** A tensor as the echo of an input has it. */
  private static String output(String name, String datatype, String shape, String data) {
    return "{\"name\":\"%s\",\"datatype\":\"%s\",\"shape\":%s,\"data\":%s}"
        .formatted(name, datatype, shape, data);
  }

  private static void isEchoed(String model, String... inputs) throws Exception {
    assertThat(models.outputs(model, inputs)).isEqualTo(String.join(",", inputs));
  }

  @Test
  void scalars() throws Exception {
    isEchoed(
        "scalars",
        input("flag", "BOOL", "[1]", "[true]"),
        input("tiny", "INT8", "[1]", "[-128]"),
        input("small", "INT16", "[1]", "[32767]"),
        input("whole", "INT32", "[1]", "[-2147483648]"),
        input("large", "INT64", "[1]", "[9223372036854775807]"),
        input("single", "FP32", "[1]", "[0.1]"),
        input("real", "FP64", "[1]", "[1.0E-300]"));
  }

  @Test
  void strings() throws Exception {
    isEchoed(
        "texts",
        input("text", "BYTES", "[1]", "[\"ä\"]"),
        input("letter", "BYTES", "[1]", "[\"x\"]"),
        input("colour", "BYTES", "[1]", "[\"dark-blue\"]"),
        input("id", "BYTES", "[1]", "[\"123e4567-e89b-12d3-a456-426614174000\"]"),
        input("at", "BYTES", "[1]", "[\"2026-01-31T23:59:59Z\"]"),
        input("bytes", "BYTES", "[1]", "[\"AAH/\"]"),
        input("letters", "BYTES", "[1]", "[\"abc\"]"),
        input("link", "BYTES", "[1]", "[\"https://example.com/a\"]"));
  }

  @Test
  void arrays() throws Exception {
    isEchoed(
        "rows",
        input("flags", "BOOL", "[2]", "[true,false]"),
        input("smalls", "INT16", "[1]", "[-1]"),
        input("wholes", "INT32", "[3]", "[1,2,3]"),
        input("larges", "INT64", "[0]", "[]"),
        input("singles", "FP32", "[2]", "[1.5,-0.0]"),
        input("reals", "FP64", "[2]", "[0.1,2.0]"));
  }

  @Test
  void arraysOfSeveralDimensions() throws Exception {
    String flags = output("flags", "BOOL", "[1,2]", "[true,false]");
    String wholes = output("wholes", "INT32", "[2,1]", "[1,2]");
    String larges = output("larges", "INT64", "[2,2]", "[1,2,3,4]");
    String singles = output("singles", "FP32", "[1,3]", "[1.0,2.0,3.0]");
    String reals = output("reals", "FP64", "[2,1,2]", "[1.0,2.0,3.0,4.0]");
    isEchoed("grids", flags, wholes, larges, singles, reals);
    assertThat(
            models.outputs(
                "grids",
                input("reals", "FP64", "[2,1,2]", "[[[1,2]],[[3,4]]]"),
                input("singles", "FP32", "[1,3]", " [\n[1, 2,3] ]"),
                input("larges", "INT64", "[2,2]", "[[1,2],[3,4]]"),
                input("wholes", "INT32", "[2,1]", "[[1],[2]]"),
                input("flags", "BOOL", "[1,2]", "[[true,false]]")))
        .isEqualTo(String.join(",", flags, wholes, larges, singles, reals));
  }

  @Test
  void collections() throws Exception {
    isEchoed(
        "lists",
        input("texts", "BYTES", "[2]", "[\"a\",\"b\"]"),
        input("colours", "BYTES", "[1]", "[\"RED\"]"),
        input("blobs", "BYTES", "[2]", "[\"AA==\",\"\"]"),
        input("wholes", "INT32", "[2]", "[1,2]"),
        input("tinies", "INT8", "[2]", "[-1,1]"),
        input("singles", "FP32", "[2,2]", "[1.0,2.0,3.0,4.0]"),
        input("pages", "BYTES", "[1,2]", "[\"a\",\"b\"]"));
  }

  @Test
  void whatJsonMayLeaveOutTensorsMay() throws Exception {
    assertThat(models.outputs("optionals")).isEqualTo(output("given", "INT32", "[1]", "[7]"));
    isEchoed(
        "optionals",
        input("text", "BYTES", "[1]", "[\"a\"]"),
        input("real", "FP64", "[1]", "[1.5]"),
        input("whole", "INT32", "[1]", "[3]"),
        input("given", "INT32", "[1]", "[4]"));
  }

  @ParameterizedTest
  @CsvSource({
    "small, INT8",
    "small, UINT8",
    "whole, INT16",
    "whole, UINT16",
    "large, INT32",
    "large, UINT32",
    "single, INT16",
    "single, FP16",
    "real, FP32",
    "real, INT32",
    "real, UINT32"
  })
  void narrowerTypesAreTaken(String component, String datatype) throws Exception {
    String inputs = "";
    for (String each : "flag tiny small whole large single real".split(" ")) {
      String own =
          switch (each) {
            case "flag" -> "BOOL";
            case "tiny" -> "INT8";
            case "small" -> "INT16";
            case "whole" -> "INT32";
            case "large" -> "INT64";
            case "single" -> "FP32";
            default -> "FP64";
          };
      inputs +=
          (inputs.isEmpty() ? "" : ",")
              + input(
                  each,
                  each.equals(component) ? datatype : own,
                  "[1]",
                  each.equals("flag") ? "[true]" : "[5]");
    }
    assertThat(models.outputs("scalars", inputs))
        .contains("{\"name\":\"" + component + "\",")
        .contains("\"data\":[5");
  }

  @Test
  void oneRecordMayHaveALeadingDimension() throws Exception {
    assertThat(
            models.outputs(
                "v1_sum",
                input("x", "FP64", "[1,2]", "[[1,2]]"),
                input("n", "INT32", "[1,1]", "[1]"),
                input("text", "BYTES", "[1]", "[\"a\"]")))
        .isEqualTo(output("sum", "FP64", "[1]", "[3.0]"));
  }

  @Test
  void metadataHasNamesTypesAndShapes() throws Exception {
    assertThat(models.server().get("/v2/models/grids").body())
        .isEqualTo(
            """
            {"name":"grids","versions":["1"],"platform":"jlserve_java","inputs":[\
            {"name":"flags","datatype":"BOOL","shape":[-1,-1]},\
            {"name":"wholes","datatype":"INT32","shape":[-1,-1]},\
            {"name":"larges","datatype":"INT64","shape":[-1,-1]},\
            {"name":"singles","datatype":"FP32","shape":[-1,-1]},\
            {"name":"reals","datatype":"FP64","shape":[-1,-1,-1]}],"outputs":[\
            {"name":"flags","datatype":"BOOL","shape":[-1,-1]},\
            {"name":"wholes","datatype":"INT32","shape":[-1,-1]},\
            {"name":"larges","datatype":"INT64","shape":[-1,-1]},\
            {"name":"singles","datatype":"FP32","shape":[-1,-1]},\
            {"name":"reals","datatype":"FP64","shape":[-1,-1,-1]}]}""");
    assertThat(models.server().get("/v2/models/score/versions/1").body())
        .contains("{\"name\":\"text\",\"datatype\":\"BYTES\",\"shape\":[-1,1]}")
        .contains("{\"name\":\"x\",\"datatype\":\"FP64\",\"shape\":[-1,-1]}");
    assertThat(models.server().get("/v2/models/v1_sum").body())
        .contains("\"inputs\":[{\"name\":\"x\",\"datatype\":\"FP64\",\"shape\":[-1]}");
  }

  @Test
  void theServerTellsOfItself() throws Exception {
    for (String path : new String[] {"/v2", "/v2/"}) {
      assertThat(models.server().get(path).body())
          .isEqualTo(
              "{\"name\":\"App\",\"version\":\"1\",\"extensions\":[\"binary_tensor_data\"]}");
    }
    assertThat(models.server().get("/v2/health/live").body()).isEqualTo("{\"live\":true}");
    assertThat(models.server().get("/v2/health/ready").body()).isEqualTo("{\"ready\":true}");
    assertThat(models.server().get("/v2/models/rows/ready").body())
        .isEqualTo("{\"name\":\"rows\",\"ready\":true}");
    assertThat(models.server().get("/v2/models/rows/versions/1/ready").statusCode()).isEqualTo(200);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "nested", "mapped", "big", "free", "holes", "either", "stream", "draw", "", "v1/sum", "no"
      })
  void otherEndpointsAreNoModels(String name) throws Exception {
    assertThat(models.server().get("/v2/models/" + name).statusCode()).isEqualTo(404);
    HttpResponse<String> infer = models.infer(name, request());
    assertThat(infer.statusCode()).isEqualTo(404);
    assertThat(infer.body()).isEqualTo("{\"error\":\"Not Found\"}");
  }

  /** Two endpoints have one name: the first keeps it. */
  @Test
  void aNameIsOfOneEndpoint() throws Exception {
    assertThat(models.outputs("v1_sum", limited())).contains("[3.0]");
  }

  private static String limited() {
    return input("x", "FP64", "[2]", "[1,2]")
        + ","
        + input("n", "INT32", "[1]", "[1]")
        + ","
        + input("text", "BYTES", "[1]", "[\"a\"]");
  }

  @Test
  void anEndpointKeepsItsOwnPath() throws Exception {
    assertThat(models.server().post("/v2/models/make/ready", "{\"text\":\"a\"}").body())
        .isEqualTo("{\"sum\":5.0}");
  }

  @Test
  void theIdIsEchoedAndOutputsAreChosen() throws Exception {
    String inputs = request(input("text", "BYTES", "[1]", "[\"a\"]"));
    String rest = inputs.substring(1);
    assertThat(models.infer("make", "{\"id\":\"4 2\"," + rest).body())
        .isEqualTo(
            """
            {"model_name":"make","model_version":"1","id":"4 2","outputs":[\
            {"name":"x","datatype":"FP32","shape":[2],"data":[0.1,-2.0]}]}""");
    String optionals =
        "{\"id\":null,\"parameters\":{\"p\":1},\"inputs\":[],\"outputs\":[%s],\"more\":[{}]}";
    assertThat(models.infer("optionals", optionals.formatted("")).body()).contains("\"given\"");
    assertThat(models.infer("optionals", optionals.formatted("{\"name\":\"text\"}")).body())
        .isEqualTo("{\"model_name\":\"optionals\",\"model_version\":\"1\",\"outputs\":[]}");
    assertThat(
            models
                .infer(
                    "optionals",
                    optionals.formatted("{\"parameters\":{\"q\":\"r\"},\"name\":\"given\"}"))
                .body())
        .contains("\"given\"");
  }
}

package dev.jlserve.server.http;

import static dev.jlserve.server.http.ModelsApp.input;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.net.http.HttpClient;
import java.net.http.HttpResponse;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.Arrays;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Tensors whose elements follow the JSON as bytes, by the protocol's binary extension. */
class BinaryTensorsTest {

  private static ModelsApp models;

  @BeforeAll
  static void start() throws Exception {
    models = ModelsApp.start();
  }

  @AfterAll
  static void stop() {
    models.close();
  }

  private static String binary(String name, String datatype, String shape, int size) {
    return "{\"name\":\"%s\",\"parameters\":{\"binary_data_size\":%d},\"datatype\":\"%s\",\"shape\":%s}"
        .formatted(name, size, datatype, shape);
  }

  private static ByteBuffer bytes(int size) {
    return ByteBuffer.allocate(size).order(ByteOrder.LITTLE_ENDIAN);
  }

  private static HttpResponse<byte[]> infer(String model, String json, byte[] data)
      throws Exception {
    byte[] head = json.getBytes(UTF_8);
    byte[] body = Arrays.copyOf(head, head.length + data.length);
    System.arraycopy(data, 0, body, head.length, data.length);
    return HttpClient.newHttpClient()
        .send(
            models.binary(model, head.length, body).build(),
            HttpResponse.BodyHandlers.ofByteArray());
  }

  private static String error(HttpResponse<byte[]> response) {
    String body = new String(response.body(), UTF_8);
    assertThat(response.statusCode()).as(body).isEqualTo(400);
    return JsonParser.parseString(body).getAsJsonObject().get("error").getAsString();
  }

  private static int jsonLength(HttpResponse<byte[]> response) {
    return response
        .headers()
        .firstValue("Inference-Header-Content-Length")
        .map(Integer::parseInt)
        .orElse(response.body().length);
  }

  private static JsonArray outputs(HttpResponse<byte[]> response) {
    String json = new String(response.body(), 0, jsonLength(response), UTF_8);
    assertThat(response.statusCode()).as(json).isEqualTo(200);
    return JsonParser.parseString(json).getAsJsonObject().getAsJsonArray("outputs");
  }

  /** Rows of each type come back bit by bit; whatever has no binary form stays JSON. */
  @Test
  void rowsOfEachType() throws Exception {
    ByteBuffer data = bytes(12 + 16 + 8 + 24);
    data.putInt(1).putInt(-2).putInt(Integer.MIN_VALUE);
    data.putLong(Long.MAX_VALUE).putLong(-1);
    data.putFloat(0.1f).putFloat(-0.0f);
    data.putDouble(0.1).putDouble(Double.MIN_VALUE).putDouble(-1e300);
    String json =
        "{\"parameters\":{\"binary_data_output\":true},\"inputs\":["
            + String.join(
                ",",
                input("flags", "BOOL", "[1]", "[true]"),
                input("smalls", "INT16", "[1]", "[5]"),
                binary("wholes", "INT32", "[3]", 12),
                binary("larges", "INT64", "[2]", 16),
                binary("singles", "FP32", "[2]", 8),
                binary("reals", "FP64", "[3]", 24))
            + "]}";
    HttpResponse<byte[]> response = infer("rows", json, data.array());
    JsonArray outputs = outputs(response);
    assertThat(outputs.get(0).toString())
        .isEqualTo("{\"name\":\"flags\",\"datatype\":\"BOOL\",\"shape\":[1],\"data\":[true]}");
    assertThat(outputs.get(1).toString()).contains("\"data\":[5]");
    assertThat(outputs.get(2).toString())
        .isEqualTo(
            "{\"name\":\"wholes\",\"datatype\":\"INT32\",\"shape\":[3],"
                + "\"parameters\":{\"binary_data_size\":12}}");
    assertThat(response.headers().firstValue("Content-Type")).contains("application/octet-stream");
    assertThat(Arrays.copyOfRange(response.body(), jsonLength(response), response.body().length))
        .isEqualTo(data.array());
  }

  @Test
  void severalDimensions() throws Exception {
    ByteBuffer data = bytes(16 + 32 + 16 + 64);
    for (int i = 0; i < 4; i++) {
      data.putInt(i);
    }
    for (int i = 0; i < 4; i++) {
      data.putLong(i);
    }
    for (int i = 0; i < 4; i++) {
      data.putFloat(i);
    }
    for (int i = 0; i < 8; i++) {
      data.putDouble(i);
    }
    String json =
        "{\"parameters\":{\"binary_data_output\":true},\"inputs\":["
            + String.join(
                ",",
                binary("wholes", "INT32", "[2,2]", 16),
                binary("larges", "INT64", "[4,1]", 32),
                binary("singles", "FP32", "[1,4]", 16),
                binary("reals", "FP64", "[2,2,2]", 64),
                input("flags", "BOOL", "[0,0]", "[]"))
            + "]}";
    HttpResponse<byte[]> response = infer("grids", json, data.array());
    JsonArray outputs = outputs(response);
    assertThat(outputs.asList().stream().map(o -> o.getAsJsonObject().get("shape").toString()))
        .containsExactly("[0,0]", "[2,2]", "[4,1]", "[1,4]", "[2,2,2]");
    assertThat(Arrays.copyOfRange(response.body(), jsonLength(response), response.body().length))
        .isEqualTo(data.array());
  }

  @ParameterizedTest
  @CsvSource({
    "rows, reals, FP32, 4, 1.5", "rows, reals, INT32, 4, 1.0", "rows, larges, INT32, 4, 1",
    "scalars, real, FP32, 4, 1.5", "scalars, whole, INT32, 4, 1", "scalars, large, INT64, 8, 1"
  })
  void narrowerBytesAreTaken(
      String model, String component, String datatype, int size, String expected) throws Exception {
    ByteBuffer data = bytes(size);
    switch (datatype) {
      case "FP32" -> data.putFloat(1.5f);
      case "INT32" -> data.putInt(1);
      default -> data.putLong(1);
    }
    StringBuilder inputs = new StringBuilder(binary(component, datatype, "[1]", size));
    JsonObject metadata =
        JsonParser.parseString(models.server().get("/v2/models/" + model).body()).getAsJsonObject();
    for (JsonElement each : metadata.getAsJsonArray("inputs")) {
      String name = each.getAsJsonObject().get("name").getAsString();
      String type = each.getAsJsonObject().get("datatype").getAsString();
      if (!name.equals(component)) {
        inputs.append(',').append(input(name, type, "[1]", type.equals("BOOL") ? "[true]" : "[2]"));
      }
    }
    HttpResponse<byte[]> response = infer(model, "{\"inputs\":[" + inputs + "]}", data.array());
    JsonElement output =
        outputs(response).asList().stream()
            .filter(o -> o.getAsJsonObject().get("name").getAsString().equals(component))
            .findFirst()
            .orElseThrow();
    assertThat(output.getAsJsonObject().get("data").toString()).isEqualTo("[" + expected + "]");
  }

  @Test
  void recordsAreStackedAndOutputsChosen() throws Exception {
    ByteBuffer data = bytes(48);
    for (int i = 0; i < 6; i++) {
      data.putDouble(i);
    }
    String json =
        "{\"parameters\":{\"binary_data_output\":true},\"inputs\":["
            + binary("x", "FP64", "[3,2]", 48)
            + ","
            + input("text", "BYTES", "[3]", "[\"a\",\"b\",\"c\"]")
            + "],\"outputs\":[{\"name\":\"x\"},{\"name\":\"sum\",\"parameters\":{\"binary_data\":false}}]}";
    HttpResponse<byte[]> response = infer("score", json, data.array());
    assertThat(outputs(response).toString())
        .isEqualTo(
            "[{\"name\":\"sum\",\"datatype\":\"FP64\",\"shape\":[3,1],\"data\":[1.0,5.0,9.0]},"
                + "{\"name\":\"x\",\"datatype\":\"FP64\",\"shape\":[3,2],"
                + "\"parameters\":{\"binary_data_size\":48}}]");
    assertThat(Arrays.copyOfRange(response.body(), jsonLength(response), response.body().length))
        .isEqualTo(data.array());
  }

  @Test
  void outputsMayBeBinaryOfARequestInJson() throws Exception {
    String json =
        "{\"inputs\":["
            + input("text", "BYTES", "[1]", "[\"a\"]")
            + "],\"outputs\":[{\"name\":\"x\",\"parameters\":{\"binary_data\":true}}]}";
    HttpResponse<byte[]> response = infer("make", json, new byte[0]);
    assertThat(outputs(response).get(0).toString()).contains("\"binary_data_size\":8");
    ByteBuffer data =
        ByteBuffer.wrap(response.body(), jsonLength(response), 8).order(ByteOrder.LITTLE_ENDIAN);
    assertThat(data.getFloat()).isEqualTo(0.1f);
    assertThat(data.getFloat()).isEqualTo(-2);
  }

  private static String sum(String x) {
    return "{\"inputs\":["
        + String.join(
            ",", x, input("n", "INT32", "[1]", "[1]"), input("text", "BYTES", "[1]", "[\"a\"]"))
        + "]}";
  }

  @Test
  void bytesThatAreNotAsSaid() throws Exception {
    String x = sum(binary("x", "FP64", "[2]", 16));
    assertThat(error(infer("v1_sum", x, new byte[15])))
        .isEqualTo(
            "Input 'x' has 16 bytes of binary data, of which the body holds 15;"
                + " Inference-Header-Content-Length says where they begin");
    assertThat(error(infer("v1_sum", x, new byte[17])))
        .isEqualTo("The body has 1 bytes behind the binary data of all inputs");
    assertThat(error(infer("v1_sum", sum(binary("x", "FP64", "[3]", 16)), new byte[16])))
        .isEqualTo("Input 'x' has 16 bytes of binary data; 3 elements of FP64 have 24");
    assertThat(error(infer("v1_sum", sum(binary("x", "FP64", "[2]", -16)), new byte[16])))
        .contains("has -16 bytes of binary data");
    assertThat(error(infer("v1_sum", sum(binary("x", "FP64", "[1,2147483647]", -8)), new byte[16])))
        .isEqualTo(
            "Input 'x' has -8 bytes of binary data; 2147483647 elements of FP64 have 17179869176");
    String both = binary("x", "FP64", "[2]", 16);
    both = both.substring(0, both.length() - 1) + ",\"data\":[1,2]}";
    assertThat(error(infer("v1_sum", sum(both), new byte[16])))
        .isEqualTo("Input 'x' has both JSON and binary data");
    HttpResponse<String> withoutHeader = models.infer("v1_sum", x);
    assertThat(withoutHeader.statusCode()).isEqualTo(400);
    assertThat(withoutHeader.body()).contains("of which the body holds 0");
  }

  @Test
  void otherTypesHaveNoBytes() throws Exception {
    assertThat(
            error(
                infer(
                    "make",
                    "{\"inputs\":[" + binary("text", "BYTES", "[1]", 5) + "]}",
                    new byte[] {1, 0, 0, 0, 'a'})))
        .isEqualTo("Input 'text' has binary data of BYTES, which the server reads as JSON only");
    assertThat(
            error(
                infer(
                    "rows",
                    "{\"inputs\":[" + binary("wholes", "INT16", "[1]", 2) + "]}",
                    new byte[2])))
        .isEqualTo("Input 'wholes' has binary data of INT16, which the server reads as JSON only");
  }

  /** JSON has no number for these, so no record ever held one. */
  @Test
  void numbersAreFinite() throws Exception {
    ByteBuffer data = bytes(16).putDouble(1).putDouble(Double.NaN);
    assertThat(error(infer("v1_sum", sum(binary("x", "FP64", "[2]", 16)), data.array())))
        .isEqualTo("x.1: Input should be a finite number");
  }
}

package dev.jlserve.examples;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonParser;
import java.net.http.HttpResponse;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

class GreeterIT {

  private static ServedExample greeter;

  @BeforeAll
  static void start() throws Exception {
    greeter = ServedExample.of("greeter/Greeter.java");
  }

  @Test
  void greetsWithTheDefault() throws Exception {
    assertThat(greeter.post("/greet", "{\"name\": \"Ada\"}"))
        .isEqualTo(JsonParser.parseString("{\"message\": \"Hello, Ada!\"}"));
  }

  @Test
  void greetsAsAsked() throws Exception {
    assertThat(greeter.post("/greet", "{\"greeting\": \"Grüß Gott\", \"name\": \"Ada\"}"))
        .isEqualTo(JsonParser.parseString("{\"message\": \"Grüß Gott, Ada!\"}"));
  }

  @Test
  void namesEveryMistakeOfARequest() throws Exception {
    HttpResponse<String> response = greeter.send("/greet", "{\"name\": \" \", \"greeting\": 7}");
    assertThat(response.statusCode()).isEqualTo(422);
    var detail = JsonParser.parseString(response.body()).getAsJsonObject().getAsJsonArray("detail");
    assertThat(detail)
        .extracting(violation -> violation.getAsJsonObject().get("loc").toString())
        .containsExactly("[\"body\",\"name\"]", "[\"body\",\"greeting\"]");
  }

  @Test
  void describesItself() throws Exception {
    var openapi = JsonParser.parseString(greeter.get("/openapi.json").body()).getAsJsonObject();
    assertThat(openapi.getAsJsonObject("info").get("title").getAsString()).isEqualTo("Greeter");
    assertThat(openapi.getAsJsonObject("paths").keySet()).containsExactly("/greet");
  }
}

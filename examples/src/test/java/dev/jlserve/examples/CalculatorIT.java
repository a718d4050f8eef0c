package dev.jlserve.examples;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

class CalculatorIT {

  private static final int CLIENTS = 32;
  private static final int CALLS = 25;

  private static ServedExample calculator;

  @BeforeAll
  static void start() throws Exception {
    calculator = ServedExample.of("calculator/Calculator.java");
  }

  @Test
  void calculates() throws Exception {
    var result =
        calculator.post("/calculate", "{\"left\": 6, \"operator\": \"MULTIPLY\", \"right\": 7}");
    assertThat(result.get("value").getAsDouble()).isEqualTo(42);
  }

  @Test
  void addsUpAtThePathThatWasGiven() throws Exception {
    var result = calculator.post("/sum", "{\"values\": [0.5, 1, 2e1]}");
    assertThat(result.get("value").getAsDouble()).isEqualTo(21.5);
  }

  @Test
  void answersItsOwnStatus() throws Exception {
    var response =
        calculator.send("/calculate", "{\"left\": 1, \"operator\": \"DIVIDE\", \"right\": 0}");
    assertThat(response.statusCode()).isEqualTo(400);
    assertThat(response.body()).isEqualTo("{\"detail\":\"Division by zero\"}");
  }

  @Test
  void namesTheOperators() throws Exception {
    var response =
        calculator.send("/calculate", "{\"left\": 1, \"operator\": \"POWER\", \"right\": 0}");
    assertThat(response.statusCode()).isEqualTo(422);
    assertThat(response.body()).contains("'ADD', 'SUBTRACT', 'MULTIPLY' or 'DIVIDE'");
  }

  @Test
  void losesNoCountUnderManyClients() throws Exception {
    long before = count();
    Callable<Void> client =
        () -> {
          for (int i = 0; i < CALLS; i++) {
            count();
          }
          return null;
        };
    List<Future<Void>> clients = new ArrayList<>();
    try (var threads = Executors.newFixedThreadPool(CLIENTS)) {
      for (int i = 0; i < CLIENTS; i++) {
        clients.add(threads.submit(client));
      }
      for (Future<Void> done : clients) {
        done.get();
      }
    }
    assertThat(count()).isEqualTo(before + CLIENTS * CALLS + 1);
  }

  private static long count() throws Exception {
    return calculator.post("/sum", "{\"values\": []}").get("calculations").getAsLong();
  }
}

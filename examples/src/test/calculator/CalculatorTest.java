import static org.assertj.core.api.Assertions.assertThat;

import dev.jlserve.server.testing.JLServeTest;
import java.net.http.HttpResponse;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The calculator, a new one for each test. */
class CalculatorTest {

  private JLServeTest calculator;

  @BeforeEach
  void start() {
    calculator = JLServeTest.start(Calculator.class);
  }

  @AfterEach
  void stop() {
    calculator.close();
  }

  private Calculator.Result sum(Double... values) {
    return calculator.call(
        "/sum", new Calculator.Numbers(List.of(values)), Calculator.Result.class);
  }

  @Test
  void calculates() {
    assertThat(
            calculator.call(
                "/calculate",
                new Calculator.Calculation(6, Calculator.Operator.MULTIPLY, 7),
                Calculator.Result.class))
        .isEqualTo(new Calculator.Result(42, 1));
  }

  @Test
  void remembersHowOften() {
    assertThat(sum(0.5, 1.0)).isEqualTo(new Calculator.Result(1.5, 1));
    assertThat(sum()).isEqualTo(new Calculator.Result(0, 2));
  }

  @Test
  void refusesToDivideByZero() {
    HttpResponse<String> refused =
        calculator.post("/calculate", "{\"left\": 1, \"operator\": \"DIVIDE\", \"right\": 0}");

    assertThat(refused.statusCode()).isEqualTo(400);
    assertThat(refused.body()).isEqualTo("{\"detail\":\"Division by zero\"}");
  }
}

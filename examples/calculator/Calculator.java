import dev.jlserve.Endpoint;
import dev.jlserve.HttpStatusException;
import dev.jlserve.JLServeApp;
import java.util.List;

/**
 * Calculates, and remembers how often. All endpoints share one instance; its plain field is safe
 * because {@code concurrency} is 1 unless an app says otherwise.
 */
@JLServeApp(name = "Pocket calculator")
public class Calculator {

  enum Operator {
    ADD,
    SUBTRACT,
    MULTIPLY,
    DIVIDE
  }

  /**
   * One calculation.
   *
   * @param left the left operand
   * @param operator what to do
   * @param right the right operand
   */
  record Calculation(double left, Operator operator, double right) {}

  /**
   * A result.
   *
   * @param value the number
   * @param calculations how many calculations this server has done, this one included
   */
  record Result(double value, long calculations) {}

  /**
   * Numbers to add up.
   *
   * @param values the numbers
   */
  record Numbers(List<Double> values) {}

  private long calculations;

  public void setup() {}

  public void downloadWeights() {}

  /** Does one calculation. Dividing by zero is a 400. */
  @Endpoint
  public Result calculate(Calculation in) {
    double value =
        switch (in.operator()) {
          case ADD -> in.left() + in.right();
          case SUBTRACT -> in.left() - in.right();
          case MULTIPLY -> in.left() * in.right();
          case DIVIDE -> {
            if (in.right() == 0) {
              throw new HttpStatusException(400, "Division by zero");
            }
            yield in.left() / in.right();
          }
        };
    return new Result(value, ++calculations);
  }

  /** Adds up a list of numbers. */
  @Endpoint(path = "/sum")
  public Result addUp(Numbers in) {
    double sum = in.values().stream().mapToDouble(Double::doubleValue).sum();
    return new Result(sum, ++calculations);
  }
}

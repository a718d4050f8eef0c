package dev.jlserve.server.types;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** A float is held against its bounds in its own precision, by the compiler and by the server. */
class FloatLimitsTest {

  private static final CompiledApp<?> APP =
      CompiledApp.echo(
          """
          record In(
              @DefaultValue("0.1") @DecimalMin("0.100000001") float least,
              @DefaultValue("1e30") @DecimalMax("1e30") float most,
              @DefaultValue("1e22") @Digits(integer = 23, fraction = 0) float digits,
              @DefaultValue("0.1") @DecimalMin("0.10000000000000000001") double fine) {}
          """);

  @Test
  void defaultThatTheServerTakesCompiles() {
    String body = "{\"least\":0.1,\"most\":1.0E30,\"digits\":1.0E22,\"fine\":0.1}";
    assertThat(APP.post("{}")).isEqualTo(body);
    assertThat(APP.post(body)).isEqualTo(body);
  }

  @Test
  void valueBeyondABoundIsRefused() {
    assertThat(
            Errors.in(
                APP.post(
                    "{\"least\":0.09999999,\"most\":1.1e30,\"digits\":1e23,\"fine\":0.09999999}")))
        .containsExactly(
            "[\"body\",\"least\"] greater_than_equal: Input should be greater than or equal to"
                + " 0.100000001",
            "[\"body\",\"most\"] less_than_equal: Input should be less than or equal to"
                + " 1000000000000000000000000000000",
            "[\"body\",\"digits\"] decimal_whole_digits: Decimal input should have no more than 23"
                + " digits before the decimal point",
            "[\"body\",\"fine\"] greater_than_equal: Input should be greater than or equal to"
                + " 0.10000000000000000001");
  }
}

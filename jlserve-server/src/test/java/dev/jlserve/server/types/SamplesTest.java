package dev.jlserve.server.types;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The body that is made for an endpoint is one that it accepts. */
@Tag("slow")
class SamplesTest {

  @ParameterizedTest
  @ValueSource(
      strings = {
        "record In() {}",
        "record In(String a, boolean b, char c, byte d, double e, Integer f) {}",
        "record In(@Size(min = 20) String a, @Size(max = 2) String b, @NotBlank String c) {}",
        "record In(@Min(10) int a, @Max(-10) long b, @Positive double c, @Negative float d) {}",
        "record In(@DecimalMin(\"1.5\") int a, @DecimalMax(\"-1.5\") short b) {}",
        "record In(@Pattern(regexp = \"[A-Z]{2}\\\\d{3,}(-x|y)?\") String a) {}",
        "record In(@Pattern(regexp = \"[a-f0-9]+\") @Size(min = 8, max = 8) String a) {}",
        "record In(@Pattern(regexp = \"\\\\w+@\\\\w+\\\\.[a-z]{2,}\") String a) {}",
        "enum E { @JsonProperty(\"x\") X } record In(E e, Map<E, E> m, List<E> l) {}",
        "record In(@Size(min = 3) List<@Min(5) Integer> a, @NotEmpty Map<String, Integer> b) {}",
        "record In(float[] a, int[][] b, double[][][] c, @Size(min = 2) long[] d) {}",
        "enum E { A, B } record In(@Size(min = 2) Set<E> e, @Size(min = 12) Set<@NotBlank String> t,"
            + " @Size(min = 3) Set<@Max(1) Integer> n, @Size(min = 2) Set<Boolean> z) {}",
        "record In(int value, List<In> children, Optional<In> left) {}",
        "record P(int x) {} record In(P p, List<P> ps, P[] array, @NotEmpty List<P> one) {}"
      })
  void sampleIsAccepted(String members) {
    CompiledApp<?> app = CompiledApp.echo(members);
    assertThat(Errors.in(app.postSample())).as(app.sample()).isEmpty();
  }

  @Test
  void sampleHoldsWhatIsRequired() {
    assertThat(
            CompiledApp.echo(
                    "record In(String name, @DefaultValue(\"1\") int n, Optional<String> o) {}")
                .sample())
        .isEqualTo("{\"name\":\"string\"}");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "record In(@Size(min = 2000000000) String a) {}",
        "record In(@Size(min = 2000000000) List<Integer> a) {}",
        "record In(@Size(min = 2000000000) float[] a) {}",
        "record A(@Size(min = 9) List<String> a) {}"
            + " record In(@Size(min = 2000000000) Map<String, A> b) {}"
      })
  void noSampleIsLongerThanALine(String members) {
    assertThat(CompiledApp.echo(members).sample()).hasSizeLessThan(16_001);
  }

  @Test
  void firstExampleIsTheSample() {
    CompiledApp<?> app =
        CompiledApp.of(
            "@JLServeApp",
            """
            record In(String name) {}
            @Endpoint @Example("{ \\"name\\": \\"Ada\\" }") @Example("{\\"name\\": \\"Bo\\"}")
            public In echo(In in) { return in; }
            """);
    assertThat(app.sample()).isEqualTo("{\"name\":\"Ada\"}");
  }
}

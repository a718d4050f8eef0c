package com.acme.good;

import com.fasterxml.jackson.annotation.JsonProperty;
import dev.jlserve.DefaultValue;
import dev.jlserve.Endpoint;
import dev.jlserve.Example;
import dev.jlserve.JLServeApp;
import dev.jlserve.Naming;
import dev.jlserve.UnknownFields;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.Negative;
import jakarta.validation.constraints.NegativeOrZero;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Positive;
import jakarta.validation.constraints.PositiveOrZero;
import jakarta.validation.constraints.Size;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Everything that an app may use.
 *
 * <p>It answers what it was asked.
 */
@JLServeApp(
    name = "Everything, with an ümlaut",
    requirements = {"com.acme:one:1.0", "com.acme:two:2.0-rc1+build.7"},
    concurrency = 8,
    queue = 0,
    naming = Naming.SNAKE_CASE,
    unknownFields = UnknownFields.REJECT)
public class Everything implements AutoCloseable {

  enum Colour {
    RED,
    @JsonProperty("dark-green")
    GREEN
  }

  /**
   * All scalars.
   *
   * @param text some text
   */
  record Scalars(
      boolean flag,
      byte small,
      short middle,
      @Min(1) @Max(10) int number,
      @Positive long large,
      @Negative float below,
      @PositiveOrZero double above,
      char letter,
      @NotBlank @Size(max = 10) @Pattern(regexp = "[a-z]+") String text,
      Colour colour) {}

  record Boxes(
      @NotNull Boolean flag,
      Byte small,
      Short middle,
      @NegativeOrZero Integer number,
      Long large,
      Float below,
      Double above,
      Character letter) {}

  record Containers(
      @NotEmpty List<@NotBlank String> texts,
      Set<Colour> colours,
      Collection<Scalars> scalars,
      Map<String, List<Integer>> byName,
      Map<Colour, @Positive Double> byColour,
      Optional<@Size(min = 1) String> maybe,
      String[] array,
      @Nullable String nothing) {}

  record Tensors(float[] vector, float[][] matrix, double[][][] cube, int[] ids, boolean[] mask) {}

  record Defaults(
      @DefaultValue("7") int number,
      @DefaultValue("0.5") double share,
      @DefaultValue("true") boolean flag,
      @DefaultValue("x") @Size(max = 1) String text,
      @DefaultValue("GREEN") Colour colour) {}

  record Pair<A, B>(A first, B second) {}

  record Tree(String name, List<Tree> branches, Optional<Tree> parent) {}

  record Everyone(
      Scalars scalars,
      Boxes boxes,
      Containers containers,
      Tensors tensors,
      Defaults defaults,
      Pair<String, Pair<Integer, Colour>> pair,
      Tree tree) {}

  record Empty() {}

  public void setup() throws Exception {}

  public void downloadWeights() throws java.io.IOException {}

  /**
   * Answers the question. Nothing is lost.
   *
   * @param in what was asked
   * @return the same
   */
  @Endpoint
  public Everyone echo(Everyone in) {
    return in;
  }

  @Endpoint(path = "/v1/defaults", concurrency = 2)
  @Example("{}")
  @Example("{\"number\": 8}")
  Defaults defaults(Defaults in) throws Exception {
    return in;
  }

  @Endpoint(path = "/v1/empty")
  protected Empty defaults(Empty in) {
    return in;
  }

  @Endpoint
  public final Pair<Tree, Empty> swap(Pair<Empty, Tree> in) {
    return new Pair<>(in.second(), in.first());
  }

  @Override
  public void close() {}
}

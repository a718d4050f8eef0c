import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import com.fasterxml.jackson.annotation.JsonTypeName;
import dev.jlserve.DefaultValue;
import dev.jlserve.Endpoint;
import dev.jlserve.Example;
import dev.jlserve.HttpStatus;
import dev.jlserve.JLServeApp;
import jakarta.validation.constraints.AssertTrue;
import jakarta.validation.constraints.DecimalMax;
import jakarta.validation.constraints.DecimalMin;
import jakarta.validation.constraints.Digits;
import jakarta.validation.constraints.Email;
import jakarta.validation.constraints.FutureOrPresent;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.Negative;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Past;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Positive;
import jakarta.validation.constraints.PositiveOrZero;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.MonthDay;
import java.time.OffsetDateTime;
import java.time.OffsetTime;
import java.time.Period;
import java.time.Year;
import java.time.YearMonth;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Uses whatever an app may use, so that its document shows whatever a document may have. Here is
 * {@code code}, "quotes", a \backslash, <b>HTML</b> and an ümlaut.
 */
@JLServeApp(name = "The richest app")
public class Richest {

  /** What colour something has. */
  enum Colour {
    RED,
    @JsonProperty("dark-green")
    GREEN,
    BLUE
  }

  /**
   * All scalars.
   *
   * @param flag a flag that is set
   * @param number a number from 1 to 10
   * @param text a short text of small letters
   */
  record Scalars(
      @AssertTrue boolean flag,
      byte small,
      short middle,
      @Min(1) @Max(10) int number,
      @Positive long large,
      @Negative float below,
      @PositiveOrZero double above,
      char letter,
      @NotBlank @Size(max = 10) @Pattern(regexp = "[a-z]+") String text,
      Colour colour) {}

  /**
   * Numbers that may be absent, and those of any precision.
   *
   * @param price an amount with two decimal places
   */
  record Numbers(
      @NotNull Boolean flag,
      @Nullable Integer nothing,
      BigInteger huge,
      @Digits(integer = 6, fraction = 2) BigDecimal price,
      @DecimalMin("0.1") @DecimalMax(value = "0.9", inclusive = false) Double share,
      OptionalInt count,
      @PositiveOrZero OptionalLong total,
      OptionalDouble mean) {}

  /**
   * Texts of some form.
   *
   * @param born the day of birth
   * @param data bytes
   */
  record Texts(
      @Past LocalDate born,
      LocalTime at,
      LocalDateTime local,
      OffsetDateTime written,
      @FutureOrPresent Instant due,
      ZonedDateTime zoned,
      Duration length,
      UUID id,
      URI link,
      @Email String mail,
      @Size(min = 1, max = 100) byte[] data) {}

  /** Texts of the other forms. */
  record MoreTexts(
      Year year,
      YearMonth month,
      MonthDay birthday,
      OffsetTime at,
      Period term,
      ZoneId zone,
      ZoneOffset offset,
      @Size(min = 2, max = 5) char[] letters) {}

  /** Collections of all kinds. */
  record Containers(
      @NotEmpty @Size(max = 5) List<@NotBlank String> texts,
      Set<Colour> colours,
      Collection<Scalars> scalars,
      Map<String, List<Integer>> byName,
      Map<Colour, @Positive Double> byColour,
      Optional<@Size(min = 1) String> maybe,
      String[] array,
      Query @Size(max = 2) [] @NotEmpty [] queries,
      Set<@Email String> mails,
      Collection<@Nullable @Negative Integer> below,
      Map<Colour, Map<String, Optional<Colour>>> nested) {}

  /** Tensors of one to three dimensions. */
  record Tensors(
      float[] vector,
      double[][] matrix,
      int[][][] cube,
      @Size(max = 4) boolean[] flags,
      long[][] counts,
      short[][][] samples) {}

  /** What is taken when nothing is given. */
  record Defaults(
      @DefaultValue("7") int number,
      @DefaultValue("0.5") double share,
      @DefaultValue("true") boolean flag,
      @DefaultValue("x") @Size(max = 1) String text,
      @DefaultValue("GREEN") Colour colour) {}

  /** A shape, told by its kind. */
  @JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "kind")
  sealed interface Shape {}

  /**
   * A circle.
   *
   * @param radius from the centre
   */
  @JsonTypeName("circle")
  record Circle(@Positive double radius, @DefaultValue("RED") Colour colour) implements Shape {}

  /** A shape with corners. */
  sealed interface Polygon extends Shape {}

  @JsonTypeName("box")
  record Box(@Positive double width, @Positive double height) implements Polygon {}

  @JsonTypeName("path")
  record Path(@NotEmpty double[][] points, Optional<String> name) implements Polygon {}

  /** Shapes in one. */
  @JsonTypeName("group")
  record Group(List<Shape> members) implements Shape {}

  /** A message, told by the record's name. */
  sealed interface Message {}

  record Said(@NotBlank String text) implements Message {}

  record Silence() implements Message {}

  /** Sealed interfaces wherever a type may stand. */
  record Choices(
      Shape shape,
      Polygon polygon,
      List<Shape> list,
      Map<String, Shape> map,
      Optional<Shape> maybe,
      @Nullable Message message,
      Message[] messages,
      Circle plain) {}

  record Pair<A, B>(A first, B second) {}

  record Tree(String name, List<Tree> branches, Optional<Tree> parent) {}

  /**
   * One of everything.
   *
   * @param scalars all scalars
   */
  record Everything(
      Scalars scalars,
      Numbers numbers,
      Texts texts,
      MoreTexts moreTexts,
      Containers containers,
      Tensors tensors,
      Defaults defaults,
      Choices choices,
      Pair<String, Pair<Integer, Colour>> pair,
      Tree tree) {}

  /** A record without components. */
  record Empty() {}

  /**
   * Which thing is looked for.
   *
   * @param name its name
   */
  record Query(@NotBlank String name) {}

  /** Nothing has that name. */
  @HttpStatus(404)
  public static class NoSuchThing extends Exception {
    private static final long serialVersionUID = 1;

    NoSuchThing(String name) {
      super("There is no " + name);
    }
  }

  public void setup() {}

  public void downloadWeights() {}

  /**
   * Answers what it was asked. Nothing is lost.
   *
   * @param in one of everything
   * @return the same
   */
  @Endpoint(concurrency = 2)
  public Everything echo(Everything in) {
    return in;
  }

  /**
   * Looks for a thing.
   *
   * @throws NoSuchThing if nothing has that name, always
   */
  @Endpoint(path = "/v1/find")
  @Example("{\"name\": \"a thing\"}")
  @Example("{\"name\": \"ein Ding – \\\"groß\\\"\"}")
  public Empty find(Query query) throws NoSuchThing {
    throw new NoSuchThing(query.name());
  }

  /**
   * Files, by themselves or among other things.
   *
   * @param file the file
   * @param more further files
   */
  record Upload(
      @Size(min = 1, max = 1000) byte[] file,
      @Size(max = 3) List<byte[]> more,
      Optional<byte[]> mask,
      @DefaultValue("untitled") String title,
      @Nullable Colour colour,
      List<String> tags,
      float[] vector,
      Query query) {}

  /** Gives back the file. */
  @Endpoint(produces = "application/octet-stream")
  public byte[] upload(Upload in) {
    return in.file();
  }

  /** Picks out of what there is to choose from. */
  @Endpoint
  public Choices choose(Choices in) {
    return in;
  }

  @Endpoint
  public Defaults defaults(Defaults in) {
    return in;
  }

  @Endpoint(path = "/v1/defaults")
  public Pair<Tree, Empty> defaults(Pair<Empty, Tree> in) {
    return new Pair<>(in.second(), in.first());
  }
}

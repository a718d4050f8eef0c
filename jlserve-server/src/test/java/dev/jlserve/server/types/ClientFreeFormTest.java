package dev.jlserve.server.types;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What a generated Java client sends as JSON of any form. */
class ClientFreeFormTest {

  private static final Map<String, Object> EMPTY = Map.of();

  private static GeneratedClient client;

  @BeforeAll
  static void compile() throws Exception {
    client =
        GeneratedClient.of(
            CompiledApp.of(
                "@JLServeApp",
                """
                record Box(JsonValue tree, Map<String, Object> plain, List<JsonValue> list,
                    JsonValue[] array, Map<String, JsonValue> map, Optional<JsonValue> some,
                    @Nullable JsonValue none, @DefaultValue("1") JsonValue preset) {}
                record Upload(byte[] file, JsonValue tree, Map<String, Object> plain,
                    Optional<JsonValue> some, List<JsonValue> list) {}
                record Out() {}
                @Endpoint public Out box(Box in) { return new Out(); }
                @Endpoint public Out upload(Upload in) { return new Out(); }
                """,
                EchoedRecords.JAVA_CLIENT));
  }

  @Test
  void valuesOfJsonAreWritten() throws Exception {
    Object all =
        Arrays.asList(
            null, true, (byte) 1, (short) 2, 3, 4L, 0.5f, 1.5, BigInteger.TEN, BigDecimal.ONE);
    assertThat(
            client.writes(
                "Box",
                Map.of("a", Collections.singletonMap("b", null)),
                Map.of("c", all),
                List.of("d", List.of()),
                Arrays.asList(null, 1),
                Map.of("e", EMPTY),
                Optional.of(2),
                null,
                null))
        .isEqualTo(
            "{\"tree\":{\"a\":{\"b\":null}},"
                + "\"plain\":{\"c\":[null,true,1,2,3,4,0.5,1.5,10,1]},\"list\":[\"d\",[]],"
                + "\"array\":[null,1],\"map\":{\"e\":{}},\"some\":2,\"none\":null}");
  }

  record Args(String city) {}

  static Stream<Object> others() {
    return Stream.of(
        new Args("Rome"),
        LocalDate.EPOCH,
        TimeUnit.DAYS,
        new StringBuilder("a"),
        'a',
        new byte[0],
        new int[0],
        Optional.empty(),
        new AtomicLong(),
        new Object());
  }

  @ParameterizedTest
  @MethodSource
  void others(Object other) {
    String problem =
        "JSON of any form has no "
            + other.getClass().getName()
            + "; it has Map, Collection, String, Boolean, numbers of the JDK and null";
    List<Object> one = List.of(other);
    Map<String, Object> a = Map.of("a", other);
    Optional<Object> none = Optional.empty();
    for (Object[] box :
        new Object[][] {
          {other, EMPTY, List.of(), List.of(), EMPTY, none, null, null},
          {0, a, List.of(), List.of(), EMPTY, none, null, null},
          {0, EMPTY, one, List.of(), EMPTY, none, null, null},
          {0, EMPTY, List.of(), one, EMPTY, none, null, null},
          {0, EMPTY, List.of(), List.of(), a, none, null, null},
          {0, EMPTY, List.of(), List.of(), EMPTY, Optional.of(one), null, null},
          {0, EMPTY, List.of(), List.of(), EMPTY, none, a, null},
          {0, EMPTY, List.of(), List.of(), EMPTY, none, null, other},
        }) {
      assertThatThrownBy(() -> client.writes("Box", box)).cause().hasMessage(problem);
    }
    for (Object[] form :
        new Object[][] {
          {new byte[0], other, EMPTY, none, List.of()},
          {new byte[0], 0, a, none, List.of()},
          {new byte[0], 0, EMPTY, Optional.of(other), List.of()},
          {new byte[0], 0, EMPTY, none, one},
        }) {
      assertThatThrownBy(() -> client.sends("Upload", form)).cause().hasMessage(problem);
    }
  }

  @Test
  void keysAreStrings() {
    assertThatThrownBy(
            () ->
                client.sends(
                    "Upload", new byte[0], Map.of(1, 2), EMPTY, Optional.empty(), List.of()))
        .cause()
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("a Map has the key 1, and JSON has keys of String alone");
  }
}

package dev.jlserve.server.memory;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ShortageTest {

  @ParameterizedTest
  @CsvSource({
    "Java heap space, HEAP",
    "GC overhead limit exceeded, HEAP",
    ", HEAP",
    "Requested array size exceeds VM limit, ARRAY",
    "Required array size too large, ARRAY",
    "unable to create native thread: possibly out of memory or process/resource limits reached, THREADS",
    "'Cannot reserve 1024 bytes of direct buffer memory (allocated: 1, limit: 2)', DIRECT_BUFFERS",
    "Metaspace, METASPACE",
    "Compressed class space, CLASS_SPACE",
    "Map failed, NATIVE",
    "Unable to allocate 4096 bytes, NATIVE",
  })
  void isToldByTheText(String text, Shortage shortage) {
    assertThat(Shortage.of(new OutOfMemoryError(text))).isEqualTo(shortage);
  }

  /** So that a JVM whose texts differ is noticed. */
  @Test
  void anArrayThatIsTooLongIsNoMatterOfTheHeap() {
    OutOfMemoryError error =
        catchThrowableOfType(OutOfMemoryError.class, () -> "ab".repeat(Integer.MAX_VALUE));
    assertThat(Shortage.of(error)).isEqualTo(Shortage.ARRAY);
  }

  @Test
  void aTextThatCannotBeReadTellsOfTheHeap() {
    OutOfMemoryError unreadable =
        new OutOfMemoryError() {
          private static final long serialVersionUID = 1;

          @Override
          public String getMessage() {
            throw new IllegalStateException();
          }
        };
    assertThat(Shortage.of(unreadable)).isEqualTo(Shortage.HEAP);
  }
}

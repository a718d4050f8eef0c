package dev.jlserve;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class HttpStatusExceptionTest {

  @Test
  void carriesStatusAndDetail() {
    HttpStatusException exception = new HttpStatusException(404, "No such model");
    assertThat(exception.status()).isEqualTo(404);
    assertThat(exception.detail()).isEqualTo("No such model");
  }

  @ParameterizedTest
  @ValueSource(ints = {0, 200, 399, 600})
  void refusesWhatIsNoErrorStatus(int status) {
    assertThatThrownBy(() -> new HttpStatusException(status, "?"))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("status " + status + " lies outside 400 to 599");
  }
}

package dev.jlserve.processor.coordinate;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class CoordinateTest {

  private static Coordinate of(String text) {
    Optional<Coordinate> read = Coordinate.of(text);
    assertThat(read).as(text).isPresent();
    return read.orElseThrow();
  }

  @Test
  void aClassifierChoosesAnotherJar() {
    Coordinate coordinate = of("g:a:1.0:linux-x86_64");
    assertThat(coordinate.classifier()).isEqualTo("linux-x86_64");
    assertThat(coordinate.identity()).isEqualTo("g:a:linux-x86_64");
    assertThat(coordinate.isExact()).isTrue();
    assertThat(of("g:a:1.0:tests@jar")).isEqualTo(of("g:a:1.0:tests"));
  }

  @Test
  void aListOfVersionsMayHaveTheVersion() {
    Coordinate bom = of("g:bom:1.0@pom");
    assertThat(bom.isBom()).isTrue();
    assertThat(bom.isResolvable(false, false)).isTrue();
    assertThat(of("g:a").isResolvable(false, true)).isTrue();
    assertThat(of("g:a").isResolvable(false, false)).isFalse();
    assertThat(of("g:bom@pom").isResolvable(false, true)).isFalse();
  }

  @Test
  void exclusionsFollow() {
    Coordinate coordinate = of("g:a:1.0:x,exclude=org.b%c,exclude=*%log4j");
    assertThat(coordinate.exclusions()).isEqualTo(List.of("org.b:c", "*:log4j"));
    assertThat(coordinate.version()).isEqualTo("1.0");
    assertThat(Coordinate.of("g:a:1.0,exclude=org.b:c")).isEmpty();
    assertThat(CoordinateAdvice.edit("g:a:1.0,exclude=org.b:c"))
        .isEqualTo("Write \"g:a:1.0,exclude=org.b%c\"");
  }

  @Test
  void onlyAFlagAllowsASnapshot() {
    Coordinate snapshot = of("g:a:1.0-SNAPSHOT");
    assertThat(snapshot.isResolvable(false, true)).isFalse();
    assertThat(snapshot.isResolvable(true, false)).isTrue();
    assertThat(of("g:a:LATEST").isResolvable(true, true)).isFalse();
    assertThat(of("g:a:[1,2)").isResolvable(true, true)).isFalse();
  }

  @Test
  void fourPartsInAnotherOrderAreNone() {
    assertThat(List.of("g:a:jar:1.0", "g:a:1.0:jar", "mvn:g:a:1.0", "g:a::x", "g:a:1.0:x@pom"))
        .allSatisfy(text -> assertThat(Coordinate.of(text)).isEmpty());
  }
}

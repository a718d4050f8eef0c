package dev.jlserve.processor;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.testing.compile.Compilation;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TimeZone;
import javax.tools.JavaFileObject;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Isolated;

/** The same app yields the same files to the byte, wherever and however it is compiled. */
@Isolated("It sets the locale and the time zone of the JVM.")
class StableOutputTest {

  private static final List<JavaFileObject> SOURCES =
      List.of(
          Javac.source(
              "Iris.java",
              """
              import dev.jlserve.*;
              /** Titles in İSTANBUL. */
              @JLServeApp
              public class Iris {
                public void setup() {}
                public void downloadWeights() {}
                @Endpoint public Title zebra(Item in) { throw new IllegalStateException(); }
                @Endpoint public Item apple(Title in) { throw new IllegalStateException(); }
                @Endpoint(path = "/v1/apple") public Item apple(Item in) { return in; }
              }
              """),
          Javac.source("Title.java", "record Title(int id, Kind kind) {}"),
          Javac.source(
              "Item.java",
              """
              import dev.jlserve.*;
              import java.math.*;
              import java.util.*;
              record Item(Map<Kind, Title> titles, @DefaultValue("1.5") BigDecimal INDEX) {}
              """),
          Javac.source("Kind.java", "enum Kind { INITIAL, FINAL }"));

  @Test
  void localeTimeZoneAndOrderOfFilesChangeNothing() {
    Map<String, String> first = generated(SOURCES);
    assertThat(first).containsKey("META-INF/jlserve/openapi.json");

    List<JavaFileObject> reversed = new ArrayList<>(SOURCES);
    Collections.reverse(reversed);
    Locale locale = Locale.getDefault();
    TimeZone zone = TimeZone.getDefault();
    try {
      // Turkish has an i of its own, and Arabic digits of its own.
      for (String tag : List.of("tr-TR", "ar-EG-u-nu-arab")) {
        Locale.setDefault(Locale.forLanguageTag(tag));
        TimeZone.setDefault(TimeZone.getTimeZone("Pacific/Kiritimati"));
        assertThat(generated(reversed)).as(tag).isEqualTo(first);
      }
    } finally {
      Locale.setDefault(locale);
      TimeZone.setDefault(zone);
    }
  }

  @Test
  @Tag("slow")
  void theLocaleChangesNoClient() {
    JavaFileObject app =
        ClientSourcesTest.app("enum Kind { INITIAL, ÜBRIG }", "Kind kind, int[][][] INDEX");
    for (String language : List.of(ClientSources.JAVA, ClientSources.TYPESCRIPT)) {
      Map<String, String> first = ClientSourcesTest.client(language, app);
      Locale locale = Locale.getDefault();
      try {
        for (String tag : List.of("tr-TR", "ar-EG-u-nu-arab")) {
          Locale.setDefault(Locale.forLanguageTag(tag));
          assertThat(ClientSourcesTest.client(language, app)).as(tag).isEqualTo(first);
        }
      } finally {
        Locale.setDefault(locale);
      }
    }
  }

  private static Map<String, String> generated(List<JavaFileObject> sources) {
    Compilation compilation = Javac.compile(sources.toArray(JavaFileObject[]::new));
    assertThat(compilation.errors()).isEmpty();
    return Javac.generated(compilation);
  }
}

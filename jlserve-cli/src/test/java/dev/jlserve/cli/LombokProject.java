package dev.jlserve.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A Maven build of two modules: an app that Lombok completes, and what the app computes with. */
final class LombokProject {

  private static final String ROOT =
      """
      <project>
        <modelVersion>4.0.0</modelVersion>
        <groupId>shop</groupId>
        <artifactId>shop</artifactId>
        <version>1-SNAPSHOT</version>
        <packaging>pom</packaging>
        <modules><module>lib</module><module>app</module></modules>
        <properties>
          <maven.compiler.release>21</maven.compiler.release>
          <project.build.sourceEncoding>UTF-8</project.build.sourceEncoding>
        </properties>
        <repositories><repository><id>jlserve</id><url>%1$s</url></repository></repositories>
        <pluginRepositories>
          <pluginRepository><id>jlserve</id><url>%1$s</url></pluginRepository>
        </pluginRepositories>
        <build>
          <pluginManagement>
            <plugins>
              <plugin>
                <groupId>dev.jlserve</groupId>
                <artifactId>jlserve-maven-plugin</artifactId>
                <version>%2$s</version>
              </plugin>
              <plugin>
                <groupId>org.apache.maven.plugins</groupId>
                <artifactId>maven-resources-plugin</artifactId>
                <version>%3$s</version>
              </plugin>
              <plugin>
                <groupId>org.apache.maven.plugins</groupId>
                <artifactId>maven-compiler-plugin</artifactId>
                <version>%4$s</version>
              </plugin>
            </plugins>
          </pluginManagement>
        </build>
      </project>
      """;

  private static final String PARENT =
      """
      <project>
        <modelVersion>4.0.0</modelVersion>
        <parent><groupId>shop</groupId><artifactId>shop</artifactId><version>1-SNAPSHOT</version></parent>
      """;

  private static final String APP =
      """
        <artifactId>app</artifactId>
        <dependencies>
          <dependency><groupId>dev.jlserve</groupId><artifactId>jlserve-api</artifactId><version>%1$s</version></dependency>
          <dependency><groupId>shop</groupId><artifactId>lib</artifactId><version>1-SNAPSHOT</version></dependency>
          <dependency><groupId>com.google.code.gson</groupId><artifactId>gson</artifactId><version>2.14.0</version></dependency>
          <dependency><groupId>org.projectlombok</groupId><artifactId>lombok</artifactId><version>1.18.42</version><scope>provided</scope></dependency>
        </dependencies>
        <build>
          <plugins>
            <plugin>
              <groupId>org.apache.maven.plugins</groupId>
              <artifactId>maven-compiler-plugin</artifactId>
              <configuration>
                <annotationProcessorPaths>
                  <path><groupId>org.projectlombok</groupId><artifactId>lombok</artifactId><version>1.18.42</version></path>
                  <path><groupId>dev.jlserve</groupId><artifactId>jlserve-processor</artifactId><version>%1$s</version></path>
                </annotationProcessorPaths>
              </configuration>
            </plugin>
          </plugins>
        </build>
      </project>
      """;

  private static final String RATES =
      """
      package tax;

      public class Rates {
        public double standard() {
          return 0.19;
        }
      }
      """;

  private static final String PRICING =
      """
      package shop;

      import com.google.gson.Gson;
      import dev.jlserve.Endpoint;
      import dev.jlserve.JLServeApp;
      import java.util.List;
      import lombok.Getter;
      import lombok.extern.java.Log;
      import tax.Rates;

      @Log
      @JLServeApp
      public class Pricing {
        @Getter private Rates rates;

        record Input(double net) {}

        record Output(double gross, List<String> words) {}

        public void downloadWeights() {}

        public void setup() {
          rates = new Rates();
          log.fine("ready");
        }

        @Endpoint
        public Output price(Input input) {
          String[] words = new Gson().fromJson("[\\"a\\"]", String[].class);
          return new Output(
              Math.rint(input.net() * (1 + getRates().standard())), List.of(words));
        }
      }
      """;

  private LombokProject() {}

  /**
   * Writes it beside a project that {@code init} made, whose repository and versions it takes.
   *
   * @param made that project
   */
  static Path besides(Path made) throws IOException {
    Path build = Files.createDirectory(made.resolveSibling("shop"));
    String pom = Files.readString(made.resolve("pom.xml"));
    String version = first(pom, "<version.jlserve>([^<]+)<");
    write(
        build.resolve("pom.xml"),
        ROOT.formatted(
            "file://${maven.multiModuleProjectDirectory}/../my-model/.jlserve/repository",
            version,
            first(pom, "maven-resources-plugin</artifactId>\\s*<version>([^<]+)<"),
            first(pom, "maven-compiler-plugin</artifactId>\\s*<version>([^<]+)<")));
    write(build.resolve("lib/pom.xml"), PARENT + "  <artifactId>lib</artifactId>\n</project>\n");
    write(build.resolve("lib/src/main/java/tax/Rates.java"), RATES);
    write(build.resolve("app/pom.xml"), PARENT + APP.formatted(version));
    write(build.resolve("app/src/main/java/shop/Pricing.java"), PRICING);
    return build;
  }

  private static String first(String text, String pattern) {
    Matcher found = Pattern.compile(pattern).matcher(text);
    assertThat(found.find()).as(pattern).isTrue();
    return found.group(1);
  }

  private static void write(Path file, String text) throws IOException {
    Files.createDirectories(file.getParent());
    Files.writeString(file, text);
  }
}

package dev.jlserve.cli.init;

import dev.jlserve.cli.source.JavaTokens;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Objects;
import java.util.Properties;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A text of a new app, with places such as {@code {{class}}} for what differs between apps. */
enum Template {
  APP("App.java.txt"),
  TEST("AppTest.java.txt"),
  PROJECT_POM("project.pom.xml"),
  SINGLE_POM("single.pom.xml"),
  README("README.md"),
  PROJECT_README("project.README.md"),
  SINGLE_README("single.README.md"),
  GIT_IGNORE("gitignore"),
  GIT_ATTRIBUTES("gitattributes"),
  MAVEN_CONFIG("maven.config"),
  API_POM("jlserve-api.pom"),
  PROCESSOR_POM("jlserve-processor.pom"),
  MAVEN_PLUGIN_POM("jlserve-maven-plugin.pom"),
  SERVER_POM("jlserve-server.pom"),
  STORE_POM("jlserve-store.pom");

  private static final Pattern PLACE = Pattern.compile("\\{\\{([\\w-]+)}}");
  private static final String PACKAGE_LINE = "package {{package}};\n\n";

  /** A comment to Java. A shell that is given the file runs it, since no system call can. */
  private static final String SHELL_LINE =
      "///usr/bin/env jlserve dev --build \"$0\" \"$@\"; exit $?\n\n";

  private final String file;

  Template(String file) {
    this.file = file;
  }

  /**
   * The text with its places filled.
   *
   * @param values by the names of the places; versions are known already
   */
  String fill(Map<String, String> values) {
    return fill(text(), values);
  }

  /** The text of a class in no package, whose file a shell can run. */
  String fillAsScript(Map<String, String> values) {
    return fill(text().replace(PACKAGE_LINE, SHELL_LINE), values);
  }

  private static String fill(String text, Map<String, String> values) {
    Map<String, String> all = new HashMap<>(versions());
    all.putAll(values);
    return PLACE
        .matcher(text)
        .replaceAll(place -> Matcher.quoteReplacement(all.get(place.group(1))));
  }

  /** Every word of the Java texts: a class of such a name would be taken for it. */
  static Set<String> names() {
    Set<String> names = new HashSet<>();
    for (Template java : new Template[] {APP, TEST}) {
      names.addAll(JavaTokens.of(java.text()));
    }
    return names;
  }

  /** The version of jlserve that new apps name. */
  static String jlserveVersion() {
    return Objects.requireNonNull(versions().get("jlserve"), "filtered into the file");
  }

  private static Map<String, String> versions() {
    Properties properties = new Properties();
    try (InputStream in = Template.class.getResourceAsStream("versions.properties")) {
      properties.load(in);
    } catch (IOException e) {
      throw new IllegalStateException("it is part of the jar", e);
    }
    Map<String, String> versions = new HashMap<>();
    properties.stringPropertyNames().forEach(n -> versions.put(n, properties.getProperty(n)));
    return versions;
  }

  private String text() {
    try (InputStream in = Template.class.getResourceAsStream(file)) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new IllegalStateException("it is part of the jar", e);
    }
  }
}

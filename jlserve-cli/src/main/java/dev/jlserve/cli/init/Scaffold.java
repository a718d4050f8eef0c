package dev.jlserve.cli.init;

import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;

/**
 * What a new app consists of, beside jlserve's jars.
 *
 * @param source the path of the app's file
 * @param goal what Maven is asked for: to compile, or to test as well
 * @param files texts by path, in the order in which a reader wants them
 * @param scripts paths of those files that a shell runs
 */
record Scaffold(String source, String goal, Map<String, String> files, Set<String> scripts) {

  /** A Maven project: the app in a package, with a test. */
  static Scaffold project(NewAppName name) {
    String place = name.packageName() + "/" + name.className();
    String source = "src/main/java/" + place + ".java";
    String test = "src/test/java/" + place + "Test.java";
    String goal = "test";
    Map<String, String> values = new HashMap<>(values(name, source, goal));
    values.put("test", test);
    Map<String, String> files = new LinkedHashMap<>();
    files.put("pom.xml", Template.PROJECT_POM.fill(values));
    files.put(source, Template.APP.fill(values));
    files.put(test, Template.TEST.fill(values));
    addSurroundings(files, values);
    files.merge("README.md", Template.PROJECT_README.fill(values), String::concat);
    return new Scaffold(source, goal, files, Set.of());
  }

  /** One file, and the pom that gives it a class path in editors. */
  static Scaffold single(NewAppName name) {
    String source = name.className() + ".java";
    String goal = "compile";
    Map<String, String> values = values(name, source, goal);
    Map<String, String> files = new LinkedHashMap<>();
    files.put("pom.xml", Template.SINGLE_POM.fill(values));
    files.put(source, Template.APP.fillAsScript(values));
    addSurroundings(files, values);
    files.merge("README.md", Template.SINGLE_README.fill(values), String::concat);
    return new Scaffold(source, goal, files, Set.of(source));
  }

  private static Map<String, String> values(NewAppName name, String source, String goal) {
    return Map.of(
        "name", name.typed(),
        "class", name.className(),
        "package", name.packageName(),
        "source", source,
        "goal", goal);
  }

  private static void addSurroundings(Map<String, String> files, Map<String, String> values) {
    files.put("README.md", Template.README.fill(values));
    files.put(".gitignore", Template.GIT_IGNORE.fill(values));
    files.put(".mvn/maven.config", Template.MAVEN_CONFIG.fill(values));
    files.put(".jlserve/.gitattributes", Template.GIT_ATTRIBUTES.fill(values));
  }

  /** The files as they are written. */
  Map<String, byte[]> bytes() {
    Map<String, byte[]> bytes = new LinkedHashMap<>();
    files.forEach((path, text) -> bytes.put(path, text.getBytes(StandardCharsets.UTF_8)));
    return bytes;
  }
}

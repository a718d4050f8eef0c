package dev.jlserve.maven;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.File;
import java.io.StringReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.apache.maven.artifact.Artifact;
import org.apache.maven.artifact.DefaultArtifact;
import org.apache.maven.artifact.handler.DefaultArtifactHandler;
import org.apache.maven.model.Build;
import org.apache.maven.model.Plugin;
import org.apache.maven.plugin.MojoFailureException;
import org.apache.maven.project.MavenProject;
import org.codehaus.plexus.util.xml.Xpp3Dom;
import org.codehaus.plexus.util.xml.Xpp3DomBuilder;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class BuildDescriptionTest {

  @TempDir private Path folder;
  private MavenProject app;
  private MavenProject lib;
  private Path bootstrap;

  @BeforeEach
  void prepare() throws Exception {
    app = project("app");
    app.addCompileSourceRoot("/app/src/main/java");
    app.addCompileSourceRoot(
        Path.of(app.getBuild().getDirectory()).resolve("generated-sources/annotations").toString());
    lib = project("lib");
    Path index = Path.of(app.getBuild().getOutputDirectory()).resolve("META-INF/jlserve/app");
    Files.createDirectories(index.getParent());
    Files.writeString(index, "shop.PricingBootstrap\nrequests 1");
    bootstrap = index.resolve("../../../shop/PricingBootstrap.class").normalize();
    Files.createDirectories(bootstrap.getParent());
    Files.writeString(bootstrap, "");
  }

  private MavenProject project(String name) {
    MavenProject project = new MavenProject();
    project.setGroupId("shop");
    project.setArtifactId(name);
    project.setVersion("1");
    Build build = new Build();
    build.setDirectory(folder.resolve(name).resolve("target").toString());
    build.setOutputDirectory(folder.resolve(name).resolve("target/classes").toString());
    project.getModel().setBuild(build);
    return project;
  }

  private static Artifact artifact(
      String group, String name, String version, String scope, String classifier) {
    DefaultArtifactHandler handler = new DefaultArtifactHandler("jar");
    handler.setAddedToClasspath(true);
    Artifact artifact =
        new DefaultArtifact(group, name, version, scope, "jar", classifier, handler);
    artifact.setFile(new File("/repository/" + name + ".jar"));
    return artifact;
  }

  @Test
  void theClassPathIsThatOfTheRunWithoutJlservesOwn() {
    Set<Artifact> artifacts = new LinkedHashSet<>();
    artifacts.add(artifact("a", "natives", "2.0", "compile", "linux"));
    artifacts.add(artifact("shop", "lib", "1", "compile", null));
    artifacts.add(artifact("a", "unfinished", "3-SNAPSHOT", "runtime", null));
    artifacts.add(artifact("org.projectlombok", "lombok", "1.18.42", "provided", null));
    artifacts.add(artifact("dev.jlserve", "jlserve-api", "1.0", "compile", null));
    app.setArtifacts(artifacts);

    assertThat(new BuildDescription(app, List.of(lib, app), 17).lines())
        .containsExactly(
            "format 1",
            "begun 17",
            "classes " + app.getBuild().getOutputDirectory(),
            "root " + new File("/app/src/main/java").getAbsolutePath(),
            "jar a:natives:linux:2.0 " + new File("/repository/natives.jar"),
            "module shop:lib:1 " + new File("/repository/lib.jar"),
            "module a:unfinished:3-SNAPSHOT " + new File("/repository/unfinished.jar"));
  }

  @Test
  void anAppIsChosenByItsSimpleOrFullName() throws Exception {
    assertThat(ModuleApp.in(List.of(lib, app), "Pricing", "1.0"))
        .extracting(ModuleApp::name)
        .containsExactly("shop.Pricing");
    assertThat(ModuleApp.in(List.of(lib, app), "shop.Pricing", "1.0")).hasSize(1);
    assertThatThrownBy(() -> ModuleApp.in(List.of(lib, app), "Prices", "1.0"))
        .isInstanceOf(MojoFailureException.class)
        .hasMessage("There is no app Prices. The modules have shop.Pricing.");
    assertThatThrownBy(() -> ModuleApp.in(List.of(lib), null, "1.0"))
        .isInstanceOf(MojoFailureException.class)
        .hasMessageStartingWith("No app found in lib. ");
  }

  @Test
  void aCompilerThatRunsNoProcessorIsNamed() {
    Plugin compiler = new Plugin();
    compiler.setArtifactId("maven-compiler-plugin");
    compiler.setVersion("3.1");
    lib.getBuild().addPlugin(compiler);

    assertThatThrownBy(() -> ModuleApp.in(List.of(lib), null, "1.0"))
        .hasMessageEndingWith(
            " of its module. lib compiles with maven-compiler-plugin 3.1, which passes"
                + " annotationProcessorPaths over. Name version 3.5 of it or a newer one.");
    compiler.setVersion("3.14.1");
    assertThatThrownBy(() -> ModuleApp.in(List.of(lib), null, "1.0"))
        .hasMessageEndingWith(" of its module.");
  }

  @Test
  void aPomThatTurnsProcessorsOffIsNamed() {
    lib.getProperties().setProperty("maven.compiler.proc", "none");

    assertThatThrownBy(() -> ModuleApp.in(List.of(lib), null, "1.0"))
        .hasMessageEndingWith(
            " of its module. lib sets proc of maven-compiler-plugin to none, with which it runs no"
                + " annotation processor. Remove that from the pom.");
  }

  @Test
  void anAppWithoutClassesIsRefused() throws Exception {
    Files.delete(bootstrap);
    assertThatThrownBy(() -> ModuleApp.in(List.of(app), null, "1.0"))
        .isInstanceOf(MojoFailureException.class)
        .hasMessage(
            "app has no compiled class shop.PricingBootstrap. Run mvn clean, then this goal"
                + " again.");

    Xpp3Dom configuration =
        Xpp3DomBuilder.build(
            new StringReader(
                "<configuration><compilerArgs><arg>-proc:only</arg></compilerArgs>"
                    + "</configuration>"));
    Plugin compiler = new Plugin();
    compiler.setArtifactId("maven-compiler-plugin");
    compiler.setConfiguration(configuration);
    app.getBuild().addPlugin(compiler);
    assertThatThrownBy(() -> ModuleApp.in(List.of(app), null, "1.0"))
        .hasMessage(
            "app has no compiled class shop.PricingBootstrap. app sets proc of"
                + " maven-compiler-plugin to only, with which it compiles no class. Remove that"
                + " from the pom.");
  }

  /** As Eclipse's compiler leaves it after a mistake; Maven compiles nothing the next time. */
  @Test
  void anAppWithoutABootstrapIsNotOverlooked() throws Exception {
    Path classes = Path.of(lib.getBuild().getOutputDirectory());
    Files.createDirectories(classes.resolve("shop"));
    Files.writeString(classes.resolve("shop/Other.class"), "(Ldev/jlserve/Endpoint;)");
    Files.writeString(classes.resolve("shop/Prices.class"), "\0Ldev/jlserve/JLServeApp;\0");
    String failed =
        "lib has no bootstrap of shop.Prices: its last compilation found a mistake, or ran without"
            + " jlserve-processor. Name jlserve-processor in annotationProcessorPaths, and run mvn"
            + " clean compile to see the mistake.";

    assertThatThrownBy(() -> ModuleApp.in(List.of(lib), null, "1.0")).hasMessage(failed);
    assertThatThrownBy(() -> ModuleApp.in(List.of(lib, app), null, "1.0")).hasMessage(failed);
    assertThatThrownBy(() -> ModuleApp.in(List.of(lib, app), "Prices", "1.0")).hasMessage(failed);
    assertThat(ModuleApp.in(List.of(lib, app), "Pricing", "1.0")).hasSize(1);

    lib.getProperties().setProperty("maven.compiler.proc", "none");
    assertThatThrownBy(() -> ModuleApp.in(List.of(lib), null, "1.0"))
        .hasMessageStartingWith(failed + " lib sets proc ");
  }

  /** Without incremental compilation Maven compiles again what was saved, and nothing else. */
  @Test
  void aBootstrapThatIsOlderThanARecordItReadsIsRefused() throws Exception {
    Path root = folder.resolve("lib/src/main/java");
    lib.addCompileSourceRoot(root.toString());
    Path classes = Path.of(lib.getBuild().getOutputDirectory());
    Instant now = Instant.now();
    FileTime later = FileTime.from(now.minusSeconds(9));
    Files.setLastModifiedTime(bootstrap, FileTime.from(now.minusSeconds(99)));
    for (String name : List.of("Order", "Unread")) {
      for (Path file :
          List.of(
              root.resolve("shop/" + name + ".java"), classes.resolve("shop/" + name + ".class"))) {
        Files.createDirectories(file.getParent());
        Files.writeString(file, "\0" + name + ".java\0");
        Files.setLastModifiedTime(file, later);
      }
    }
    Files.writeString(classes.resolve("shop/Item.class"), "\0Order.java\0");
    ModuleApp pricing = ModuleApp.in(List.of(app), null, "1.0").get(0);

    Path binding = bootstrap.resolveSibling("PricingBootstrap$1.class");
    Files.writeString(binding, "\0\16shop/UnreadToo\0\12eshop/Item");
    pricing.refuseStaleBootstrap(List.of(lib, app));
    Files.writeString(binding, "\0\11shop/Item\0");
    assertThatThrownBy(() -> pricing.refuseStaleBootstrap(List.of(lib, app)))
        .isInstanceOf(MojoFailureException.class)
        .hasMessage(
            "Order.java was saved after shop.PricingBootstrap was compiled, and Maven has not"
                + " compiled that again. Run mvn clean, then this goal again;"
                + " useIncrementalCompilation of maven-compiler-plugin prevents it.");
    FileTime otherClock = FileTime.from(now.plusSeconds(9999));
    Files.setLastModifiedTime(root.resolve("shop/Order.java"), otherClock);
    pricing.refuseStaleBootstrap(List.of(lib, app));
    Files.setLastModifiedTime(root.resolve("shop/Order.java"), later);
    Files.setLastModifiedTime(bootstrap, later);
    pricing.refuseStaleBootstrap(List.of(lib, app));
  }

  @Test
  void anAppThatStandsOnAnotherVersionIsRefused() {
    app.setArtifacts(Set.of(artifact("dev.jlserve", "jlserve-api", "1.0", "compile", null)));

    assertThatThrownBy(() -> ModuleApp.in(List.of(app), null, "1.1"))
        .isInstanceOf(MojoFailureException.class)
        .hasMessage(
            "app is compiled with jlserve-api 1.0, and jlserve-maven-plugin is of 1.1; give both"
                + " the same version.");
  }

  @Test
  void oneOfSeveralAppsMustBeNamed() throws Exception {
    List<ModuleApp> twice = ModuleApp.in(List.of(app, app), null, "1.0");

    assertThatThrownBy(() -> AppMojo.single(twice))
        .isInstanceOf(MojoFailureException.class)
        .hasMessage(
            "The modules have 2 apps: shop.Pricing, shop.Pricing. Name one of them:"
                + " -Djlserve.app=shop.Pricing");
  }
}

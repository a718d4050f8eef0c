package dev.jlserve.maven;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import org.apache.maven.model.Resource;
import org.apache.maven.project.MavenProject;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RecompilationTest {

  @TempDir private Path folder;

  @Test
  void allThatLiesInSrcMainIsASourceOfSomething() {
    MavenProject module = new MavenProject();
    module.setFile(folder.resolve("pom.xml").toFile());
    Path target = folder.resolve("target");
    for (String root : List.of("src/main/java", "src/more", "target/generated-sources/proto")) {
      module.addCompileSourceRoot(folder.resolve(root).toString());
    }
    for (String name : List.of("src/main/resources", "texts")) {
      Resource resource = new Resource();
      resource.setDirectory(folder.resolve(name).toString());
      module.getBuild().addResource(resource);
    }

    assertThat(Recompilation.roots(List.of(module), List.of(target)))
        .containsExactly(
            folder.resolve("src/main"), folder.resolve("src/more"), folder.resolve("texts"));
  }
}

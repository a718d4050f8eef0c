package dev.jlserve.dist;

import java.nio.file.Path;
import java.util.List;
import org.apache.maven.model.Dependency;
import org.apache.maven.model.Model;
import org.apache.maven.model.Parent;
import org.apache.maven.model.Repository;
import org.apache.maven.model.building.DefaultModelBuilderFactory;
import org.apache.maven.model.building.DefaultModelBuildingRequest;
import org.apache.maven.model.building.FileModelSource;
import org.apache.maven.model.building.ModelBuildingException;
import org.apache.maven.model.building.ModelBuildingRequest;
import org.apache.maven.model.building.ModelSource2;
import org.apache.maven.model.resolution.ModelResolver;

/** A pom as Maven sees it: with its parents, its properties and its imports. */
final class EffectiveModel {

  private EffectiveModel() {}

  static Model of(Path pom, String... profiles) throws ModelBuildingException {
    ModelBuildingRequest request =
        new DefaultModelBuildingRequest()
            .setPomFile(pom.toFile())
            .setActiveProfileIds(List.of(profiles))
            .setProcessPlugins(true)
            .setSystemProperties(System.getProperties())
            .setModelResolver(new Downloaded())
            .setValidationLevel(ModelBuildingRequest.VALIDATION_LEVEL_STRICT);
    return new DefaultModelBuilderFactory().newInstance().build(request).getEffectiveModel();
  }

  /** What the build that runs this has downloaded already. */
  private static final class Downloaded implements ModelResolver {

    private static final Path REPOSITORY = Path.of(System.getProperty("jlserve.local-repository"));

    @Override
    public ModelSource2 resolveModel(String groupId, String artifactId, String version) {
      Path folder =
          REPOSITORY.resolve(groupId.replace('.', '/')).resolve(artifactId).resolve(version);
      return new FileModelSource(folder.resolve(artifactId + "-" + version + ".pom").toFile());
    }

    @Override
    public ModelSource2 resolveModel(Parent parent) {
      return resolveModel(parent.getGroupId(), parent.getArtifactId(), parent.getVersion());
    }

    @Override
    public ModelSource2 resolveModel(Dependency dependency) {
      return resolveModel(
          dependency.getGroupId(), dependency.getArtifactId(), dependency.getVersion());
    }

    @Override
    public void addRepository(Repository repository) {}

    @Override
    public void addRepository(Repository repository, boolean replace) {}

    @Override
    public ModelResolver newCopy() {
      return this;
    }
  }
}

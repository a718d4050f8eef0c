import dev.jlserve.Endpoint;
import dev.jlserve.JLServeApp;

@JLServeApp(
    requirements = {
      "ai.djl.api.0.36.0",
    //^ [jlserve/RequirementForm] requirement 'ai.djl.api.0.36.0' has 1 part; a Maven coordinate is group:artifact:version. Write "ai.djl:api:0.36.0".
    // ecj 5:5
      "ai.djl:api.0.36.0",
    //^ [jlserve/RequirementVersion] requirement 'ai.djl:api.0.36.0' has no version; a build is repeatable only with one exact version. Write "ai.djl:api:0.36.0".
    // ecj 5:5
      "ai.djl:api-0.36.0",
    //^ [jlserve/RequirementVersion] requirement 'ai.djl:api-0.36.0' has no version; a build is repeatable only with one exact version. Write "ai.djl:api:0.36.0".
    // ecj 5:5
      "ai.djl:api:0.36.0:",
    //^ [jlserve/RequirementForm] requirement 'ai.djl:api:0.36.0:' has 4 parts; a Maven coordinate is group:artifact:version. Write "ai.djl:api:0.36.0".
    // ecj 5:5
      " ai.djl:api:0.36.0",
    //^ [jlserve/RequirementForm] requirement ' ai.djl:api:0.36.0' holds a space; a Maven coordinate is group:artifact:version. Write "ai.djl:api:0.36.0".
    // ecj 5:5
      "ai.djl:api : 0.36.0",
    //^ [jlserve/RequirementForm] requirement 'ai.djl:api : 0.36.0' holds a space; a Maven coordinate is group:artifact:version. Write "ai.djl:api:0.36.0".
    // ecj 5:5
      "implementation 'ai.djl:api:0.36.0'",
    //^ [jlserve/RequirementForm] requirement 'implementation 'ai.djl:api:0.36.0'' holds a space; a Maven coordinate is group:artifact:version. Write "ai.djl:api:0.36.0".
    // ecj 5:5
      "ai.djl:api:0.36.0@zip",
    //^ [jlserve/RequirementForm] requirement 'ai.djl:api:0.36.0@zip' has an empty part or a character that no coordinate has; a Maven coordinate is group:artifact:version. Write "group:artifact:version".
    // ecj 5:5
      "ai.djl:api:jar:0.36.0",
    //^ [jlserve/RequirementForm] requirement 'ai.djl:api:jar:0.36.0' has 4 parts; a Maven coordinate is group:artifact:version. Write "ai.djl:api:0.36.0".
    // ecj 5:5
      "ai.djl:api:0.36.0:jar",
    //^ [jlserve/RequirementForm] requirement 'ai.djl:api:0.36.0:jar' has 4 parts; a Maven coordinate is group:artifact:version. Write "ai.djl:api:0.36.0".
    // ecj 5:5
      "ai.djl/api/0.36.0",
    //^ [jlserve/RequirementForm] requirement 'ai.djl/api/0.36.0' has 1 part; a Maven coordinate is group:artifact:version. Write "ai.djl:api:0.36.0".
    // ecj 5:5
      "ai.djl:api@0.36.0",
    //^ [jlserve/RequirementForm] requirement 'ai.djl:api@0.36.0' has an empty part or a character that no coordinate has; a Maven coordinate is group:artifact:version. Write "ai.djl:api:0.36.0".
    // ecj 5:5
      "pkg:maven/ai.djl/api@0.36.0",
    //^ [jlserve/RequirementForm] requirement 'pkg:maven/ai.djl/api@0.36.0' has an empty part or a character that no coordinate has; a Maven coordinate is group:artifact:version. Write "ai.djl:api:0.36.0".
    // ecj 5:5
      "mvn:ai.djl:api:0.36.0",
    //^ [jlserve/RequirementForm] requirement 'mvn:ai.djl:api:0.36.0' has 4 parts; a Maven coordinate is group:artifact:version. Write "ai.djl:api:0.36.0".
    // ecj 5:5
      "ai.djl:api:latest.release",
    //^ [jlserve/RequirementVersion] requirement 'ai.djl:api:latest.release' leaves the version open: 'latest.release'; a build is repeatable only with one exact version. Write one, as in "ai.djl:api:1.2.3".
    // ecj 5:5
      "ai.djl:api:*",
    //^ [jlserve/RequirementVersion] requirement 'ai.djl:api:*' leaves the version open: '*'; a build is repeatable only with one exact version. Write one, as in "ai.djl:api:1.2.3".
    // ecj 5:5
      "ai.djl:api:${version}",
    //^ [jlserve/RequirementVersion] requirement 'ai.djl:api:${version}' leaves the version open: '${version}'; a build is repeatable only with one exact version. Write one, as in "ai.djl:api:1.2.3".
    // ecj 5:5
      "numpy==1.26"
    //^ [jlserve/RequirementForm] requirement 'numpy==1.26' has 1 part; a Maven coordinate is group:artifact:version. Write "group:artifact:version".
    // ecj 5:5
    })
public class RequirementAdvice {

  record In(String text) {}

  public void setup() {}

  public void downloadWeights() {}

  @Endpoint
  public In predict(In in) {
    return in;
  }
}

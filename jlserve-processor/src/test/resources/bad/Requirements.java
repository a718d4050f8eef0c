import dev.jlserve.Endpoint;
import dev.jlserve.JLServeApp;

@JLServeApp(
    requirements = {
      "",
    //^ [jlserve/RequirementForm] requirement '' is blank; a Maven coordinate is group:artifact:version. Write "group:artifact:version".
    // ecj 5:5
      "onnxruntime",
    //^ [jlserve/RequirementForm] requirement 'onnxruntime' has 1 part; a Maven coordinate is group:artifact:version. Write "group:artifact:version".
    // ecj 5:5
      "ai.djl:api:0.36.0:sources:x",
    //^ [jlserve/RequirementForm] requirement 'ai.djl:api:0.36.0:sources:x' has 5 parts; a Maven coordinate is group:artifact:version. Write "group:artifact:version".
    // ecj 5:5
      "ai.djl:api:0.36.0@aar",
    //^ [jlserve/RequirementForm] requirement 'ai.djl:api:0.36.0@aar' has an empty part or a character that no coordinate has; a Maven coordinate is group:artifact:version. Write "ai.djl:api:0.36.0".
    // ecj 5:5
      "ai.djl:api:0.36.0,exclude=org.slf4j:slf4j-api",
    //^ [jlserve/RequirementForm] requirement 'ai.djl:api:0.36.0,exclude=org.slf4j:slf4j-api' has 4 parts; a Maven coordinate is group:artifact:version. Write "ai.djl:api:0.36.0,exclude=org.slf4j%slf4j-api".
    // ecj 5:5
      "ai.djl:bom@pom",
    //^ [jlserve/RequirementVersion] requirement 'ai.djl:bom@pom' has no version; a build is repeatable only with one exact version. Write one, as in "ai.djl:bom:1.2.3".
    // ecj 5:5
      "ai.djl: api:0.36.0",
    //^ [jlserve/RequirementForm] requirement 'ai.djl: api:0.36.0' holds a space; a Maven coordinate is group:artifact:version. Write "ai.djl:api:0.36.0".
    // ecj 5:5
      "ai.djl::0.36.0",
    //^ [jlserve/RequirementForm] requirement 'ai.djl::0.36.0' has an empty part or a character that no coordinate has; a Maven coordinate is group:artifact:version. Write "group:artifact:version".
    // ecj 5:5
      "ai.djl:api",
    //^ [jlserve/RequirementVersion] requirement 'ai.djl:api' has no version; a build is repeatable only with one exact version. Write one, as in "ai.djl:api:1.2.3".
    // ecj 5:5
      "ai.djl:api:",
    //^ [jlserve/RequirementVersion] requirement 'ai.djl:api:' has no version; a build is repeatable only with one exact version. Write one, as in "ai.djl:api:1.2.3".
    // ecj 5:5
      "ai.djl:api:LATEST",
    //^ [jlserve/RequirementVersion] requirement 'ai.djl:api:LATEST' leaves the version open: 'LATEST'; a build is repeatable only with one exact version. Write one, as in "ai.djl:api:1.2.3".
    // ecj 5:5
      "ai.djl:api:RELEASE",
    //^ [jlserve/RequirementVersion] requirement 'ai.djl:api:RELEASE' leaves the version open: 'RELEASE'; a build is repeatable only with one exact version. Write one, as in "ai.djl:api:1.2.3".
    // ecj 5:5
      "ai.djl:api:[0.30,0.36)",
    //^ [jlserve/RequirementVersion] requirement 'ai.djl:api:[0.30,0.36)' leaves the version open: '[0.30,0.36)'; a build is repeatable only with one exact version. Write one, as in "ai.djl:api:1.2.3".
    // ecj 5:5
      "ai.djl:api:0.+",
    //^ [jlserve/RequirementVersion] requirement 'ai.djl:api:0.+' leaves the version open: '0.+'; a build is repeatable only with one exact version. Write one, as in "ai.djl:api:1.2.3".
    // ecj 5:5
      "ai.djl:api:0.37.0-SNAPSHOT",
    //^ [jlserve/RequirementVersion] requirement 'ai.djl:api:0.37.0-SNAPSHOT' is a snapshot, whose content changes; a build is repeatable only with one exact version. Write one, as in "ai.djl:api:1.2.3", or use --allow-snapshots.
    // ecj 5:5
      "com.acme:one:1.0",
      "com.acme:one:1.0",
    //^ [jlserve/RequirementDuplicate] requirement 'com.acme:one:1.0' is listed twice. Remove one of them.
    // ecj 5:5
      "com.acme:one:1.1",
    //^ [jlserve/RequirementConflict] requirement 'com.acme:one' is listed with the versions 1.0 and 1.1; only one of them can be used. Remove one of them.
    // ecj 5:5
      "com.microsoft.onnxruntime:onnxruntime:1.29.0",
      "com.microsoft.onnxruntime:onnxruntime_gpu:1.29.0",
    //^ [jlserve/RequirementNatives] requirements 'com.microsoft.onnxruntime:onnxruntime' and 'com.microsoft.onnxruntime:onnxruntime_gpu' hold the same native library for different devices; a process loads one of them, by chance. Remove one of them.
    // ecj 5:5
      "ai.djl.pytorch:pytorch-native-cpu:2.5.1:linux-x86_64",
      "ai.djl.pytorch:pytorch-native-cpu:2.5.1:osx-aarch64",
      "ai.djl.pytorch:pytorch-native-cu124:2.5.1:linux-x86_64"
    //^ [jlserve/RequirementNatives] requirements 'ai.djl.pytorch:pytorch-native-cpu' and 'ai.djl.pytorch:pytorch-native-cu124' hold the same native library for different devices; a process loads one of them, by chance. Remove one of them.
    // ecj 5:5
    })
public class Requirements {

  record In(String text) {}

  record Out(String text) {}

  public void setup() {}

  public void downloadWeights() {}

  @Endpoint
  public Out predict(In in) {
    return new Out(in.text());
  }
}

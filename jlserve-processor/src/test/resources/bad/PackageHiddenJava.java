import dev.jlserve.Endpoint;
import dev.jlserve.JLServeApp;

@JLServeApp
public class PackageHiddenJava {

  record In(String text) {}

  public void setup() {}

  public void downloadWeights() {}

  @Endpoint
  public In predict(In in) {
    return in;
  }
}

final class java {}
//    ^ [jlserve/PackageHidden] class 'java' hides the packages of that name from the class that jlserve generates for app 'PackageHiddenJava'. Rename it, or move it into another package.
// ecj 19:13

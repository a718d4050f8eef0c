import dev.jlserve.Endpoint;
import dev.jlserve.JLServeApp;

@JLServeApp
public class PackageHidden {

  record In(String text) {}

  public void setup() {}

  public void downloadWeights() {}

  @Endpoint
  public In predict(In in) {
    return in;
  }
}

final class dev {}
//    ^ [jlserve/PackageHidden] class 'dev' hides the packages of that name from the class that jlserve generates for app 'PackageHidden'. Rename it, or move it into another package.
// ecj 19:13

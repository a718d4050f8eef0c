import dev.jlserve.Endpoint;
import dev.jlserve.JLServeApp;

@JLServeApp
public class SuperclassApp extends Ancestor {
//     ^ [jlserve/SuperclassApp] app 'SuperclassApp' extends 'Ancestor', which is an app itself; an app stands for itself alone. Move what both need into a class without @JLServeApp.
// ecj 5:14

  record In(String text) {}

  public void setup() {}

  public void downloadWeights() {}

  @Endpoint
  public In predict(In in) {
    return in;
  }
}

@JLServeApp
class Ancestor {

  public void setup() {}

  public void downloadWeights() {}

  @Endpoint
  public SuperclassApp.In answer(SuperclassApp.In in) {
    return in;
  }
}

import dev.jlserve.Endpoint;
import dev.jlserve.JLServeApp;

@JLServeApp
public abstract class LifecycleAbstract {
//              ^ [jlserve/AppClass] app 'LifecycleAbstract' is abstract; jlserve makes one instance of it. Remove 'abstract'.
// ecj 5:23

  record In(String text) {}

  public abstract void setup();
  //                   ^ [jlserve/LifecycleModifier] setup() is abstract; jlserve calls it on the app's one instance. Give it a body.

  public void downloadWeights() {}

  @Endpoint
  public abstract In predict(In in);
  //                 ^ [jlserve/EndpointModifier] endpoint 'predict' is abstract; jlserve calls it on the app's one instance. Give it a body.
}

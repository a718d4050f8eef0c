import dev.jlserve.Endpoint;
import dev.jlserve.JLServeApp;

@JLServeApp
public class LifecycleSnake {

  record In(String text) {}

  public void set_up() {}
  //          ^ [jlserve/LifecycleMisspelt] app 'LifecycleSnake' has a method 'set_up()' but none named 'setup'. Rename it to 'setup'.

  public void downloadWeight() {}
  //          ^ [jlserve/LifecycleMisspelt] app 'LifecycleSnake' has a method 'downloadWeight()' but none named 'downloadWeights'. Rename it to 'downloadWeights'.

  @Endpoint
  public In predict(In in) {
    return in;
  }
}

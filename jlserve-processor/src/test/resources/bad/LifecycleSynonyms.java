import dev.jlserve.Endpoint;
import dev.jlserve.JLServeApp;

@JLServeApp
public class LifecycleSynonyms {

  record In(String text) {}

  void load(String model) {}

  public void start() {}
  //          ^ [jlserve/LifecycleMisspelt] app 'LifecycleSynonyms' has a method 'start()' but none named 'setup'. Rename it to 'setup'.

  public void downloadModels() {}
  //          ^ [jlserve/LifecycleMisspelt] app 'LifecycleSynonyms' has a method 'downloadModels()' but none named 'downloadWeights'. Rename it to 'downloadWeights'.

  @Endpoint
  public In predict(In in) {
    return in;
  }
}

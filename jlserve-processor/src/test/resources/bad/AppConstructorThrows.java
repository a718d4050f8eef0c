import dev.jlserve.Endpoint;
import dev.jlserve.JLServeApp;

@JLServeApp
public class AppConstructorThrows {

  public AppConstructorThrows() throws Throwable {}
  //     ^ [jlserve/AppConstructorThrows] the constructor of app 'AppConstructorThrows' throws 'Throwable'; it may throw Exception and its subclasses. Write 'throws Exception'.

  record In(String text) {}

  record Out(String text) {}

  public void setup() {}

  public void downloadWeights() {}

  @Endpoint
  public Out predict(In in) {
    return new Out(in.text());
  }
}

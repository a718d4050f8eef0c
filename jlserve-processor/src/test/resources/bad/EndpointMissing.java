import dev.jlserve.JLServeApp;

@JLServeApp
public class EndpointMissing {
//     ^ [jlserve/EndpointMissing] App EndpointMissing has no endpoints. Add a method annotated with @Endpoint that takes one record and returns one.
// ecj 4:14

  public void setup() {}

  public void downloadWeights() {}
}

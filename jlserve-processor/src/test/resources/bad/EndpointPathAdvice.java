import dev.jlserve.Endpoint;
import dev.jlserve.JLServeApp;

@JLServeApp
public class EndpointPathAdvice {

  record In(String text) {}

  public void setup() {}

  public void downloadWeights() {}

  @Endpoint(path = "\\predict")
  //               ^ [jlserve/EndpointPath] path "\predict" has no leading '/'; a path begins with '/'. Write "/predict".
  // ecj 13:13
  public In m0(In in) {
    return in;
  }

  @Endpoint(path = "predict/")
  //               ^ [jlserve/EndpointPath] path "predict/" has no leading '/'; a path begins with '/'. Write "/predict".
  // ecj 20:13
  public In m1(In in) {
    return in;
  }

  @Endpoint(path = "/v1\\predict")
  //               ^ [jlserve/EndpointPath] path "/v1\predict" holds '\'; a path has letters, digits, '-', '.', '_' and '~' between its slashes. Write "/v1/predict".
  // ecj 27:13
  public In m2(In in) {
    return in;
  }

  @Endpoint(path = " /predict")
  //               ^ [jlserve/EndpointPath] path " /predict" has no leading '/'; a path begins with '/'. Write "/predict".
  // ecj 34:13
  public In m3(In in) {
    return in;
  }

  @Endpoint(path = "POST /predict")
  //               ^ [jlserve/EndpointPath] path "POST /predict" has no leading '/'; a path begins with '/'. Write "/predict".
  // ecj 41:13
  public In m4(In in) {
    return in;
  }

  @Endpoint(path = "http://localhost:8000/predict")
  //               ^ [jlserve/EndpointPath] path "http://localhost:8000/predict" has no leading '/'; a path begins with '/'. Write "/predict".
  // ecj 48:13
  public In m5(In in) {
    return in;
  }

  @Endpoint(path = "/Predict this")
  //               ^ [jlserve/EndpointPath] path "/Predict this" holds ' '; a path has letters, digits, '-', '.', '_' and '~' between its slashes. Write "/Predict-this".
  // ecj 55:13
  public In m6(In in) {
    return in;
  }

  @Endpoint(path = "/v1/")
  //               ^ [jlserve/EndpointPath] path "/v1/" ends in '/'; a path ends in a name. Write "/v1".
  // ecj 62:13
  public In m7(In in) {
    return in;
  }

  @Endpoint(path = "//")
  //               ^ [jlserve/EndpointPath] path "//" holds '//'; a path has a name after each '/'. Remove one '/'.
  // ecj 69:13
  public In m8(In in) {
    return in;
  }

  @Endpoint(path = "")
  public In m9(In in) {
    return in;
  }

  @Endpoint(path = "/:id")
  //               ^ [jlserve/EndpointPath] path "/:id" holds ':'; a path has letters, digits, '-', '.', '_' and '~' between its slashes. Remove it.
  // ecj 81:13
  public In m10(In in) {
    return in;
  }

  @Endpoint(path = "/{id}/x")
  //               ^ [jlserve/EndpointPath] path "/{id}/x" holds '{'; a path has letters, digits, '-', '.', '_' and '~' between its slashes. Make it a component of the input record.
  // ecj 88:13
  public In m11(In in) {
    return in;
  }

  @Endpoint(path = "/*")
  //               ^ [jlserve/EndpointPath] path "/*" holds '*'; a path has letters, digits, '-', '.', '_' and '~' between its slashes. Remove it.
  // ecj 95:13
  public In m12(In in) {
    return in;
  }
}

import dev.jlserve.Endpoint;
import dev.jlserve.JLServeApp;

@JLServeApp
public class EndpointPath {

  record In(String text) {}

  public void setup() {}

  public void downloadWeights() {}

  @Endpoint(path = "predict")
  //               ^ [jlserve/EndpointPath] path "predict" has no leading '/'; a path begins with '/'. Write "/predict".
  // ecj 13:13
  public In a(In in) {
    return in;
  }

  @Endpoint(path = "/v1//predict")
  //               ^ [jlserve/EndpointPath] path "/v1//predict" holds '//'; a path has a name after each '/'. Remove one '/'.
  // ecj 20:13
  public In b(In in) {
    return in;
  }

  @Endpoint(path = "/predict/")
  //               ^ [jlserve/EndpointPath] path "/predict/" ends in '/'; a path ends in a name. Write "/predict".
  // ecj 27:13
  public In c(In in) {
    return in;
  }

  @Endpoint(path = "/pre dict")
  //               ^ [jlserve/EndpointPath] path "/pre dict" holds ' '; a path has letters, digits, '-', '.', '_' and '~' between its slashes. Write "/pre-dict".
  // ecj 34:13
  public In d(In in) {
    return in;
  }

  @Endpoint(path = "/predict?x=1")
  //               ^ [jlserve/EndpointPath] path "/predict?x=1" holds '?'; a path has letters, digits, '-', '.', '_' and '~' between its slashes. Write "/predict".
  // ecj 41:13
  public In e(In in) {
    return in;
  }

  @Endpoint(path = "/predict#x")
  //               ^ [jlserve/EndpointPath] path "/predict#x" holds '#'; a path has letters, digits, '-', '.', '_' and '~' between its slashes. Write "/predict".
  // ecj 48:13
  public In f(In in) {
    return in;
  }

  @Endpoint(path = "/predict/{id}")
  //               ^ [jlserve/EndpointPath] path "/predict/{id}" holds '{'; a path has letters, digits, '-', '.', '_' and '~' between its slashes. Make it a component of the input record.
  // ecj 55:13
  public In g(In in) {
    return in;
  }

  @Endpoint(path = "/pre%20dict")
  //               ^ [jlserve/EndpointPath] path "/pre%20dict" holds '%'; a path has letters, digits, '-', '.', '_' and '~' between its slashes. Remove it.
  // ecj 62:13
  public In h(In in) {
    return in;
  }

  @Endpoint(path = "/straße")
  //               ^ [jlserve/EndpointPath] path "/straße" holds 'ß'; a path has letters, digits, '-', '.', '_' and '~' between its slashes. Remove it.
  // ecj 69:13
  public In i(In in) {
    return in;
  }

  @Endpoint(path = "/v1/../predict")
  //               ^ [jlserve/EndpointPath] path "/v1/../predict" holds '.' or '..' as a name; clients resolve those away. Remove it.
  // ecj 76:13
  public In j(In in) {
    return in;
  }

  @Endpoint
  public In größe(In in) {
  //        ^ [jlserve/EndpointPath] path "/größe" holds 'ö'; a path has letters, digits, '-', '.', '_' and '~' between its slashes. Give the method a path: @Endpoint(path = "...").
    return in;
  }
}

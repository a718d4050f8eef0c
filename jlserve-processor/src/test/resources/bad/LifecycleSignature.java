import dev.jlserve.Endpoint;
import dev.jlserve.JLServeApp;

@JLServeApp
public class LifecycleSignature {

  record In(String text) {}

  public int setup(String... models) throws Throwable {
  //         ^ [jlserve/LifecycleParameters] setup() takes 'String... models'; it takes nothing, or one record of settings. Remove 'models', or declare a record with it.
  //         ^ [jlserve/LifecycleReturn] setup() returns 'int'; a lifecycle method returns nothing. Declare it as void.
  //         ^ [jlserve/LifecycleThrows] setup() throws 'Throwable'; it may throw Exception and its subclasses. Write 'throws Exception'.
    return models.length;
  }

  private static <T> T downloadWeights(T first, T second) {
  //                   ^ [jlserve/LifecycleGeneric] downloadWeights() has type parameters; nothing can be passed for them. Remove them.
  //                   ^ [jlserve/LifecycleModifier] downloadWeights() is private; jlserve calls it on the app's one instance. Remove 'private'.
  //                   ^ [jlserve/LifecycleModifier] downloadWeights() is static; jlserve calls it on the app's one instance. Remove 'static'.
  //                   ^ [jlserve/LifecycleParameters] downloadWeights() takes 2 parameters; a lifecycle method takes none. Remove 'first' and 'second'.
  //                   ^ [jlserve/LifecycleReturn] downloadWeights() returns 'T'; a lifecycle method returns nothing. Declare it as void.
    return first == null ? second : first;
  }

  @Endpoint
  public In predict(In in) {
    return downloadWeights(in, in);
  }
}

import dev.jlserve.Endpoint;
import dev.jlserve.JLServeApp;

@JLServeApp
public class LifecycleInherited extends Base {
//     ^ [jlserve/LifecycleInherited] app 'LifecycleInherited' inherits setup() from 'Base', where it is static. Change it in 'Base'.
// ecj 5:14
//     ^ [jlserve/LifecycleInherited] app 'LifecycleInherited' inherits downloadWeights() from 'Weighted', where it returns 'boolean'. Change it in 'Weighted'.
// ecj 5:14

  record In(String text) {}

  @Endpoint
  public In predict(In in) {
    return in;
  }
}

class Base implements Weighted {

  protected static void setup() {}
}

interface Weighted {

  default boolean downloadWeights() {
    return true;
  }
}

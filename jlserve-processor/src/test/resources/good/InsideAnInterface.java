import dev.jlserve.Endpoint;
import dev.jlserve.JLServeApp;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** An app among the members of an interface; its lifecycle is a generic superclass's. */
public interface InsideAnInterface {

  /** A lifecycle of some model. */
  abstract class Model<M, E extends Exception> {
    protected M model;

    protected abstract M load() throws E;

    public void setup() throws E {
      model = load();
    }
  }

  /** A default of an interface is a lifecycle method like others. */
  interface Remote {
    default void downloadWeights() throws IOException {}
  }

  /** The app. */
  @JLServeApp(concurrency = 2, queue = 0)
  class Ünïcode extends Model<String, IOException> implements Remote {

    /** A page of anything. */
    record Page<T, K>(List<T> items, Map<String, K> byName, Optional<Page<T, K>> next) {}

    record Größe(int länge, Page<Page<String, Integer>, Boolean> pages) {
      Größe {
        if (länge < 0) {
          throw new IllegalArgumentException("länge");
        }
      }
    }

    @Override
    protected String load() {
      return "model";
    }

    @Endpoint
    public Größe messen(Größe größe) throws IOException, InterruptedException {
      return größe;
    }

    @Endpoint(path = "/other")
    public Größe messen(Page<Größe, Größe> page) {
      return page.items().get(0);
    }
  }
}

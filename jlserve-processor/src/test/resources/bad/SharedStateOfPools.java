import dev.jlserve.Endpoint;
import dev.jlserve.JLServeApp;

/** One call at once of each endpoint, and yet several: each has a pool of its own. */
@JLServeApp
public class SharedStateOfPools {

  record In(String text) {}

  record Out(int length) {}

  private final int[] lengths = new int[8];
  private int first;
  private int second;
  private int through;
  private int ofApp;

  public void setup() {}

  public void downloadWeights() {}

  @Endpoint(concurrency = 1)
  public Out one(In in) {
  //         ^ [jlserve/SharedState] endpoint 'one' writes field 'first', as endpoint 'other' does, and up to 3 calls run at once: one overwrites what another wrote. Use a local variable, an atomic class or a lock, let both share the app's concurrency, set to 1, or add @SuppressWarnings("jlserve").
  //         ^ [jlserve/SharedState] endpoint 'one' writes elements of field 'lengths', as endpoint 'other' does, and up to 2 calls run at once: one overwrites what another wrote. Use a local variable, an atomic class or a lock, let both share the app's concurrency, set to 1, or add @SuppressWarnings("jlserve").
    first++;
    lengths[0]++;
    return new Out(next());
  }

  @Endpoint(concurrency = 1)
  public Out other(In in) {
  //         ^ [jlserve/SharedState] endpoint 'other' writes field 'first', as endpoint 'one' does, and up to 3 calls run at once: one overwrites what another wrote. Use a local variable, an atomic class or a lock, let both share the app's concurrency, set to 1, or add @SuppressWarnings("jlserve").
  //         ^ [jlserve/SharedState] endpoint 'other' writes elements of field 'lengths', as endpoint 'one' does, and up to 2 calls run at once: one overwrites what another wrote. Use a local variable, an atomic class or a lock, let both share the app's concurrency, set to 1, or add @SuppressWarnings("jlserve").
    first = in.text().length();
    lengths[1] = first;
    return new Out(next());
  }

  private int next() {
  //          ^ [jlserve/SharedState] endpoint 'one' writes field 'through' in next(), as endpoint 'other' does, and up to 2 calls run at once: one overwrites what another wrote. Use a local variable, an atomic class or a lock, let both share the app's concurrency, set to 1, or add @SuppressWarnings("jlserve").
    return ++through;
  }

  @Endpoint
  public Out ofTheApp(In in) {
  //         ^ [jlserve/SharedState] endpoint 'ofTheApp' writes field 'first', as endpoint 'one' does, and up to 3 calls run at once: one overwrites what another wrote. Use a local variable, an atomic class or a lock, let both share the app's concurrency, set to 1, or add @SuppressWarnings("jlserve").
    ofApp++;
    return new Out(first++);
  }

  @Endpoint
  public Out ofTheAppToo(In in) {
    ofApp--;
    return new Out(ofApp);
  }

  @Endpoint(concurrency = 1)
  public Out itsOwn(In in) {
    second++;
    return new Out(second);
  }
}

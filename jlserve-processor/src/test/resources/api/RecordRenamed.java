import dev.jlserve.Endpoint;
import dev.jlserve.JLServeApp;

@JLServeApp
public class RecordRenamed {

  record Question(Inside inner, Tone tone) {} // was: record In(Inner inner, Mood tone) {}

  record Inside(String text) {} // was: record Inner(String text) {}

  enum Tone { GOOD } // was: enum Mood { GOOD }

  record Reply(String text) {} // was: record Out(String text) {}

  @Endpoint
  public Reply ask(Question in) { // was: public Out ask(In in) {
    return null;
  }

  public void setup() {}

  public void downloadWeights() {}
}

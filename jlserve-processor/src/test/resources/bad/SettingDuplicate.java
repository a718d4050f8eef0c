import com.fasterxml.jackson.annotation.JsonProperty;
import dev.jlserve.Endpoint;
import dev.jlserve.JLServeApp;

@JLServeApp
public class SettingDuplicate {

  record In(String text) {}

  record Settings(
      String apiKey, String api_key, String APIKey, @JsonProperty("device") String d, int device) {}
      //                    ^ [jlserve/SettingDuplicate] components 'apiKey' and 'api_key' of record 'Settings' are both read from the variable API_KEY; each setting has a variable of its own. Rename one of them.
      // ecj 19:30
      //                                    ^ [jlserve/SettingDuplicate] components 'apiKey' and 'APIKey' of record 'Settings' are both read from the variable API_KEY; each setting has a variable of its own. Rename one of them.
      // ecj 19:30
      //                                                                                  ^ [jlserve/SettingDuplicate] components 'd' and 'device' of record 'Settings' are both read from the variable DEVICE; each setting has a variable of its own. Rename one of them.
      // ecj 19:30

  public void setup(Settings settings) {}

  public void downloadWeights() {}

  @Endpoint
  public In predict(In in) {
    return in;
  }
}

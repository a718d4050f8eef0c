import com.fasterxml.jackson.annotation.JsonProperty;
import dev.jlserve.Endpoint;
import dev.jlserve.JLServeApp;

@JLServeApp
public class SettingName {

  record In(String text) {}

  record Settings(
      String größe,
      //     ^ [jlserve/SettingName] component 'größe' of record 'Settings' is read from the variable GRÖSSE, which is no variable's name: such a name has ASCII letters, digits and '_' alone. Rename the component.
      // ecj 40:30
      int jlserveQueue,
      //  ^ [jlserve/SettingName] component 'jlserveQueue' of record 'Settings' is read from the variable JLSERVE_QUEUE, which is jlserve's own: its names begin with JLSERVE_. Rename the component.
      // ecj 40:30
      int port,
      //  ^ [jlserve/SettingName] component 'port' of record 'Settings' is read from the variable PORT, which is set by systems and platforms for other purposes. Rename the component.
      // ecj 40:30
      String path,
      //     ^ [jlserve/SettingName] component 'path' of record 'Settings' is read from the variable PATH, which is set by systems and platforms for other purposes. Rename the component.
      // ecj 40:30
      String kubernetesServiceHost,
      //     ^ [jlserve/SettingName] component 'kubernetesServiceHost' of record 'Settings' is read from the variable KUBERNETES_SERVICE_HOST, which is set by systems and platforms for other purposes. Rename the component.
      // ecj 40:30
      String hfToken,
      //     ^ [jlserve/SettingName] component 'hfToken' of record 'Settings' is read from the variable HF_TOKEN, which is set or removed by jlserve in the app's process. Rename the component.
      // ecj 40:30
      String https_proxy,
      //     ^ [jlserve/SettingName] component 'https_proxy' of record 'Settings' is read from the variable HTTPS_PROXY, which is set or removed by jlserve in the app's process. Rename the component.
      // ecj 40:30
      @JsonProperty("api.key") String apiKey,
      //                              ^ [jlserve/SettingName] component 'apiKey' of record 'Settings' is read from the variable api.key, which is no variable's name: such a name has ASCII letters, digits and '_' alone. Rename the component.
      // ecj 40:30
      @JsonProperty("HOME") String folder,
      //                           ^ [jlserve/SettingName] component 'folder' of record 'Settings' is read from the variable HOME, which is set by systems and platforms for other purposes. Rename the component.
      // ecj 40:30
      @JsonProperty("MODEL_PATH") String fine) {}

  public void setup(Settings settings) {}

  public void downloadWeights() {}

  @Endpoint
  public In predict(In in) {
    return in;
  }
}

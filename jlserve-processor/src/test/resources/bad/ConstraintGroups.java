import dev.jlserve.Endpoint;
import dev.jlserve.JLServeApp;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.util.List;

@JLServeApp
public class ConstraintGroups {

  interface Draft {}

  record In(
      @Size(max = 3, groups = Draft.class) String text,
      //                           ^ [jlserve/ConstraintGroups] @Size on component 'text' of record 'In' has groups; a request is held against every constraint, whatever its group. Remove 'groups'.
      // ecj 25:24
      List<@NotBlank(groups = Draft.class) String> texts) {}
      //                                           ^ [jlserve/ConstraintGroups] @NotBlank on component 'texts' of record 'In' has groups; a request is held against every constraint, whatever its group. Remove 'groups'.
      // ecj 25:24

  public void setup() {}

  public void downloadWeights() {}

  @Endpoint
  public In predict(In in) {
    return in;
  }
}

package dev.jlserve.server.mode;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** The table of settings in {@code docs/serving.md} has the variables that the server reads. */
class SettingsPageTest {

  private static final Pattern TABLE = Pattern.compile("(?ms)^## Settings$(.*?)^## ");
  private static final Pattern ROW = Pattern.compile("(?m)^\\| (`[^|]*) \\|");
  private static final Pattern VARIABLE = Pattern.compile("`([A-Z_]+)`");

  @Test
  void theTableHasTheVariablesThatAreRead() throws IOException {
    assertThat(documented()).isEqualTo(read());
  }

  @Test
  void noVariableThatIsReadIsCalledUnknown() throws IOException {
    Set<String> known = new TreeSet<>(UnknownVariables.SETTINGS);
    known.add("PORT");
    assertThat(known).isEqualTo(documented());
    assertThat(UnknownVariables.notes(documented())).isEmpty();
  }

  private static Set<String> documented() throws IOException {
    String table =
        TABLE
            .matcher(Files.readString(Path.of("../docs/serving.md")))
            .results()
            .findFirst()
            .orElseThrow()
            .group(1);
    return ROW.matcher(table)
        .results()
        .flatMap(row -> VARIABLE.matcher(row.group(1)).results())
        .map(name -> name.group(1))
        .collect(Collectors.toCollection(TreeSet::new));
  }

  /** Every name that is asked for while nothing is set. */
  private static Set<String> read() {
    Recording variables = new Recording();
    ServeOptions.parse(List.of(), variables);
    ServeOptions.parse(List.of("--dev"), variables);
    return variables.names;
  }

  private static final class Recording extends HashMap<String, String> {

    private static final long serialVersionUID = 1;

    private final transient Set<String> names = new TreeSet<>();

    @Override
    public @Nullable String get(Object name) {
      names.add((String) name);
      return null;
    }
  }
}

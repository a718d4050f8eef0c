package dev.jlserve.processor.validate.setting;

import dev.jlserve.processor.diagnostic.DiagnosticName;
import dev.jlserve.processor.diagnostic.Report;
import dev.jlserve.processor.rule.ComponentRule;
import dev.jlserve.processor.rule.UsedComponent;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/** A setting's variable is one that users set for the app, and nobody for other purposes. */
public final class SettingName implements ComponentRule {

  private static final Pattern VARIABLE = Pattern.compile("[A-Za-z_][A-Za-z0-9_]*");

  /** Set by operating systems, shells, JVMs and platforms, or read by all programs. */
  private static final Set<String> PLATFORM =
      Set.of(
          "CLASSPATH",
          "COMPUTERNAME",
          "HOME",
          "HOST",
          "HOSTNAME",
          "JAVA_HOME",
          "JAVA_OPTIONS",
          "JAVA_TOOL_OPTIONS",
          "JDK_JAVA_OPTIONS",
          "LANG",
          "LANGUAGE",
          "LD_LIBRARY_PATH",
          "LD_PRELOAD",
          "LOGNAME",
          "OLDPWD",
          "OS",
          "PATH",
          "PORT",
          "PWD",
          "SHELL",
          "TEMP",
          "TERM",
          "TMP",
          "TMPDIR",
          "TZ",
          "USER",
          "USERNAME",
          "_JAVA_OPTIONS");

  private static final Pattern PLATFORMS = Pattern.compile("(KUBERNETES|K|LC)_.*");

  /** Set for the app's process, or taken out of its environment. */
  private static final Set<String> CHANGED =
      Set.of(
          "ALL_PROXY",
          "DJL_CACHE_DIR",
          "ENGINE_CACHE_DIR",
          "HF_ENDPOINT",
          "HF_HOME",
          "HF_HUB_CACHE",
          "HF_TOKEN",
          "HF_TOKEN_PATH",
          "HTTPS_PROXY",
          "HTTP_PROXY",
          "HUGGINGFACE_HUB_CACHE",
          "HUGGING_FACE_HUB_TOKEN",
          "NO_PROXY",
          "ORT_DISABLE_TELEMETRY");

  @Override
  public void check(UsedComponent component, Report report) {
    if (component.record().settings()) {
      String name = component.component().json();
      fault(name)
          .ifPresent(
              fault ->
                  component.report(
                      report, DiagnosticName.SETTING_NAME, component.named(name, fault)));
    }
  }

  private static Optional<String> fault(String name) {
    String upper = name.toUpperCase(Locale.ROOT);
    if (!VARIABLE.matcher(name).matches()) {
      return Optional.of("no variable's name: such a name has ASCII letters, digits and '_' alone");
    }
    if (upper.startsWith("JLSERVE_")) {
      return Optional.of("jlserve's own: its names begin with JLSERVE_");
    }
    if (PLATFORM.contains(upper) || PLATFORMS.matcher(upper).matches()) {
      return Optional.of("set by systems and platforms for other purposes");
    }
    return CHANGED.contains(upper)
        ? Optional.of("set or removed by jlserve in the app's process")
        : Optional.empty();
  }
}

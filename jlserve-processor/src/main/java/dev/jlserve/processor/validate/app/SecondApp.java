package dev.jlserve.processor.validate.app;

import dev.jlserve.processor.diagnostic.DeclaringFiles;
import dev.jlserve.processor.diagnostic.DiagnosticName;
import dev.jlserve.processor.diagnostic.Report;
import dev.jlserve.processor.diagnostic.SourceOrder;
import dev.jlserve.processor.model.AppModel;
import dev.jlserve.processor.read.Reading;
import dev.jlserve.processor.rule.Names;
import dev.jlserve.processor.rule.Rule;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import javax.lang.model.util.Elements;

/** A compilation has one app; the others are reported. */
public final class SecondApp implements Rule {

  private final DeclaringFiles files;

  public SecondApp(Elements elements) {
    this.files = new DeclaringFiles(elements);
  }

  @Override
  public void check(Reading reading, Report report) {
    Comparator<AppModel> inSourceOrder =
        Comparator.comparing(AppModel::origin, new SourceOrder(reading.roots(), files));
    List<AppModel> all =
        Stream.concat(reading.earlier().stream(), reading.apps().stream().sorted(inSourceOrder))
            .toList();
    all.stream()
        .skip(1)
        .filter(reading.apps()::contains)
        .filter(second -> !isSuperclass(second, all.get(0)) && !isSuperclass(all.get(0), second))
        .forEach(second -> report(all.get(0), second, report));
  }

  /** Such a pair is a mistake of its own. */
  private static boolean isSuperclass(AppModel one, AppModel other) {
    return other.superclassApps().contains(one.element());
  }

  private void report(AppModel first, AppModel second, Report report) {
    report.add(
        DiagnosticName.SECOND_APP,
        second.origin(),
        Names.of(first.element()),
        Names.of(second.element()),
        files.nameOf(first.element()));
  }
}

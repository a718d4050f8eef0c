package dev.jlserve.processor.validate.record;

import dev.jlserve.processor.diagnostic.ClassFiles;
import dev.jlserve.processor.diagnostic.DiagnosticName;
import dev.jlserve.processor.diagnostic.Report;
import dev.jlserve.processor.model.AppModel;
import dev.jlserve.processor.rule.AppRule;
import dev.jlserve.processor.rule.UsedRecord;
import javax.annotation.processing.ProcessingEnvironment;

/**
 * The compiler shows what a record's class file says. javac before 24 does not show annotations of
 * types, or not those inside others (JDK-8225377).
 */
public final class RecordClassFile implements AppRule {

  private static final int SHOWS_ALL = 24;

  private final ClassFiles files;
  private final boolean loses;

  public RecordClassFile(ProcessingEnvironment env) {
    this.files = new ClassFiles(env);
    this.loses =
        Runtime.version().feature() < SHOWS_ALL
            && env.getClass().getName().startsWith("com.sun.tools.javac.");
  }

  @Override
  public void check(AppModel app, Report report) {
    if (!loses) {
      return;
    }
    for (UsedRecord used : UsedRecord.all(app)) {
      if (files.annotatesTypes(used.record().element())) {
        report.addUsed(
            DiagnosticName.RECORD_CLASS_FILE,
            used.use(),
            used.use(),
            used.name(),
            Runtime.version().feature());
      }
    }
  }
}

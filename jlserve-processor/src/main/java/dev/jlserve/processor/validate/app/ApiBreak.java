package dev.jlserve.processor.validate.app;

import dev.jlserve.processor.compatibility.AcceptedApi;
import dev.jlserve.processor.compatibility.ApiDocument;
import dev.jlserve.processor.compatibility.Change;
import dev.jlserve.processor.compatibility.Comparison;
import dev.jlserve.processor.compatibility.DocumentException;
import dev.jlserve.processor.compatibility.DocumentReader;
import dev.jlserve.processor.compatibility.Locator;
import dev.jlserve.processor.compatibility.Sentence;
import dev.jlserve.processor.compatibility.Sentences;
import dev.jlserve.processor.compatibility.Verdicts;
import dev.jlserve.processor.diagnostic.DeclaringFiles;
import dev.jlserve.processor.diagnostic.DiagnosticName;
import dev.jlserve.processor.diagnostic.Report;
import dev.jlserve.processor.diagnostic.ShellWord;
import dev.jlserve.processor.model.AppModel;
import dev.jlserve.processor.openapi.OpenApiDocument;
import dev.jlserve.processor.rule.AppRule;
import dev.jlserve.processor.rule.RuleOptions;
import dev.jlserve.processor.rule.Suppression;
import dev.jlserve.processor.rule.TypeResolution;
import java.util.Optional;
import javax.annotation.processing.ProcessingEnvironment;
import javax.lang.model.util.Elements;

/**
 * An app keeps to the API that was accepted, if a file beside its source has one. The rule is not
 * among the others, since only an app without a mistake has a document.
 */
public final class ApiBreak implements AppRule {

  private final Elements elements;
  private final DeclaringFiles files;
  private final boolean off;

  public ApiBreak(ProcessingEnvironment env) {
    this.elements = env.getElementUtils();
    this.files = new DeclaringFiles(elements);
    this.off = "off".equals(env.getOptions().get(RuleOptions.ACCEPTED_API));
  }

  @Override
  public void check(AppModel app, Report report) {
    if (!off && TypeResolution.isComplete(app)) {
      files
          .pathOf(app.element())
          .map(AcceptedApi::of)
          .ifPresent(
              accepted -> {
                if (accepted.exists()) {
                  check(app, accepted, report);
                } else {
                  warn(app, accepted, report);
                }
              });
    }
  }

  /** An app that was renamed has left its accepted API behind. */
  private static void warn(AppModel app, AcceptedApi missing, Report report) {
    for (AcceptedApi stray : missing.strays()) {
      report.add(
          DiagnosticName.API_STRAY, app.origin(), stray.name(), stray.source(), missing.name());
    }
  }

  private void check(AppModel app, AcceptedApi accepted, Report report) {
    try {
      ApiDocument current = DocumentReader.of(OpenApiDocument.of(app));
      Locator locator = new Locator(app, elements);
      for (Change change : Comparison.of(accepted.read(), current)) {
        report(change, locator, accepted, app, report);
      }
    } catch (DocumentException e) {
      report.add(
          DiagnosticName.API_FILE,
          app.origin(),
          accepted.name(),
          String.valueOf(e.getMessage()),
          ShellWord.quoted(accepted.typedSource()));
    }
  }

  private static void report(
      Change change, Locator locator, AcceptedApi accepted, AppModel app, Report report) {
    Optional<DiagnosticName> name =
        switch (Verdicts.of(change)) {
          case BREAKING -> Optional.of(DiagnosticName.API_BREAK);
          case RISKY ->
              Suppression.around(app.element())
                  ? Optional.empty()
                  : Optional.of(DiagnosticName.API_RISK);
          case COMPATIBLE -> Optional.empty();
        };
    if (name.isPresent()) {
      Sentence sentence = Sentences.of(change);
      report.addUsed(
          name.get(),
          locator.origin(change),
          locator.use(change),
          sentence.what(),
          sentence.clients(),
          sentence.edit(),
          ShellWord.quoted(accepted.typedSource()));
    }
  }
}

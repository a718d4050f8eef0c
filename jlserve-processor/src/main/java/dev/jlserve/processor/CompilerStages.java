package dev.jlserve.processor;

import dev.jlserve.processor.diagnostic.Report;
import dev.jlserve.processor.diagnostic.Reporter;
import dev.jlserve.processor.diagnostic.Wording;
import dev.jlserve.processor.model.AppModel;
import dev.jlserve.processor.read.Reading;
import dev.jlserve.processor.read.RoundReader;
import dev.jlserve.processor.rule.TypeResolution;
import dev.jlserve.processor.validate.Validation;
import java.util.Set;
import java.util.function.Consumer;
import javax.annotation.processing.ProcessingEnvironment;
import javax.annotation.processing.RoundEnvironment;
import javax.lang.model.element.TypeElement;
import org.jspecify.annotations.Nullable;

/** The stages in one compilation. */
final class CompilerStages implements Stages {

  private final RoundReader reader;
  private final Validation validation;
  private final AppOutput output;
  private final Reporter reporter;
  private final @Nullable String client;

  /**
   * Creates them.
   *
   * @param listener hears of each mistake before the compiler does
   */
  CompilerStages(ProcessingEnvironment env, Consumer<Wording> listener) {
    this.reader = new RoundReader(env, TypeResolution::isComplete);
    this.validation = new Validation(env);
    this.output = new AppOutput(env.getFiler());
    this.reporter = new Reporter(env, listener);
    this.client = env.getOptions().get(ClientSources.OPTION);
  }

  @Override
  public Reading read(Set<? extends TypeElement> annotations, RoundEnvironment round) {
    return reader.read(annotations, round);
  }

  @Override
  public Report validate(Reading reading) {
    return validation.validate(reading);
  }

  @Override
  public Generated generate(AppModel app) {
    return Generated.of(app, client);
  }

  @Override
  public void write(Generated generated, AppModel app, Report report) {
    output.write(generated, app, report);
  }

  @Override
  public void print(Report report, Reading reading) {
    reporter.print(report.diagnostics(), reading.roots());
  }
}

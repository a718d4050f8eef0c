package dev.jlserve.processor;

import com.google.auto.service.AutoService;
import dev.jlserve.processor.diagnostic.Report;
import dev.jlserve.processor.diagnostic.Reporter;
import dev.jlserve.processor.diagnostic.Wording;
import dev.jlserve.processor.model.AppModel;
import dev.jlserve.processor.read.Reading;
import dev.jlserve.processor.read.RoundReader;
import dev.jlserve.processor.validate.Validation;
import java.util.Set;
import java.util.function.Consumer;
import javax.annotation.processing.AbstractProcessor;
import javax.annotation.processing.ProcessingEnvironment;
import javax.annotation.processing.Processor;
import javax.annotation.processing.RoundEnvironment;
import javax.annotation.processing.SupportedAnnotationTypes;
import javax.annotation.processing.SupportedOptions;
import javax.lang.model.SourceVersion;
import javax.lang.model.element.TypeElement;

/** Checks the app of a compilation and generates its bootstrap and its OpenAPI document. */
@AutoService(Processor.class)
@SupportedAnnotationTypes("dev.jlserve.*")
@SupportedOptions(JLServeProcessor.VALIDATE_ONLY)
public final class JLServeProcessor extends AbstractProcessor {

  /** Option with which nothing is generated, as while typing: {@code true}. */
  public static final String VALIDATE_ONLY = "jlserve.validateOnly";

  private final Consumer<Wording> listener;
  private Steps steps;

  private record Steps(
      RoundReader reader, Validation validation, AppOutput output, Reporter reporter) {}

  /** As compilers and editors make it. */
  public JLServeProcessor() {
    this(mistake -> {});
  }

  /**
   * With one who wants to know more of a mistake than the text that a compiler passes on.
   *
   * @param listener hears of each mistake before the compiler does
   */
  public JLServeProcessor(Consumer<Wording> listener) {
    this.listener = listener;
  }

  @Override
  public SourceVersion getSupportedSourceVersion() {
    return SourceVersion.latest();
  }

  @Override
  public synchronized void init(ProcessingEnvironment env) {
    super.init(env);
    steps =
        new Steps(
            new RoundReader(env),
            new Validation(env),
            new AppOutput(env.getFiler()),
            new Reporter(env, listener));
  }

  /** Claims jlserve's annotations: users' {@code -Xlint:all} warns of those that nobody claims. */
  @Override
  @SuppressWarnings("DoNotClaimAnnotations")
  public boolean process(Set<? extends TypeElement> annotations, RoundEnvironment round) {
    try {
      run(steps.reader().read(annotations, round));
    } catch (RuntimeException | LinkageError | AssertionError | StackOverflowError e) {
      steps.reporter().printCrash(e, RoundReader.anchor(annotations, round));
    }
    return true;
  }

  private void run(Reading reading) {
    Report report = steps.validation().validate(reading);
    if (report.isClean() && !isValidateOnly()) {
      for (AppModel app : reading.apps()) {
        if (Validation.isResolved(app)) {
          steps.output().write(app, report);
        }
      }
    }
    steps.reporter().print(report.diagnostics(), reading.roots());
  }

  private boolean isValidateOnly() {
    return Boolean.parseBoolean(processingEnv.getOptions().get(VALIDATE_ONLY));
  }
}

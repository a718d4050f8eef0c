package dev.jlserve.processor;

import com.google.auto.service.AutoService;
import dev.jlserve.processor.diagnostic.Crash;
import dev.jlserve.processor.diagnostic.Report;
import dev.jlserve.processor.diagnostic.Wording;
import dev.jlserve.processor.model.AppModel;
import dev.jlserve.processor.read.Reading;
import dev.jlserve.processor.read.RoundReader;
import dev.jlserve.processor.validate.Validation;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Function;
import javax.annotation.processing.AbstractProcessor;
import javax.annotation.processing.ProcessingEnvironment;
import javax.annotation.processing.Processor;
import javax.annotation.processing.RoundEnvironment;
import javax.annotation.processing.SupportedAnnotationTypes;
import javax.annotation.processing.SupportedOptions;
import javax.lang.model.SourceVersion;
import javax.lang.model.element.TypeElement;
import org.jspecify.annotations.Nullable;

/** Checks the app of a compilation and generates its bootstrap and its OpenAPI document. */
@AutoService(Processor.class)
@SupportedAnnotationTypes({
  "dev.jlserve.*",
  "jakarta.validation.constraints.*",
  "com.fasterxml.jackson.annotation.*",
  "org.jspecify.annotations.*"
})
@SupportedOptions({
  JLServeProcessor.VALIDATE_ONLY,
  Validation.ALLOW_SNAPSHOTS,
  Validation.SHARED_STATE
})
public final class JLServeProcessor extends AbstractProcessor {

  /** Option with which nothing is generated, as while typing: {@code true}. */
  public static final String VALIDATE_ONLY = "jlserve.validateOnly";

  private final Consumer<Wording> listener;
  private final Function<ProcessingEnvironment, Stages> start;
  private @Nullable Stages stages;
  private @Nullable Throwable startFailure;

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
    this(listener, env -> new CompilerStages(env, listener));
  }

  JLServeProcessor(Consumer<Wording> listener, Function<ProcessingEnvironment, Stages> start) {
    this.listener = listener;
    this.start = start;
  }

  @Override
  public SourceVersion getSupportedSourceVersion() {
    return SourceVersion.latest();
  }

  @Override
  public synchronized void init(ProcessingEnvironment env) {
    super.init(env);
    try {
      stages = start.apply(env);
    } catch (RuntimeException | LinkageError | AssertionError | StackOverflowError e) {
      startFailure = e;
    }
  }

  /**
   * Claims the annotations of a round with an app, and those that records in it may have: users'
   * {@code -Xlint:all} warns of what nobody claims.
   */
  @Override
  @SuppressWarnings("DoNotClaimAnnotations")
  public boolean process(Set<? extends TypeElement> annotations, RoundEnvironment round) {
    try {
      if (stages != null) {
        run(stages, annotations, round);
      } else if (startFailure != null) {
        crash(startFailure, annotations, round);
      }
    } catch (RuntimeException | LinkageError | AssertionError | StackOverflowError e) {
      crash(e, annotations, round);
    }
    return annotations.stream()
        .anyMatch(
            annotation -> annotation.getQualifiedName().toString().startsWith("dev.jlserve."));
  }

  private void run(Stages running, Set<? extends TypeElement> annotations, RoundEnvironment round) {
    Reading reading = running.read(annotations, round);
    Report report = running.validate(reading);
    if (report.isClean() && !isValidateOnly()) {
      for (AppModel app : reading.apps()) {
        if (Validation.isResolved(app)) {
          running.write(running.generate(app), app, report);
        }
      }
    }
    running.print(report, reading);
  }

  /** Once: what failed in one round would fail in the next. */
  private void crash(
      Throwable failure, Set<? extends TypeElement> annotations, RoundEnvironment round) {
    stages = null;
    startFailure = null;
    listener.accept(Crash.wording(failure));
    Crash.print(processingEnv.getMessager(), failure, RoundReader.anchor(annotations, round));
  }

  private boolean isValidateOnly() {
    return Boolean.parseBoolean(processingEnv.getOptions().get(VALIDATE_ONLY));
  }
}

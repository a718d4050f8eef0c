package dev.jlserve.processor;

import dev.jlserve.processor.diagnostic.Crash;
import dev.jlserve.processor.diagnostic.Report;
import dev.jlserve.processor.diagnostic.Wording;
import dev.jlserve.processor.model.AppModel;
import dev.jlserve.processor.read.Reading;
import dev.jlserve.processor.read.RoundReader;
import dev.jlserve.processor.rule.LegalTypes;
import dev.jlserve.processor.rule.RuleOptions;
import dev.jlserve.processor.rule.TypeResolution;
import java.util.List;
import java.util.ServiceLoader;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Consumer;
import java.util.function.Function;
import javax.annotation.processing.AbstractProcessor;
import javax.annotation.processing.ProcessingEnvironment;
import javax.annotation.processing.Processor;
import javax.annotation.processing.RoundEnvironment;
import javax.annotation.processing.SupportedOptions;
import javax.lang.model.SourceVersion;
import javax.lang.model.element.TypeElement;
import org.jspecify.annotations.Nullable;

/** Checks the app of a compilation and generates its bootstrap and its OpenAPI document. */
@SupportedOptions({
  AppProcessor.VALIDATE_ONLY,
  ClientSources.OPTION,
  RuleOptions.ACCEPTED_API,
  RuleOptions.ALLOW_SNAPSHOTS,
  RuleOptions.SHARED_STATE,
  RuleOptions.STRICT
})
public final class AppProcessor extends AbstractProcessor {

  /** Option with which nothing is generated, as while typing: {@code true}. */
  public static final String VALIDATE_ONLY = "jlserve.validateOnly";

  /** The class that compilers are told of, which hands over to this one. */
  public static final String ENTRY = "dev.jlserve.processor.JLServeProcessor";

  /** How many calls lie between a service loader and what it makes. */
  private static final int MAKERS = 16;

  private static final String OWN = "dev.jlserve.";

  /** What records carry as well, and what nobody else need claim. */
  private static final List<String> OF_RECORDS =
      List.of(
          "jakarta.validation.*",
          "com.fasterxml.jackson.annotation.*",
          "org.jspecify.annotations.*");

  private final Consumer<Wording> listener;
  private final Function<ProcessingEnvironment, Stages> start;
  private Neighbours neighbours;
  private boolean isInUse;
  private @Nullable Stages stages;
  private @Nullable Throwable startFailure;

  /** As compilers and editors make it. */
  public AppProcessor() {
    this(mistake -> {});
  }

  /**
   * With one who wants to know more of a mistake than the text that a compiler passes on.
   *
   * @param listener hears of each mistake before the compiler does
   */
  public AppProcessor(Consumer<Wording> listener) {
    this.listener = listener;
    this.neighbours = Neighbours.of(ENTRY, isOfServiceLoader());
    this.start = env -> new CompilerStages(env, listener);
  }

  /**
   * Tells whom it stands beside, if no service loader knows that.
   *
   * @param all all processors of the compilation in their order, this one among them
   */
  public void standAmong(List<Processor> all) {
    neighbours = Neighbours.among(this, all);
  }

  AppProcessor(Consumer<Wording> listener, Function<ProcessingEnvironment, Stages> start) {
    this.listener = listener;
    this.neighbours = Neighbours.of(ENTRY, isOfServiceLoader());
    this.start = start;
  }

  /** Compilers that are told their processors by name make them without a service loader. */
  private static boolean isOfServiceLoader() {
    return StackWalker.getInstance()
        .walk(
            frames ->
                frames
                    .limit(MAKERS)
                    .anyMatch(
                        frame -> frame.getClassName().startsWith(ServiceLoader.class.getName())));
  }

  /**
   * The api's annotations, and those of records that no processor behind this one asks for: {@code
   * -Xlint:all} warns of what nobody claims, and what is claimed is shown to nobody else.
   */
  @Override
  public Set<String> getSupportedAnnotationTypes() {
    Set<String> supported = new TreeSet<>(Set.of(OWN + "*"));
    for (String pattern : OF_RECORDS) {
      if (!neighbours.want(pattern, processingEnv)) {
        supported.add(pattern);
      }
    }
    return supported;
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

  /** Claims what it supports, once an annotation of the api's has occurred. */
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
    isInUse |=
        annotations.stream()
            .anyMatch(annotation -> annotation.getQualifiedName().toString().startsWith(OWN));
    return isInUse;
  }

  private void run(Stages running, Set<? extends TypeElement> annotations, RoundEnvironment round) {
    Reading reading = running.read(annotations, round);
    Report report = running.validate(reading);
    if (report.isClean() && !isValidateOnly() && !hasFailed(round)) {
      for (AppModel app : reading.apps()) {
        if (TypeResolution.isComplete(app) && LegalTypes.areIn(app)) {
          running.write(running.generate(app), app, report);
        }
      }
    }
    running.print(report, reading);
    if (!report.isClean()) {
      EclipseClasses.prevent(processingEnv);
    }
  }

  /** In the last round javac warns of files, also where an error of others has made it the last. */
  private static boolean hasFailed(RoundEnvironment round) {
    return round.processingOver() && round.errorRaised();
  }

  /** Once: what failed in one round would fail in the next. */
  private void crash(
      Throwable failure, Set<? extends TypeElement> annotations, RoundEnvironment round) {
    stages = null;
    startFailure = null;
    listener.accept(Crash.wording(failure));
    Crash.print(processingEnv.getMessager(), failure, RoundReader.anchor(annotations, round));
    EclipseClasses.prevent(processingEnv);
  }

  private boolean isValidateOnly() {
    return Boolean.parseBoolean(processingEnv.getOptions().get(VALIDATE_ONLY));
  }
}

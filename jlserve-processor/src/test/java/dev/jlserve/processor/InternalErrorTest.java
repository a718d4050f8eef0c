package dev.jlserve.processor;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.testing.compile.Compilation;
import com.google.testing.compile.Compiler;
import dev.jlserve.processor.diagnostic.Report;
import dev.jlserve.processor.diagnostic.Wording;
import dev.jlserve.processor.model.AppModel;
import dev.jlserve.processor.read.Reading;
import java.io.IOException;
import java.lang.reflect.Proxy;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import javax.annotation.processing.Filer;
import javax.annotation.processing.RoundEnvironment;
import javax.lang.model.element.TypeElement;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Something fails inside the processor; the user is told where, and what to do. */
class InternalErrorTest {

  private static final String APP =
      """
      import dev.jlserve.*;

      @JLServeApp
      final class App {
        record In(String text) {}
        void setup() {}
        void downloadWeights() {}
        @Endpoint In echo(In in) { return in; }
      }
      """;

  /** Each stage fails in its own way, handed something that it cannot work with. */
  enum Failing {
    START("java.lang.NoClassDefFoundError: dev/jlserve/Missing") {
      @Override
      Stages in(Stages stages) {
        throw new NoClassDefFoundError("dev/jlserve/Missing");
      }
    },
    READ("java.lang.StackOverflowError") {
      @Override
      Stages in(Stages stages) {
        return new Passing(stages) {
          @Override
          public Reading read(Set<? extends TypeElement> annotations, RoundEnvironment round) {
            return super.read(
                annotations, thrower(RoundEnvironment.class, new StackOverflowError()));
          }
        };
      }
    },
    VALIDATE("java.lang.NullPointerException") {
      @Override
      Stages in(Stages stages) {
        return new Passing(stages) {
          @Override
          public Report validate(Reading reading) {
            return super.validate(
                new Reading(
                    reading.roots(), null, null, reading.earlier(), reading.strays(), null, null));
          }
        };
      }
    },
    GENERATE("java.lang.NullPointerException") {
      @Override
      Stages in(Stages stages) {
        return new Passing(stages) {
          @Override
          public Generated generate(AppModel app) {
            return super.generate(null);
          }
        };
      }
    },
    WRITE("java.lang.NullPointerException") {
      @Override
      Stages in(Stages stages) {
        return new Passing(stages) {
          @Override
          public void write(Generated generated, AppModel app, Report report) {
            super.write(new Generated(generated.bootstrap(), null, null, Map.of()), app, report);
          }
        };
      }
    },
    PRINT("java.lang.NullPointerException") {
      @Override
      Stages in(Stages stages) {
        return new Passing(stages) {
          @Override
          public void print(Report report, Reading reading) {
            super.print(null, reading);
          }
        };
      }
    };

    final String failure;

    Failing(String failure) {
      this.failure = failure;
    }

    abstract Stages in(Stages stages);
  }

  @ParameterizedTest
  @EnumSource
  void aCrashIsOneLocatedErrorThatAsksForAReport(Failing stage) {
    List<Wording> heard = new ArrayList<>();
    Compilation compilation =
        Compiler.javac()
            .withProcessors(
                new AppProcessor(heard::add, env -> stage.in(new CompilerStages(env, heard::add))))
            .compile(Javac.source("App.java", APP));

    assertThat(Javac.printed(compilation)).first().satisfies(InternalErrorTest::standsAtTheApp);
    assertThat(compilation.errors())
        .singleElement()
        .satisfies(
            error ->
                assertThat(error.getMessage(null))
                    .startsWith(
                        "[jlserve/InternalError] jlserve's processor failed: " + stage.failure)
                    .endsWith(
                        "This is a mistake in jlserve; report it with the stack trace that follows"
                            + " and this class."));
    assertThat(compilation.notes())
        .singleElement()
        .satisfies(
            note -> assertThat(note.getMessage(null)).contains(stage.failure, "\tat dev.jlserve."));
    assertThat(heard).extracting(Wording::text).containsExactly(firstError(compilation));
  }

  private static void standsAtTheApp(Printed printed) {
    assertThat(printed.line()).isEqualTo(4);
    assertThat(printed.column()).isEqualTo(7);
  }

  private static String firstError(Compilation compilation) {
    return compilation.errors().get(0).getMessage(null);
  }

  @Test
  void aFileThatCannotBeWrittenIsNamed() {
    Compilation compilation =
        Compiler.javac()
            .withProcessors(
                new AppProcessor(
                    mistake -> {},
                    env ->
                        new Passing(new CompilerStages(env, mistake -> {})) {
                          @Override
                          public void write(Generated generated, AppModel app, Report report) {
                            Filer full =
                                thrower(Filer.class, new IOException("No space left on device"));
                            new AppOutput(full).write(generated, app, report);
                          }
                        }))
            .compile(Javac.source("App.java", APP));

    assertThat(Javac.printed(compilation))
        .containsExactly(
            new Printed(
                4,
                7,
                "[jlserve/OutputFailed] 'AppBootstrap' cannot be written: No space left on device."
                    + " Free the place that the compiler writes to."));
  }

  /** The stages as they are, to be changed one by one. */
  private static class Passing implements Stages {
    private final Stages stages;

    Passing(Stages stages) {
      this.stages = stages;
    }

    @Override
    public Reading read(Set<? extends TypeElement> annotations, RoundEnvironment round) {
      return stages.read(annotations, round);
    }

    @Override
    public Report validate(Reading reading) {
      return stages.validate(reading);
    }

    @Override
    public Generated generate(AppModel app) {
      return stages.generate(app);
    }

    @Override
    public void write(Generated generated, AppModel app, Report report) {
      stages.write(generated, app, report);
    }

    @Override
    public void print(Report report, Reading reading) {
      stages.print(report, reading);
    }
  }

  /** Every method of it throws. */
  private static <T> T thrower(Class<T> type, Throwable failure) {
    return type.cast(
        Proxy.newProxyInstance(
            InternalErrorTest.class.getClassLoader(),
            new Class<?>[] {type},
            (proxy, method, arguments) -> {
              throw failure;
            }));
  }
}

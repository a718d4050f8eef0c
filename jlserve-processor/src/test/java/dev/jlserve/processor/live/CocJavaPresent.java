package dev.jlserve.processor.live;

import java.io.IOException;
import org.junit.jupiter.api.extension.ConditionEvaluationResult;
import org.junit.jupiter.api.extension.ExecutionCondition;
import org.junit.jupiter.api.extension.ExtensionContext;

/**
 * Skips a test where jdt.ls cannot be fetched, if the environment says {@code
 * JLSERVE_ALLOW_SKIP_JDTLS=true}; without that, the test goes on and fails.
 */
public final class CocJavaPresent implements ExecutionCondition {

  @Override
  public ConditionEvaluationResult evaluateExecutionCondition(ExtensionContext context) {
    if (!"true".equals(System.getenv("JLSERVE_ALLOW_SKIP_JDTLS"))) {
      return ConditionEvaluationResult.enabled("it must run");
    }
    try {
      return ConditionEvaluationResult.enabled("jdt.ls is in " + CocJava.server());
    } catch (IOException e) {
      return ConditionEvaluationResult.disabled("there is no jdt.ls: " + e.getMessage());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }
}

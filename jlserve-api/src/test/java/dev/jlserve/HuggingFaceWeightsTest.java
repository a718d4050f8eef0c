package dev.jlserve;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.jlserve.spi.weights.WeightSource;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class HuggingFaceWeightsTest {

  private static final HuggingFaceWeights ALL = Weights.huggingFace("org/name");

  @Test
  void eachCallMakesAnotherDescription() {
    HuggingFaceWeights some = ALL.revision("v1.0").files("*.onnx", "tokenizer.json");
    assertThat(ALL).hasToString("hf:org/name@main");
    assertThat(some).hasToString("hf:org/name@v1.0");
    assertThat(some.revision("refs/pr/1")).hasToString("hf:org/name@refs/pr/1");
    assertThat(Weights.huggingFace("gpt2")).hasToString("hf:gpt2@main");
  }

  @Test
  void onlyACommitNeverMoves() {
    assertThat(new WeightSource.HuggingFace("o/n", "ab".repeat(20), List.of()).isPinned()).isTrue();
    assertThat(new WeightSource.HuggingFace("o/n", "main", List.of()).isPinned()).isFalse();
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "a/b/c", "../x", "a/..", "/a", "a b/c", "https://hub/a/b", "a/b\n"})
  void repositoriesHaveAnOrganisationAndAName(String repository) {
    assertThatThrownBy(() -> Weights.huggingFace(repository))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage(
            "'" + repository + "' is no repository of the hub; write \"organisation/name\"");
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "../main", "a b", "/main", "a/../b", "-x", "a//b"})
  void revisionsAreBranchesTagsOrCommits(String revision) {
    assertThatThrownBy(() -> ALL.revision(revision))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageStartingWith("'" + revision + "' is no revision;");
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "../x", "/etc/x", "C:/x", "a/../x", "a/./b", "..", "a\\x", "a\nb"})
  void filesAreInTheRepository(String name) {
    assertThatThrownBy(() -> ALL.files("fine.txt", name))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageStartingWith("'" + name + "' is no path in a repository;");
  }

  @Test
  void noFilesAreNotAllFiles() {
    assertThatThrownBy(ALL::files)
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("files() names no file; leave it out to take all");
  }
}

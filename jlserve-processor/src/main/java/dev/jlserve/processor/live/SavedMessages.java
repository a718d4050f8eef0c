package dev.jlserve.processor.live;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.eclipse.core.resources.IMarker;
import org.eclipse.core.resources.IResource;
import org.eclipse.core.runtime.CoreException;

/** What the last save said of a file: editors show it until the next one, beside what is live. */
final class SavedMessages {

  private final List<String> texts;

  private SavedMessages(List<String> texts) {
    this.texts = texts;
  }

  static SavedMessages of(IResource file) throws CoreException {
    IMarker[] markers = file.findMarkers(IMarker.PROBLEM, true, IResource.DEPTH_ZERO);
    return new SavedMessages(
        new ArrayList<>(
            Arrays.stream(markers).map(each -> each.getAttribute(IMarker.MESSAGE, "")).toList()));
  }

  /** Whether a text is shown already; each saved message stands for one live message. */
  boolean take(String text) {
    return texts.remove(text);
  }
}

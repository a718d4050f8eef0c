package dev.jlserve.cli.resolve;

import dev.jlserve.cli.console.Progress;
import org.eclipse.aether.transfer.AbstractTransferListener;
import org.eclipse.aether.transfer.TransferEvent;

/** Hands on how far transfers are; checksums and poms are too small to be worth a word. */
final class TransferProgress extends AbstractTransferListener {

  private final Progress progress;

  TransferProgress(Progress progress) {
    this.progress = progress;
  }

  @Override
  public void transferProgressed(TransferEvent event) {
    report(event);
  }

  @Override
  public void transferSucceeded(TransferEvent event) {
    report(event);
  }

  private void report(TransferEvent event) {
    String path = event.getResource().getResourceName();
    if (path.endsWith(".jar")) {
      progress.update(
          path.substring(path.lastIndexOf('/') + 1),
          event.getTransferredBytes(),
          event.getResource().getContentLength());
    }
  }
}

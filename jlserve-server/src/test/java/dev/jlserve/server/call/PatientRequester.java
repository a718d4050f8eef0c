package dev.jlserve.server.call;

/** Waits however long it takes. */
final class PatientRequester implements Requester {

  @Override
  public boolean hasGone() {
    return false;
  }

  @Override
  public void callBegins() {}
}

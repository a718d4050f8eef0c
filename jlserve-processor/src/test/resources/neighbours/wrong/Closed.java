package shop;

public class Closed {
  @com.google.auto.value.AutoValue
  private abstract static class Kept {
    abstract String text();
  }
}

package shop;

@com.google.auto.value.AutoValue
public abstract class Found {
  public abstract String text();

  static Found of(String text) {
    return new AutoValue_Found(text);
  }
}

package shop;

public class LombokFixed {
  @lombok.Setter private final String name = "fixed";

  @lombok.Builder
  interface Built {}
}

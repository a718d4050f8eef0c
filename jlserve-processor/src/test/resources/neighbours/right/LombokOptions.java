package shop;

@lombok.Value
@lombok.Builder
public class LombokOptions {
  int limit;
  String name;
}

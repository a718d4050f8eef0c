package shop;

@org.immutables.value.Value.Immutable
public interface Plan {
  int steps();
}

package shop;

@org.immutables.value.Value.Immutable
public final class Fixed {}

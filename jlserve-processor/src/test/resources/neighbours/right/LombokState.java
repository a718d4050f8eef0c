package shop;

@lombok.Data
public class LombokState {
  private String name;
}

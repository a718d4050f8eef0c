package shop;

public class Dated {
  @jakarta.validation.constraints.Past private String name;
}

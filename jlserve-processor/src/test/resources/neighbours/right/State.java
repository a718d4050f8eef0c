package shop;

public class State {
  @jakarta.validation.constraints.NotBlank private String name;

  public String getName() {
    return name;
  }

  public void setName(String name) {
    this.name = name;
  }
}

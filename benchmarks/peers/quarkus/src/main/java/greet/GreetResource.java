package greet;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;

@Path("/greet")
public class GreetResource {

  public record Person(@NotBlank @Size(max = 100) String name) {}

  public record Greeting(String message) {}

  @POST
  public Greeting greet(@Valid Person person) {
    return new Greeting("Hello, " + person.name() + "!");
  }
}

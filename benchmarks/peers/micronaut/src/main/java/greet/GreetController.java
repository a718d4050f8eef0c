package greet;

import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Post;
import io.micronaut.serde.annotation.Serdeable;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;

@Controller("/greet")
public class GreetController {

  @Serdeable
  public record Person(@NotBlank @Size(max = 100) String name) {}

  @Serdeable
  public record Greeting(String message) {}

  @Post
  public Greeting greet(@Body @Valid Person person) {
    return new Greeting("Hello, " + person.name() + "!");
  }
}

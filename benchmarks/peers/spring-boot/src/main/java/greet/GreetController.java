package greet;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

@RestController
public class GreetController {

  record Person(@NotBlank @Size(max = 100) String name) {}

  record Greeting(String message) {}

  @PostMapping("/greet")
  Greeting greet(@Valid @RequestBody Person person) {
    return new Greeting("Hello, " + person.name() + "!");
  }
}

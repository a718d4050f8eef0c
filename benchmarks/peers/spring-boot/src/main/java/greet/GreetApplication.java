package greet;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;

@SpringBootApplication
public class GreetApplication {

  public static void main(String[] args) {
    SpringApplication.run(GreetApplication.class, args);
  }
}

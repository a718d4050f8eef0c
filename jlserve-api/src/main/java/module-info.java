/** What an app is written against, and what its generated code calls. */
module dev.jlserve.api {
  requires transitive com.fasterxml.jackson.annotation;
  requires transitive jakarta.validation;
  requires transitive org.jspecify;

  exports dev.jlserve;
  exports dev.jlserve.spi;
  exports dev.jlserve.spi.weights;
}

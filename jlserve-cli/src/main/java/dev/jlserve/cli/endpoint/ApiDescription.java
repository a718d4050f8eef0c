package dev.jlserve.cli.endpoint;

import dev.jlserve.processor.compatibility.DocumentException;
import java.util.List;
import java.util.Optional;

/**
 * The endpoints of an app.
 *
 * @param endpoints in the order of the document
 */
public record ApiDescription(List<DescribedEndpoint> endpoints) {

  /** Copies the list. */
  public ApiDescription {
    endpoints = List.copyOf(endpoints);
  }

  /**
   * Reads an OpenAPI document.
   *
   * @throws DocumentException if jlserve did not write it; the message says what is wrong
   */
  public static ApiDescription parse(String document) throws DocumentException {
    return new ApiDescription(DescriptionReader.endpoints(document));
  }

  /** The endpoint at a path, if there is one. */
  public Optional<DescribedEndpoint> endpoint(String path) {
    return endpoints.stream().filter(each -> each.path().equals(path)).findFirst();
  }

  /** The paths of all endpoints. */
  public List<String> paths() {
    return endpoints.stream().map(DescribedEndpoint::path).toList();
  }
}

package dev.jlserve.cli.endpoint;

import dev.jlserve.processor.value.Json;
import java.util.Optional;

/**
 * An endpoint.
 *
 * @param path its path, such as {@code /greet}
 * @param summary one sentence; may be empty
 * @param description all that its author says of it; may be empty
 * @param input what it takes
 * @param takesForms whether a body may be {@code multipart/form-data}
 * @param responseType the media type of a response of success
 * @param example a body, if its author gave one
 */
public record DescribedEndpoint(
    String path,
    String summary,
    String description,
    Input input,
    boolean takesForms,
    String responseType,
    Optional<Json> example) {}

package dev.jlserve.spi;

/**
 * A record's component as a tensor.
 *
 * @param name the component's JSON name
 * @param datatype what its elements are
 * @param dimensions how many dimensions its arrays or collections have; 0 for a single value
 */
public record TensorInfo(String name, Datatype datatype, int dimensions) {}

package dev.jlserve.server.inference;

import org.jspecify.annotations.Nullable;

/**
 * An input as a request's JSON has it.
 *
 * @param name which component it is for
 * @param datatype what its elements are
 * @param shape how many there are in each dimension
 * @param data the text of its JSON array; null if it has none
 * @param binarySize how many bytes of binary data it has; null if it has none
 */
@SuppressWarnings("ArrayRecordComponent") // The server alone has it, for one request.
record SentTensor(
    String name,
    String datatype,
    long[] shape,
    byte @Nullable [] data,
    @Nullable Long binarySize) {}

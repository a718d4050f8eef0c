package dev.jlserve.server.inference;

import dev.jlserve.spi.TensorInfo;

/**
 * A tensor of a request.
 *
 * @param info the component that it is
 * @param shape the shape of one record's part of it
 * @param data the elements of all records
 */
@SuppressWarnings("ArrayRecordComponent") // The server alone has it, for one request.
record InputTensor(TensorInfo info, int[] shape, TensorData data) {}

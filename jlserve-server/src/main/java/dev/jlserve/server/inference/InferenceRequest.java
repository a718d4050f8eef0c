package dev.jlserve.server.inference;

import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A request that fits its model's signature.
 *
 * @param model the model
 * @param id what the client calls it; null if it has no name
 * @param inputs its tensors, in the client's order
 * @param records how many records they hold, at least 1
 * @param outputs the names of the tensors that the client wants; empty for all
 * @param binary the names of the outputs that the client wants as binary data
 */
record InferenceRequest(
    Model model,
    @Nullable String id,
    List<InputTensor> inputs,
    int records,
    Set<String> outputs,
    Set<String> binary) {}

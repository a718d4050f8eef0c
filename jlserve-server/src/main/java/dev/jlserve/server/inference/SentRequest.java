package dev.jlserve.server.inference;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What a request's JSON says, whether it fits a model or not.
 *
 * @param id what the client calls it; null if it has no name
 * @param inputs its tensors, in the client's order
 * @param outputs the tensors that the client wants, each with whether as binary data if that is
 *     said; empty for all
 * @param binary whether outputs are wanted as binary data of which nothing else is said
 */
record SentRequest(
    @Nullable String id,
    List<SentTensor> inputs,
    Map<String, @Nullable Boolean> outputs,
    boolean binary) {}

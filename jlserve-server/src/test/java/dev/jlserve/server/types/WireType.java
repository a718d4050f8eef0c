package dev.jlserve.server.types;

import com.google.gson.JsonElement;
import java.util.function.BiPredicate;
import net.jqwik.api.Arbitrary;

/**
 * A Java type with constraints, and its values on the wire.
 *
 * @param component the type as that of a component
 * @param argument the type as a type argument
 * @param values values that it takes
 * @param same whether what was answered is the value that was sent
 */
record WireType(
    String component,
    String argument,
    Arbitrary<JsonElement> values,
    BiPredicate<JsonElement, JsonElement> same) {}

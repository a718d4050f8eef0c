package dev.jlserve.processor.model;

import com.palantir.javapoet.TypeName;
import java.util.List;
import javax.lang.model.element.TypeElement;

/**
 * A record with concrete type arguments.
 *
 * @param origin its declaration
 * @param element its declaration
 * @param type with its type arguments
 * @param description its Javadoc without tags; may be empty
 * @param components in source order
 * @param checks its methods that check them together
 */
public record RecordModel(
    Origin origin,
    TypeElement element,
    TypeName type,
    String description,
    List<ComponentModel> components,
    List<CrossCheck> checks) {}

package dev.jlserve.processor.model;

import com.palantir.javapoet.TypeName;
import java.util.List;
import javax.lang.model.element.TypeElement;
import org.jspecify.annotations.Nullable;

/**
 * A sealed interface of records: a JSON object whose discriminator says which record it is.
 *
 * @param element its declaration
 * @param type the interface
 * @param description its Javadoc without tags; may be empty
 * @param property the name of the discriminator on the wire
 * @param typeInfo the {@code @JsonTypeInfo} that gives it, if one is written on the interface or on
 *     one that it extends
 * @param way what {@code @JsonTypeInfo} asks for that is no property with a name; may be empty
 * @param cases its records by their qualified names, with those of sealed interfaces inside it
 */
public record UnionModel(
    TypeElement element,
    TypeName type,
    String description,
    String property,
    @Nullable Origin typeInfo,
    String way,
    List<UnionCase> cases) {}

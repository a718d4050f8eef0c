package dev.jlserve.processor.read;

import dev.jlserve.processor.model.AppModel;
import dev.jlserve.processor.model.Origin;
import java.util.List;
import javax.lang.model.element.Element;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.TypeElement;

/**
 * What one round holds.
 *
 * @param roots the outermost classes up to it, in the compiler's order
 * @param apps the apps that no later round can change
 * @param classFiles apps that the compiler was handed as class files
 * @param earlier the apps of the rounds before
 * @param strays methods annotated as endpoints whose class is no app
 * @param misplaced annotations of jlserve's where nothing reads them
 * @param statusStrays types annotated with a status that are no exceptions
 */
public record Reading(
    List<Element> roots,
    List<AppModel> apps,
    List<TypeElement> classFiles,
    List<AppModel> earlier,
    List<ExecutableElement> strays,
    List<Origin> misplaced,
    List<TypeElement> statusStrays) {}

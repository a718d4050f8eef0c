package dev.jlserve.processor.model;

import javax.lang.model.element.ExecutableElement;

/**
 * A method named like a lifecycle method, own or inherited; whether it is right is for validation.
 *
 * @param origin the method
 * @param element the method
 */
public record LifecycleMethod(Origin origin, ExecutableElement element) {}

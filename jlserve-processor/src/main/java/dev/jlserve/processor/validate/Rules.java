package dev.jlserve.processor.validate;

import java.util.List;
import javax.annotation.processing.ProcessingEnvironment;

/** The list of rules, by name. */
final class Rules {

  private Rules() {}

  static List<Rule> all(ProcessingEnvironment env) {
    return List.of(
        new AppClass(),
        new AppConcurrency(),
        new AppConstructor(),
        new AppConstructorThrows(),
        new AppName(),
        new AppQueue(),
        new BootstrapName(),
        new ComponentType(),
        new ConstraintRange(),
        new ConstraintType(),
        new ConstraintUnknown(),
        new DefaultConstraint(),
        new DefaultOptional(),
        new DefaultText(),
        new DigitsNegative(),
        new EndpointBatch(),
        new EndpointConcurrency(),
        new EndpointGeneric(),
        new EndpointInput(),
        new EndpointLifecycle(),
        new EndpointModifier(),
        new EndpointOutput(),
        new EndpointOutsideApp(),
        new EndpointPath(),
        new EndpointPathDuplicate(),
        new EndpointPathReserved(),
        new EndpointPresent(),
        new EndpointThrows(),
        new ExampleBody(),
        new ExampleJson(),
        new HttpStatusCode(),
        new HttpStatusException(),
        new JsonName(),
        new LifecycleGeneric(),
        new LifecycleInherited(env.getElementUtils()),
        new LifecycleModifier(),
        new LifecycleOverload(),
        new LifecycleParameters(),
        new LifecyclePresent(),
        new LifecycleReturn(),
        new LifecycleThrows(),
        new MapKey(),
        new PatternSyntax(),
        new RecordEndless(),
        new RequirementConflict(),
        new RequirementDuplicate(),
        new RequirementForm(),
        new RequirementVersion(),
        new SecondApp(env.getElementUtils()),
        new SizeNegative(),
        new TypeAccess(env.getElementUtils()));
  }
}

package dev.jlserve.processor.validate;

import java.util.List;
import javax.annotation.processing.ProcessingEnvironment;

/** The list of rules, by name. */
final class Rules {

  /** Option with which requirements may be snapshots: {@code true}. */
  static final String ALLOW_SNAPSHOTS = "jlserve.allowSnapshots";

  /** Option with which the accepted API is not looked at: {@code off}. */
  static final String ACCEPTED_API = "jlserve.acceptedApi";

  private Rules() {}

  static List<Rule> all(ProcessingEnvironment env) {
    return List.of(
        new AnnotationPlace(),
        new AppClass(),
        new AppClassFile(),
        new AppConcurrency(),
        new AppConstructor(),
        new AppConstructorThrows(),
        new AppName(),
        new AppQueue(),
        new BodyUnbounded(env.getOptions()),
        new BootstrapName(),
        new CloseUncalled(),
        new ComponentType(),
        new ConstraintGroups(),
        new ConstraintMessage(),
        new ConstraintPlace(env.getElementUtils()),
        new ConstraintRange(),
        new ConstraintType(),
        new ConstraintUnknown(),
        new DefaultConstraint(),
        new DefaultOptional(),
        new DefaultText(),
        new DigitsNegative(),
        new DiscriminatorComponent(),
        new DiscriminatorWay(),
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
        new EndpointProduces(),
        new EndpointThrows(),
        new EnumEmpty(),
        new EnumName(env.getElementUtils()),
        new ExampleBody(),
        new ExampleJson(),
        new HttpStatusCode(),
        new HttpStatusException(),
        new JsonAnnotation(env.getElementUtils()),
        new JsonName(),
        new JsonUnicode(env.getElementUtils()),
        new LifecycleGeneric(),
        new LifecycleInherited(env.getElementUtils()),
        new LifecycleModifier(),
        new LifecycleOverload(),
        new LifecycleParameters(),
        new LifecyclePresent(),
        new LifecycleReturn(),
        new LifecycleThrows(),
        new MapKey(),
        new NullablePrimitive(),
        new PackageHidden(env.getElementUtils()),
        new PatternSyntax(),
        new RecordClassFile(env),
        new RecordEndless(),
        new RequirementConflict(),
        new RequirementDuplicate(),
        new RequirementForm(),
        new RequirementNatives(),
        new RequirementVersion(Boolean.parseBoolean(env.getOptions().get(ALLOW_SNAPSHOTS))),
        new SealedCase(),
        new SealedTag(),
        new SecondApp(env.getElementUtils()),
        new SharedState(env),
        new SizeNegative(),
        new SizeRange(),
        new SuperclassApp(),
        new TypeAccess(env.getElementUtils()),
        new TypeMissing(),
        new WholeRange());
  }
}

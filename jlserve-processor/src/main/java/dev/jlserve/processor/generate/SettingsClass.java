package dev.jlserve.processor.generate;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.ParameterizedTypeName;
import com.palantir.javapoet.TypeName;
import com.palantir.javapoet.TypeSpec;
import dev.jlserve.processor.model.AppModel;
import dev.jlserve.processor.model.ComponentModel;
import dev.jlserve.processor.model.SettingsModel;
import dev.jlserve.processor.model.TypeLabels;
import dev.jlserve.processor.value.SettingWords;
import dev.jlserve.processor.value.StringLiteral;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import javax.lang.model.element.Modifier;

/**
 * The nested or local class that reads the settings and calls {@code setup()} with them. It has its
 * readers for itself: in local classes those of the endpoints are out of reach.
 */
final class SettingsClass {

  private static final String SETTINGS = "SETTINGS";
  private static final String READ = "read";
  private static final List<String> OWN = List.of(SETTINGS, READ, "settings", "setup");

  private SettingsClass() {}

  static TypeSpec of(
      AppModel app, SettingsModel settings, String name, TakenNames taken, boolean local) {
    Set<String> takenByMembers = new TreeSet<>(taken.forMembers());
    takenByMembers.addAll(OWN);
    takenByMembers.add(name);
    GeneratedMembers members = new GeneratedMembers(takenByMembers);
    TypeLabels labels = TypeLabels.of(settings.records(), Set.of());
    CodeBlock read =
        new ReadCode(settings.records(), labels, false, members, taken)
            .value(
                settings.ref(),
                new NamePath(settings.ref().type(), labels.get(settings.ref().type()), List.of()));
    return TypeSpec.classBuilder(name)
        .addJavadoc("Reads the settings, and calls {@code setup()} with them.\n")
        .addModifiers(
            local
                ? new Modifier[] {Modifier.FINAL}
                : new Modifier[] {Modifier.PRIVATE, Modifier.STATIC, Modifier.FINAL})
        .addSuperinterface(
            ParameterizedTypeName.get(
                Spi.SETTINGS_BINDING, AppReference.type(app), settings.ref().type()))
        .addField(
            PrivateConstant.of(
                listOfSettings(),
                SETTINGS,
                CodeBlock.of("What the server knows of the settings."),
                CodeBlock.of("$T.of($Z$L)", List.class, all(settings))))
        .addFields(members.constants())
        .addMethod(MethodSpec.constructorBuilder().addJavadoc("Called by the bootstrap.\n").build())
        .addMethod(
            override("settings")
                .returns(listOfSettings())
                .addStatement("return $N", SETTINGS)
                .build())
        .addMethod(
            override(READ)
                .returns(settings.ref().type())
                .addParameter(Spi.JSON_READER, "in")
                .addStatement("return $L", read)
                .build())
        .addMethod(setup(app, settings))
        .addMethods(members.methods())
        .build();
  }

  private static MethodSpec setup(AppModel app, SettingsModel settings) {
    MethodSpec.Builder setup =
        override("setup")
            .addParameter(AppReference.parameter(app))
            .addParameter(settings.ref().type(), "settings");
    if (!settings.setup().getThrownTypes().isEmpty()) {
      setup.addException(Exception.class);
    }
    return setup.addStatement("$L.setup(settings)", AppReference.receiver(app)).build();
  }

  private static CodeBlock all(SettingsModel settings) {
    return settings.record().components().stream()
        .map(component -> one(component, settings.secret(component).isPresent()))
        .collect(CodeBlock.joining(",$W"));
  }

  private static CodeBlock one(ComponentModel component, boolean secret) {
    return CodeBlock.of(
        "new $T($S,$W$L,$W$L)",
        Spi.SETTING_INFO,
        component.json(),
        secret,
        StringLiteral.of(SettingWords.of(component.use())));
  }

  private static TypeName listOfSettings() {
    return ParameterizedTypeName.get(ClassName.get(List.class), Spi.SETTING_INFO);
  }

  private static MethodSpec.Builder override(String name) {
    return MethodSpec.methodBuilder(name)
        .addAnnotation(Override.class)
        .addModifiers(Modifier.PUBLIC);
  }
}

package dev.jlserve.processor.validate.app;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.ParameterizedTypeName;
import com.palantir.javapoet.TypeName;
import dev.jlserve.processor.diagnostic.DiagnosticName;
import dev.jlserve.processor.diagnostic.Report;
import dev.jlserve.processor.model.AppModel;
import dev.jlserve.processor.model.Origin;
import dev.jlserve.processor.model.RecordModel;
import dev.jlserve.processor.rule.AppRule;
import dev.jlserve.processor.rule.Names;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import javax.lang.model.element.TypeElement;
import javax.lang.model.util.Elements;

/** Where two classes have one name, generated code writes a package, which no class may hide. */
public final class PackageHidden implements AppRule {

  private final Elements elements;

  public PackageHidden(Elements elements) {
    this.elements = elements;
  }

  @Override
  public void check(AppModel app, Report report) {
    String own = app.type().packageName();
    for (String root : roots(app)) {
      TypeElement hiding = elements.getTypeElement(own.isEmpty() ? root : own + "." + root);
      if (hiding != null) {
        report.addUsed(
            DiagnosticName.PACKAGE_HIDDEN,
            Origin.of(hiding),
            app.origin(),
            root,
            Names.of(app.element()));
      }
    }
  }

  /** First parts of the packages that generated code has types of. */
  private static Set<String> roots(AppModel app) {
    Set<String> roots = new TreeSet<>(List.of("dev", "java"));
    List<RecordModel> records = new ArrayList<>(app.records().all());
    app.settings().ifPresent(settings -> records.add(settings.record()));
    for (RecordModel each : records) {
      TypeName type = each.type();
      ClassName name =
          type instanceof ParameterizedTypeName generic ? generic.rawType() : (ClassName) type;
      roots.add(name.packageName().split("\\.", 2)[0]);
    }
    roots.remove("");
    return roots;
  }
}

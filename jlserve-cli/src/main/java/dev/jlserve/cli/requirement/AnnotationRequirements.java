package dev.jlserve.cli.requirement;

import com.sun.source.tree.AnnotationTree;
import com.sun.source.tree.AssignmentTree;
import com.sun.source.tree.ExpressionTree;
import com.sun.source.tree.NewArrayTree;
import dev.jlserve.cli.source.AppClasses;
import dev.jlserve.cli.source.AppSource;
import dev.jlserve.cli.source.WrittenText;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Reads {@code requirements = ...} from the app's annotation as it is written. */
final class AnnotationRequirements {

  private static final String MEMBER = "requirements";

  private final AppSource app;
  private final Mistakes mistakes;
  private final ConstantText constants;

  AnnotationRequirements(AppSource app, Mistakes mistakes) {
    this.app = app;
    this.mistakes = mistakes;
    this.constants = new ConstantText(FileConstants.in(app.file()), app.simpleName());
  }

  List<WrittenText> read() {
    List<WrittenText> read = new ArrayList<>();
    for (ExpressionTree element : elements()) {
      long position = app.file().start(element);
      Optional<String> text = constants.of(element);
      text.ifPresent(t -> read.add(new WrittenText(t, position)));
      if (text.isEmpty()) {
        mistakes.add(position, unreadable(element), "Write the coordinate here.");
      }
    }
    return read;
  }

  private List<ExpressionTree> elements() {
    List<ExpressionTree> elements = new ArrayList<>();
    for (AnnotationTree annotation : app.tree().getModifiers().getAnnotations()) {
      if (AppClasses.isApp(annotation)) {
        annotation.getArguments().forEach(argument -> addElements(argument, elements));
      }
    }
    return elements;
  }

  private static void addElements(ExpressionTree argument, List<ExpressionTree> elements) {
    if (argument instanceof AssignmentTree member
        && member.getVariable().toString().equals(MEMBER)) {
      if (member.getExpression() instanceof NewArrayTree array) {
        elements.addAll(array.getInitializers());
      } else {
        elements.add(member.getExpression());
      }
    }
  }

  private String unreadable(ExpressionTree element) {
    return "requirement '"
        + app.file().textOf(element)
        + "' cannot be read before the app is compiled; a requirement is a String literal or a"
        + " static final String of this file.";
  }
}

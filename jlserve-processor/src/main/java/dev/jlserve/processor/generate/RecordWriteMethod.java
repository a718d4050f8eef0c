package dev.jlserve.processor.generate;

import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.NameAllocator;
import dev.jlserve.processor.model.ComponentModel;
import dev.jlserve.processor.model.RecordModel;
import dev.jlserve.processor.model.RecordTable;
import dev.jlserve.processor.model.TypeLabels;
import dev.jlserve.processor.model.TypeShape;
import dev.jlserve.processor.model.UnionCase;
import dev.jlserve.processor.model.UnionModel;
import dev.jlserve.processor.value.StringLiteral;
import java.util.List;

/** The method that writes a record as an object. */
final class RecordWriteMethod {

  private final RecordTable records;
  private final TypeLabels labels;
  private final TakenNames taken;
  private final WriteCode write;

  RecordWriteMethod(RecordTable records, TypeLabels labels, TakenNames taken, WriteCode write) {
    this.records = records;
    this.labels = labels;
    this.taken = taken;
    this.write = write;
  }

  MethodSpec of(String name, TypeShape.RecordRef ref) {
    return of(name, ref, CodeBlock.of(""));
  }

  /** The method for a case of a sealed interface: its discriminator comes first. */
  MethodSpec of(String name, UnionModel union, UnionCase each) {
    return of(
        name,
        each.ref(),
        CodeBlock.builder()
            .addStatement("out.name($L)", StringLiteral.of(union.property()))
            .addStatement("out.write($L)", StringLiteral.of(each.tag()))
            .build());
  }

  private MethodSpec of(String name, TypeShape.RecordRef ref, CodeBlock first) {
    RecordModel model = records.get(ref);
    NameAllocator locals = taken.locals();
    locals.newName("out");
    locals.newName("value");
    CodeBlock.Builder code = CodeBlock.builder();
    code.addStatement("out.beginObject()");
    code.add(first);
    for (ComponentModel component : model.components()) {
      NamePath place =
          new NamePath(model.type(), labels.get(model.type()), List.of(component.name()));
      code.addStatement("out.name($L)", StringLiteral.of(component.json()));
      code.add(
          write.of(
              CodeBlock.of("value.$N()", component.name()),
              TakenNames.variable(component.name()),
              component.use(),
              place,
              locals));
    }
    return PrivateMethod.writing(name, model.type(), "value")
        .addCode(code.addStatement("out.endObject()").build())
        .build();
  }
}

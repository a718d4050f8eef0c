package dev.jlserve.processor.generate;

import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.MethodSpec;
import dev.jlserve.processor.model.RecordTable;
import dev.jlserve.processor.model.TypeShape;
import dev.jlserve.processor.model.UnionCase;
import dev.jlserve.processor.model.UnionModel;
import java.util.List;

/** The method that writes a record of a sealed interface with its discriminator. */
final class UnionWriteMethod {

  private final RecordTable records;
  private final WriteCode write;

  UnionWriteMethod(RecordTable records, WriteCode write) {
    this.records = records;
    this.write = write;
  }

  MethodSpec of(String name, TypeShape.UnionRef ref) {
    UnionModel union = records.get(ref);
    CodeBlock.Builder code = CodeBlock.builder();
    List<UnionCase> cases = union.cases();
    for (int i = 0; i < cases.size(); i++) {
      UnionCase each = cases.get(i);
      if (i == 0) {
        code.beginControlFlow("if (value instanceof $T chosen)", each.ref().type());
      } else {
        code.nextControlFlow("else if (value instanceof $T chosen)", each.ref().type());
      }
      code.addStatement("$N(out, chosen)", write.ofCase(union, each));
    }
    return PrivateMethod.writing(name, union.type(), "value")
        .addCode(code.endControlFlow().build())
        .build();
  }
}

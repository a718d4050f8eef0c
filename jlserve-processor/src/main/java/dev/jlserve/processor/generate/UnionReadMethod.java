package dev.jlserve.processor.generate;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.MethodSpec;
import dev.jlserve.processor.model.RecordTable;
import dev.jlserve.processor.model.TypeLabels;
import dev.jlserve.processor.model.TypeShape;
import dev.jlserve.processor.model.UnionCase;
import dev.jlserve.processor.model.UnionModel;
import dev.jlserve.processor.value.StringLiteral;
import java.util.List;
import java.util.stream.Collectors;

/** The method that reads an object as the record that its discriminator names. */
final class UnionReadMethod {

  private final RecordTable records;
  private final TypeLabels labels;
  private final GeneratedMembers members;
  private final ReadCode read;

  UnionReadMethod(RecordTable records, TypeLabels labels, GeneratedMembers members, ReadCode read) {
    this.records = records;
    this.labels = labels;
    this.members = members;
    this.read = read;
  }

  MethodSpec of(String name, TypeShape.UnionRef ref) {
    UnionModel union = records.get(ref);
    CodeBlock.Builder code = CodeBlock.builder();
    code.addStatement("$T tag = in.peekTag($L)", String.class, StringLiteral.of(union.property()));
    code.beginControlFlow("if (tag == null)").addStatement("return null").endControlFlow();
    code.beginControlFlow("switch (tag)");
    for (UnionCase each : union.cases()) {
      code.beginControlFlow("case $L ->", StringLiteral.of(each.tag()))
          .addStatement("return $N(in)", read.ofCase(union, each))
          .endControlFlow();
    }
    code.beginControlFlow("default ->")
        .addStatement("in.rejectTag($L, tag, $N)", StringLiteral.of(union.property()), tags(union))
        .addStatement("return null")
        .endControlFlow();
    return PrivateMethod.reading(name, union.type()).addCode(code.endControlFlow().build()).build();
  }

  /** The tags as messages list them: {@code 'circle', 'square'}. */
  private String tags(UnionModel union) {
    String label = labels.get(union.type());
    return members.constant(
        new NamePath(union.type(), label, List.of("tags")).constant(),
        name ->
            PrivateConstant.of(
                ClassName.get(String.class),
                name,
                CodeBlock.of("The tags of {@code $T}, for messages.", union.type()),
                StringLiteral.of(
                    union.cases().stream()
                        .map(each -> "'" + each.tag() + "'")
                        .collect(Collectors.joining(", ")))));
  }
}

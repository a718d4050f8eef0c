package dev.jlserve.cli.storage;

import org.objectweb.asm.MethodVisitor;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.Type;

/** A method that first tells {@link Halt#begins} of its arguments. */
final class HaltedMethod extends MethodVisitor {

  private final String type;
  private final String method;
  private final boolean isStatic;
  private final Type[] parameters;

  HaltedMethod(MethodVisitor plain, String type, String method, int access, String descriptor) {
    super(Opcodes.ASM9, plain);
    this.type = type;
    this.method = method;
    this.isStatic = (access & Opcodes.ACC_STATIC) != 0;
    this.parameters = Type.getArgumentTypes(descriptor);
  }

  @Override
  public void visitCode() {
    super.visitCode();
    visitLdcInsn(type);
    visitLdcInsn(method);
    visitIntInsn(Opcodes.BIPUSH, parameters.length);
    visitTypeInsn(Opcodes.ANEWARRAY, Type.getInternalName(Object.class));
    int slot = isStatic ? 0 : 1;
    for (int i = 0; i < parameters.length; i++) {
      if (parameters[i].getSort() >= Type.ARRAY) {
        visitInsn(Opcodes.DUP);
        visitIntInsn(Opcodes.BIPUSH, i);
        visitVarInsn(Opcodes.ALOAD, slot);
        visitInsn(Opcodes.AASTORE);
      }
      slot += parameters[i].getSize();
    }
    visitMethodInsn(
        Opcodes.INVOKESTATIC,
        Type.getInternalName(Halt.class),
        "begins",
        "(Ljava/lang/String;Ljava/lang/String;[Ljava/lang/Object;)V",
        false);
  }
}

package dev.jlserve.cli.storage;

import java.lang.reflect.Method;
import java.util.Arrays;
import org.objectweb.asm.MethodVisitor;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.Type;

/** A method that first tells {@link HaltAgent#begins} of its arguments, whoever loaded it. */
final class HaltedMethod extends MethodVisitor {

  private final boolean isStatic;
  private final Type[] parameters;

  HaltedMethod(MethodVisitor plain, int access, String descriptor) {
    super(Opcodes.ASM9, plain);
    this.isStatic = (access & Opcodes.ACC_STATIC) != 0;
    this.parameters = Type.getArgumentTypes(descriptor);
  }

  /** The agent's class is only known to the loader of the class path, so it is looked up there. */
  @Override
  public void visitCode() {
    super.visitCode();
    call(Opcodes.INVOKESTATIC, ClassLoader.class, "getSystemClassLoader", "()L%s;", "ClassLoader");
    visitLdcInsn(HaltAgent.class.getName());
    call(Opcodes.INVOKEVIRTUAL, ClassLoader.class, "loadClass", "(L%s;)L%s;", "String", "Class");
    visitLdcInsn("begins");
    array(Class.class, 1);
    store(0, () -> visitLdcInsn(Type.getType(Object[].class)));
    call(
        Opcodes.INVOKEVIRTUAL,
        Class.class,
        "getMethod",
        "(L%s;[L%s;)L%s;",
        "String",
        "Class",
        "reflect/Method");
    visitInsn(Opcodes.ACONST_NULL);
    array(Object.class, 1);
    store(0, this::arguments);
    call(
        Opcodes.INVOKEVIRTUAL,
        Method.class,
        "invoke",
        "(L%s;[L%s;)L%s;",
        "Object",
        "Object",
        "Object");
    visitInsn(Opcodes.POP);
  }

  private void arguments() {
    array(Object.class, parameters.length);
    int slot = isStatic ? 0 : 1;
    for (int i = 0; i < parameters.length; i++) {
      int from = slot;
      if (parameters[i].getSort() >= Type.ARRAY) {
        store(i, () -> visitVarInsn(Opcodes.ALOAD, from));
      }
      slot += parameters[i].getSize();
    }
  }

  private void array(Class<?> of, int length) {
    visitIntInsn(Opcodes.BIPUSH, length);
    visitTypeInsn(Opcodes.ANEWARRAY, Type.getInternalName(of));
  }

  private void store(int index, Runnable value) {
    visitInsn(Opcodes.DUP);
    visitIntInsn(Opcodes.BIPUSH, index);
    value.run();
    visitInsn(Opcodes.AASTORE);
  }

  /** The types are of {@code java.lang}. */
  private void call(int how, Class<?> owner, String method, String descriptor, String... types) {
    Object[] names = Arrays.stream(types).map("java/lang/"::concat).toArray();
    visitMethodInsn(how, Type.getInternalName(owner), method, descriptor.formatted(names), false);
  }
}

import java.lang.classfile.ClassTransform;
import java.lang.classfile.CodeBuilder;
import java.lang.classfile.Label;
import java.lang.classfile.constantpool.ClassEntry;
import java.lang.classfile.constantpool.LoadableConstantEntry;
import java.lang.classfile.instruction.InvokeDynamicInstruction;
import java.lang.constant.ClassDesc;
import java.lang.constant.MethodTypeDesc;
import java.util.List;

/**
 * Switches over types as the chains of {@code instanceof} that they stand for. As javac leaves
 * them, each makes a class of its own when it is first met, and no quick-start cache can hold that:
 * 1 to 3 ms each, forty of them in a run.
 */
final class QuickSwitch {
  private static final String BOOTSTRAP = "Ljava/lang/runtime/SwitchBootstraps;";

  private QuickSwitch() {}

  /** Whether it chooses by class alone; constants among the labels are left as they are. */
  static boolean is(InvokeDynamicInstruction call) {
    return call.invokedynamic()
            .bootstrap()
            .bootstrapMethod()
            .reference()
            .owner()
            .asSymbol()
            .descriptorString()
            .equals(BOOTSTRAP)
        && call.name().equalsString("typeSwitch")
        && labels(call).stream().allMatch(ClassEntry.class::isInstance);
  }

  private static List<LoadableConstantEntry> labels(InvokeDynamicInstruction call) {
    return call.invokedynamic().bootstrap().arguments();
  }

  /** A method that answers as the call would (SwitchBootstraps.typeSwitch). */
  static ClassTransform method(String name, InvokeDynamicInstruction call) {
    MethodTypeDesc type = call.typeSymbol();
    List<ClassDesc> classes =
        labels(call).stream().map(label -> ((ClassEntry) label).asSymbol()).toList();
    return ClassTransform.endHandler(builder ->
        builder.withMethodBody(name, type, QuickJar.HIDDEN, code -> choose(code, classes)));
  }

  private static void choose(CodeBuilder code, List<ClassDesc> classes) {
    Label there = code.newLabel();
    code.aload(0).ifnonnull(there).iconst_m1().ireturn().labelBinding(there);
    for (int index = 0; index < classes.size(); index++) {
      Label next = code.newLabel();
      // The second argument is where to go on after a guard that said no.
      code.iload(1).loadConstant(index).if_icmpgt(next);
      code.aload(0).instanceOf(classes.get(index)).ifeq(next);
      code.loadConstant(index).ireturn().labelBinding(next);
    }
    code.loadConstant(classes.size()).ireturn();
  }
}

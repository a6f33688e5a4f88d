import java.lang.classfile.Opcode;
import java.lang.classfile.constantpool.InterfaceMethodRefEntry;
import java.lang.classfile.constantpool.LoadableConstantEntry;
import java.lang.classfile.constantpool.MemberRefEntry;
import java.lang.classfile.constantpool.MethodHandleEntry;
import java.lang.classfile.constantpool.MethodTypeEntry;
import java.lang.classfile.instruction.InvokeDynamicInstruction;
import java.lang.constant.ClassDesc;
import java.lang.constant.MethodTypeDesc;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * A place where a lambda or a method's reference is made (LambdaMetafactory.metafactory).
 *
 * @param type the interface that is wanted
 * @param captures what is on the stack for it
 * @param name of the interface's method
 * @param erased that method as it is called
 * @param exact the same with the types that are known here
 * @param call how the body is called
 */
record LambdaSite(
    ClassDesc type,
    List<ClassDesc> captures,
    String name,
    MethodTypeDesc erased,
    MethodTypeDesc exact,
    Body call) {
  private static final String BOOTSTRAP = "Ljava/lang/invoke/LambdaMetafactory;";

  /**
   * What is run.
   *
   * @param how NEW for a constructor
   */
  record Body(Opcode how, ClassDesc owner, boolean inInterface, String name, MethodTypeDesc type) {
    /** With who is called, where it is somebody. */
    List<ClassDesc> parameters() {
      List<ClassDesc> all = new ArrayList<>();
      if (how == Opcode.INVOKEVIRTUAL || how == Opcode.INVOKEINTERFACE) {
        all.add(owner);
      }
      all.addAll(type.parameterList());
      return all;
    }

    ClassDesc result() {
      return how == Opcode.NEW ? owner : type.returnType();
    }
  }

  /** Empty where the call makes something else, or more than one method of an interface. */
  static Optional<LambdaSite> of(InvokeDynamicInstruction made) {
    var bootstrap = made.invokedynamic().bootstrap();
    MemberRefEntry by = bootstrap.bootstrapMethod().reference();
    if (!by.owner().asSymbol().descriptorString().equals(BOOTSTRAP)
        || !by.name().equalsString("metafactory")) {
      return Optional.empty();
    }
    List<LoadableConstantEntry> given = bootstrap.arguments();
    return Optional.of(
        new LambdaSite(
            made.typeSymbol().returnType(),
            made.typeSymbol().parameterList(),
            made.name().stringValue(),
            ((MethodTypeEntry) given.get(0)).asSymbol(),
            ((MethodTypeEntry) given.get(2)).asSymbol(),
            body((MethodHandleEntry) given.get(1))));
  }

  /** The kinds are those of JVMS §4.4.8. */
  private static Body body(MethodHandleEntry handle) {
    MemberRefEntry method = handle.reference();
    boolean inInterface = method instanceof InterfaceMethodRefEntry;
    Opcode how =
        switch (handle.kind()) {
          case 6 -> Opcode.INVOKESTATIC;
          case 8 -> Opcode.NEW;
          // A private one of the same nest may be called like any other.
          case 5, 7, 9 -> inInterface ? Opcode.INVOKEINTERFACE : Opcode.INVOKEVIRTUAL;
          default -> throw new IllegalArgumentException("a lambda of kind " + handle.kind());
        };
    return new Body(
        how,
        method.owner().asSymbol(),
        inInterface,
        method.name().stringValue(),
        MethodTypeDesc.ofDescriptor(method.type().stringValue()));
  }
}

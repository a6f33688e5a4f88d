import java.lang.classfile.ClassTransform;
import java.lang.classfile.CodeBuilder;
import java.lang.classfile.Label;
import java.lang.classfile.constantpool.MemberRefEntry;
import java.lang.classfile.constantpool.MethodHandleEntry;
import java.lang.classfile.instruction.InvokeDynamicInstruction;
import java.lang.constant.ClassDesc;
import java.lang.constant.ConstantDescs;
import java.lang.constant.MethodTypeDesc;
import java.util.List;
import java.util.Objects;

/**
 * A record's {@code equals}, {@code hashCode} and {@code toString} as plain instructions, which say
 * the same. As javac leaves them, the first use of each makes classes that no quick-start cache can
 * hold.
 */
final class QuickRecord {
  private static final String BOOTSTRAP = "Ljava/lang/runtime/ObjectMethods;";
  private static final ClassDesc OBJECTS = Objects.class.describeConstable().orElseThrow();
  private static final ClassDesc TEXT = StringBuilder.class.describeConstable().orElseThrow();

  private QuickRecord() {}

  static boolean is(InvokeDynamicInstruction call) {
    return call.invokedynamic()
        .bootstrap()
        .bootstrapMethod()
        .reference()
        .owner()
        .asSymbol()
        .descriptorString()
        .equals(BOOTSTRAP);
  }

  /** A method that answers as the call would (ObjectMethods.bootstrap). */
  static ClassTransform method(String name, InvokeDynamicInstruction call) {
    MethodTypeDesc type = call.typeSymbol();
    ClassDesc record = type.parameterType(0);
    // Before the getters come the record itself and the names of its components.
    List<MemberRefEntry> fields =
        call.invokedynamic().bootstrap().arguments().stream()
            .filter(MethodHandleEntry.class::isInstance)
            .map(getter -> ((MethodHandleEntry) getter).reference())
            .toList();
    String which = call.name().stringValue();
    return ClassTransform.endHandler(builder ->
        builder.withMethodBody(
            name,
            type,
            QuickJar.HIDDEN,
            code -> {
              switch (which) {
                case "equals" -> equals(code, record, fields);
                case "hashCode" -> hashCode(code, record, fields);
                case "toString" -> string(code, record, fields);
                default -> throw new IllegalArgumentException(which);
              }
            }));
  }

  private static void hashCode(CodeBuilder code, ClassDesc record, List<MemberRefEntry> fields) {
    code.iconst_0();
    for (MemberRefEntry field : fields) {
      ClassDesc type = ClassDesc.ofDescriptor(field.type().stringValue());
      code.bipush(31).imul();
      code.aload(0).getfield(record, field.name().stringValue(), type);
      ClassDesc owner = type.isPrimitive() ? box(type) : OBJECTS;
      ClassDesc argument = type.isPrimitive() ? type : ConstantDescs.CD_Object;
      code.invokestatic(owner, "hashCode", MethodTypeDesc.of(ConstantDescs.CD_int, argument));
      code.iadd();
    }
    code.ireturn();
  }

  private static void equals(CodeBuilder code, ClassDesc record, List<MemberRefEntry> fields) {
    Label different = code.newLabel();
    Label another = code.newLabel();
    code.aload(0).aload(1).if_acmpne(another).iconst_1().ireturn().labelBinding(another);
    code.aload(1).instanceOf(record).ifeq(different);
    code.aload(1).checkcast(record).astore(2);
    for (MemberRefEntry field : fields) {
      ClassDesc type = ClassDesc.ofDescriptor(field.type().stringValue());
      code.aload(0).getfield(record, field.name().stringValue(), type);
      code.aload(2).getfield(record, field.name().stringValue(), type);
      if (type.isPrimitive()) {
        // Also of fractions it is the order of the boxes that counts: NaN is the same as NaN.
        code.invokestatic(box(type), "compare", MethodTypeDesc.of(ConstantDescs.CD_int, type, type))
            .ifne(different);
      } else {
        code.invokestatic(
                OBJECTS,
                "equals",
                MethodTypeDesc.of(
                    ConstantDescs.CD_boolean, ConstantDescs.CD_Object, ConstantDescs.CD_Object))
            .ifeq(different);
      }
    }
    code.iconst_1().ireturn().labelBinding(different).iconst_0().ireturn();
  }

  private static void string(CodeBuilder code, ClassDesc record, List<MemberRefEntry> fields) {
    code.new_(TEXT).dup().invokespecial(TEXT, "<init>", MethodTypeDesc.of(ConstantDescs.CD_void));
    String before = simpleName(record) + "[";
    for (MemberRefEntry field : fields) {
      ClassDesc type = ClassDesc.ofDescriptor(field.type().stringValue());
      append(code.loadConstant(before + field.name().stringValue() + "="), ConstantDescs.CD_String);
      code.aload(0).getfield(record, field.name().stringValue(), type);
      append(code, appended(type));
      before = ", ";
    }
    append(code.loadConstant(fields.isEmpty() ? before + "]" : "]"), ConstantDescs.CD_String);
    code.invokevirtual(TEXT, "toString", MethodTypeDesc.of(ConstantDescs.CD_String)).areturn();
  }

  private static void append(CodeBuilder code, ClassDesc type) {
    code.invokevirtual(TEXT, "append", MethodTypeDesc.of(TEXT, type));
  }

  /** As what a builder takes it: small numbers as int, all that is no primitive as an object. */
  private static ClassDesc appended(ClassDesc type) {
    return switch (type.descriptorString()) {
      case "B", "S" -> ConstantDescs.CD_int;
      case "Z", "C", "I", "J", "F", "D" -> type;
      default -> ConstantDescs.CD_Object;
    };
  }

  /** What {@link Class#getSimpleName()} says; a local record has a number before its name. */
  private static String simpleName(ClassDesc record) {
    String name = record.displayName();
    return name.substring(name.lastIndexOf('$') + 1).replaceFirst("^\\d+", "");
  }

  private static ClassDesc box(ClassDesc primitive) {
    return switch (primitive.descriptorString()) {
      case "Z" -> ConstantDescs.CD_Boolean;
      case "B" -> ConstantDescs.CD_Byte;
      case "S" -> ConstantDescs.CD_Short;
      case "C" -> ConstantDescs.CD_Character;
      case "I" -> ConstantDescs.CD_Integer;
      case "J" -> ConstantDescs.CD_Long;
      case "F" -> ConstantDescs.CD_Float;
      case "D" -> ConstantDescs.CD_Double;
      default -> throw new IllegalArgumentException(primitive.descriptorString());
    };
  }
}

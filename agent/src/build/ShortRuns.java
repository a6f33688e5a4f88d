import java.lang.classfile.ClassTransform;
import java.lang.classfile.CodeBuilder;
import java.lang.classfile.CodeElement;
import java.lang.classfile.CodeTransform;
import java.lang.classfile.Opcode;
import java.lang.classfile.instruction.ConstantInstruction;
import java.lang.classfile.instruction.FieldInstruction;
import java.lang.classfile.instruction.InvokeInstruction;
import java.lang.classfile.instruction.NewReferenceArrayInstruction;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * What Java does once for programs that run all day, and a run of half a second never gets back.
 * Each of these is an instruction in one method; where a newer Java no longer has it, the build
 * fails and says so. What comes out is what came out before, and nothing else is offered, accepted
 * or trusted.
 */
enum ShortRuns {
  /**
   * A table for the generator of P-256, made at its first use: 100 ms and more, longer than all
   * handshakes of a run. Without it that point is multiplied like any other, by the code that all
   * other curves have always gone.
   */
  TABLE_OF_P256("sun/security/ec/ECOperations", "multiply", GeneratorUnknown::new),

  /**
   * A second key share in each hello, for servers that do not know X25519, of 4 to 20 ms each. They
   * still may choose P-256, which is offered as before: they ask for its share then (RFC 8446
   * §4.1.4), or send their own where they speak TLS 1.2.
   */
  SECOND_KEY_SHARE(
      "sun/security/ssl/KeyShareExtension$CHKeyShareProducer", "produce", OneShare::new),

  /**
   * Powers of five up to 5^65536 for numbers of tens of thousands of digits: 15 ms as soon as any
   * JSON is read. Whoever has such numbers has them multiplied when he wants them.
   */
  POWERS_OF_FIVE("java/math/BigDecimal", "<clinit>", FirstPower::new),

  /**
   * A search of all jars for somebody else's sockets: 10 ms before the first question can leave.
   */
  OTHER_SOCKETS(
      "java/nio/channels/spi/SelectorProvider$Holder", "loadProviderAsService", Nobody::new),

  /**
   * Another search of all jars, for somebody who logs how Java is secured: 10 ms, and in the middle
   * of a handshake. Nobody here does; who asks hears what he would hear then.
   */
  LOG_OF_SECURITY("jdk/internal/event/EventHelper", "isLoggingSecurity", Never::new);

  private final String path;
  private final String method;
  private final Supplier<Change> change;

  ShortRuns(String type, String method, Supplier<Change> change) {
    this.path = "/java.base/" + type + ".class";
    this.method = method;
    this.change = change;
  }

  /** What is done to the class at that place in a runtime; nothing to most. */
  static Optional<ClassTransform> of(String path) {
    for (ShortRuns one : values()) {
      if (one.path.equals(path)) {
        return Optional.of(one.transform());
      }
    }
    return Optional.empty();
  }

  private ClassTransform transform() {
    Change made = change.get();
    return ClassTransform.transformingMethodBodies(
            named -> named.methodName().equalsString(method), made)
        .andThen(
            ClassTransform.endHandler(end -> {
              if (made.times != 1) {
                throw new IllegalStateException(
                    this + ": found " + made.times + " times, so this Java is another one");
              }
            }));
  }

  /** An instruction to be found and changed, once. */
  private abstract static sealed class Change implements CodeTransform {
    int times;
  }

  private static final class GeneratorUnknown extends Change {
    @Override
    public void accept(CodeBuilder code, CodeElement element) {
      if (element instanceof FieldInstruction field
          && field.opcode() == Opcode.GETSTATIC
          && field.name().equalsString("generator")) {
        times++;
        code.aconst_null();
      } else {
        code.with(element);
      }
    }
  }

  /** {@code if (ngTypes.size() == 2) break;} */
  private static final class OneShare extends Change {
    private boolean counted;

    @Override
    public void accept(CodeBuilder code, CodeElement element) {
      if (counted && element instanceof ConstantInstruction two && isInt(two, 2)) {
        times++;
        code.iconst_1();
      } else {
        code.with(element);
      }
      counted =
          element instanceof InvokeInstruction call
              && call.owner().name().equalsString("java/util/EnumSet")
              && call.name().equalsString("size");
    }
  }

  /** {@code FIVE_TO_2_TO = new BigInteger[16 + 1]} */
  private static final class FirstPower extends Change {
    private boolean seventeen;

    @Override
    public void accept(CodeBuilder code, CodeElement element) {
      if (seventeen
          && element instanceof NewReferenceArrayInstruction array
          && array.componentType().name().equalsString("java/math/BigInteger")) {
        times++;
        code.pop().iconst_1();
      }
      seventeen = element instanceof ConstantInstruction number && isInt(number, 17);
      code.with(element);
    }
  }

  /** One answer in place of all that stood there. */
  private abstract static sealed class Answer extends Change {
    @Override
    public void accept(CodeBuilder code, CodeElement element) {
      // Left out.
    }

    @Override
    public void atStart(CodeBuilder code) {
      times++;
      answer(code);
    }

    abstract void answer(CodeBuilder code);
  }

  private static final class Nobody extends Answer {
    @Override
    void answer(CodeBuilder code) {
      code.aconst_null().areturn();
    }
  }

  private static final class Never extends Answer {
    @Override
    void answer(CodeBuilder code) {
      code.iconst_0().ireturn();
    }
  }

  private static boolean isInt(ConstantInstruction constant, int value) {
    return Integer.valueOf(value).equals(constant.constantValue());
  }
}

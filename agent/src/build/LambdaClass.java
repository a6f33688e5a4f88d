import java.lang.classfile.ClassBuilder;
import java.lang.classfile.ClassFile;
import java.lang.classfile.CodeBuilder;
import java.lang.classfile.Label;
import java.lang.classfile.Opcode;
import java.lang.classfile.TypeKind;
import java.lang.classfile.attribute.NestHostAttribute;
import java.lang.classfile.constantpool.ConstantPoolBuilder;
import java.lang.classfile.instruction.SwitchCase;
import java.lang.constant.ClassDesc;
import java.lang.constant.ConstantDescs;
import java.lang.constant.MethodTypeDesc;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * One class for all lambdas of another: it is of all their interfaces, knows which of them an
 * object is, and keeps what that one captured. Each method of an interface goes to the lambda's own
 * body, converting as the lambda would (LambdaMetafactory: boxing, unboxing, widening, casts).
 */
final class LambdaClass {
  private static final int HIDDEN = ClassFile.ACC_FINAL | ClassFile.ACC_SYNTHETIC;
  private static final String WHICH = "which";
  private static final String MAKE = "make";

  private final ClassDesc name;
  private final ClassDesc host;
  private final List<LambdaSite> sites;

  /**
   * @param owner whose lambdas they are
   * @param host of whose nest both are: bodies are private
   */
  LambdaClass(ClassDesc owner, ClassDesc host, Set<LambdaSite> sites) {
    String descriptor = owner.descriptorString();
    this.name = ClassDesc.ofDescriptor(descriptor.replace(";", "$$Lambdas;"));
    this.host = host;
    this.sites = List.copyOf(sites);
  }

  ClassDesc name() {
    return name;
  }

  boolean has(LambdaSite site) {
    return sites.contains(site);
  }

  /** Makes one, of what is captured on the stack. */
  void call(CodeBuilder code, LambdaSite site) {
    code.loadConstant(sites.indexOf(site)).invokestatic(name, MAKE, maker(site));
  }

  /** The same for all that capture alike; to the verifier, any object may be of an interface. */
  private MethodTypeDesc maker(LambdaSite site) {
    List<ClassDesc> taken =
        new ArrayList<>(site.captures().stream().map(LambdaClass::kept).toList());
    taken.add(ConstantDescs.CD_int);
    return MethodTypeDesc.of(ConstantDescs.CD_Object, taken);
  }

  private static ClassDesc kept(ClassDesc captured) {
    return captured.isPrimitive() ? captured : ConstantDescs.CD_Object;
  }

  byte[] bytes(ClassFile writer) {
    ConstantPoolBuilder pool = ConstantPoolBuilder.of();
    return writer.build(pool.classEntry(name), pool, this::build);
  }

  private void build(ClassBuilder builder) {
    Set<ClassDesc> types = new LinkedHashSet<>();
    Set<MethodTypeDesc> makers = new LinkedHashSet<>();
    Map<String, List<LambdaSite>> methods = new LinkedHashMap<>();
    int most = 0;
    for (LambdaSite site : sites) {
      types.add(site.type());
      makers.add(maker(site));
      most = Math.max(most, site.captures().size());
      methods
          .computeIfAbsent(site.name() + site.erased().descriptorString(), _ -> new ArrayList<>())
          .add(site);
    }
    builder
        .withVersion(ClassFile.JAVA_17_VERSION, 0)
        .withFlags(HIDDEN)
        .withInterfaceSymbols(List.copyOf(types))
        .with(NestHostAttribute.of(host))
        .withField(WHICH, ConstantDescs.CD_int, ClassFile.ACC_PRIVATE);
    for (int i = 0; i < most; i++) {
      builder.withField(slot(i), ConstantDescs.CD_Object, ClassFile.ACC_PRIVATE);
    }
    builder.withMethodBody(
        ConstantDescs.INIT_NAME,
        ConstantDescs.MTD_void,
        ClassFile.ACC_PRIVATE,
        code ->
            code.aload(0)
                .invokespecial(ConstantDescs.CD_Object, "<init>", ConstantDescs.MTD_void)
                .return_());
    makers.forEach(
        type -> builder.withMethodBody(MAKE, type, ClassFile.ACC_STATIC, code -> make(code, type)));
    methods
        .values()
        .forEach(alike ->
            builder.withMethodBody(
                alike.getFirst().name(),
                alike.getFirst().erased(),
                ClassFile.ACC_PUBLIC,
                code -> choose(code, alike)));
  }

  private static String slot(int capture) {
    return "captured" + capture;
  }

  private void make(CodeBuilder code, MethodTypeDesc type) {
    code.new_(name).dup().invokespecial(name, ConstantDescs.INIT_NAME, ConstantDescs.MTD_void);
    int last = type.parameterCount() - 1;
    for (int i = 0; i < last; i++) {
      ClassDesc captured = type.parameterType(i);
      code.dup().loadLocal(TypeKind.from(captured), code.parameterSlot(i));
      convert(code, captured, captured, ConstantDescs.CD_Object);
      code.putfield(name, slot(i), ConstantDescs.CD_Object);
    }
    code.dup()
        .iload(code.parameterSlot(last))
        .putfield(name, WHICH, ConstantDescs.CD_int)
        .areturn();
  }

  private void choose(CodeBuilder code, List<LambdaSite> alike) {
    List<SwitchCase> cases = new ArrayList<>();
    for (LambdaSite site : alike.subList(1, alike.size())) {
      cases.add(SwitchCase.of(sites.indexOf(site), code.newLabel()));
    }
    Label first = code.newLabel();
    if (!cases.isEmpty()) {
      code.aload(0).getfield(name, WHICH, ConstantDescs.CD_int).lookupswitch(first, cases);
    }
    code.labelBinding(first);
    run(code, alike.getFirst());
    for (int i = 0; i < cases.size(); i++) {
      code.labelBinding(cases.get(i).target());
      run(code, alike.get(i + 1));
    }
  }

  private void run(CodeBuilder code, LambdaSite site) {
    LambdaSite.Body body = site.call();
    List<ClassDesc> parameters = body.parameters();
    int captured = site.captures().size();
    if (body.how() == Opcode.NEW) {
      code.new_(body.owner()).dup();
    }
    for (int i = 0; i < captured; i++) {
      code.aload(0).getfield(name, slot(i), ConstantDescs.CD_Object);
      ClassDesc kept = site.captures().get(i);
      ClassDesc inside = kept.isPrimitive() ? box(kept) : kept;
      convert(code, ConstantDescs.CD_Object, inside, parameters.get(i));
    }
    for (int i = captured; i < parameters.size(); i++) {
      ClassDesc given = site.erased().parameterType(i - captured);
      code.loadLocal(TypeKind.from(given), code.parameterSlot(i - captured));
      ClassDesc exact = given.isPrimitive() ? given : site.exact().parameterType(i - captured);
      convert(code, given, exact, parameters.get(i));
    }
    if (body.how() == Opcode.NEW) {
      code.invokespecial(body.owner(), ConstantDescs.INIT_NAME, body.type());
    } else {
      code.invoke(body.how(), body.owner(), body.name(), body.type(), body.inInterface());
    }
    convert(code, body.result(), body.result(), site.erased().returnType());
    code.return_(TypeKind.from(site.erased().returnType()));
  }

  /**
   * What is on the stack, as another type.
   *
   * @param seen what the verifier takes it for
   * @param from what it is
   */
  private static void convert(CodeBuilder code, ClassDesc seen, ClassDesc from, ClassDesc to) {
    if (to.equals(ConstantDescs.CD_void)) {
      switch (TypeKind.from(from).slotSize()) {
        case 1 -> code.pop();
        case 2 -> code.pop2();
        default -> {}
      }
    } else if (from.isPrimitive() && to.isPrimitive()) {
      if (!from.equals(to)) {
        code.conversion(TypeKind.from(from), TypeKind.from(to));
      }
    } else if (from.isPrimitive()) {
      code.invokestatic(box(from), "valueOf", MethodTypeDesc.of(box(from), from));
    } else if (to.isPrimitive()) {
      ClassDesc inside = BOXES.containsValue(from) ? unbox(from) : to;
      code.checkcast(box(inside))
          .invokevirtual(box(inside), inside.displayName() + "Value", MethodTypeDesc.of(inside));
      convert(code, inside, inside, to);
    } else if (!to.equals(ConstantDescs.CD_Object) && !to.equals(seen)) {
      code.checkcast(to);
    }
  }

  private static final Map<String, ClassDesc> BOXES =
      Map.of(
          "Z", ConstantDescs.CD_Boolean,
          "B", ConstantDescs.CD_Byte,
          "S", ConstantDescs.CD_Short,
          "C", ConstantDescs.CD_Character,
          "I", ConstantDescs.CD_Integer,
          "J", ConstantDescs.CD_Long,
          "F", ConstantDescs.CD_Float,
          "D", ConstantDescs.CD_Double);

  private static ClassDesc box(ClassDesc primitive) {
    return BOXES.get(primitive.descriptorString());
  }

  private static ClassDesc unbox(ClassDesc box) {
    return BOXES.entrySet().stream()
        .filter(entry -> entry.getValue().equals(box))
        .map(entry -> ClassDesc.ofDescriptor(entry.getKey()))
        .findFirst()
        .orElseThrow();
  }
}

import java.io.IOException;
import java.lang.classfile.Attributes;
import java.lang.classfile.ClassBuilder;
import java.lang.classfile.ClassElement;
import java.lang.classfile.ClassFile;
import java.lang.classfile.ClassModel;
import java.lang.classfile.ClassTransform;
import java.lang.classfile.CodeModel;
import java.lang.classfile.CodeTransform;
import java.lang.classfile.MethodModel;
import java.lang.classfile.MethodTransform;
import java.lang.classfile.attribute.NestMembersAttribute;
import java.lang.classfile.instruction.InvokeDynamicInstruction;
import java.lang.constant.ClassDesc;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;

/**
 * The lambdas of a class in one class beside it, {@link LambdaClass}. As javac leaves them, Java
 * makes a class for each: sixteen hundred of 2.4 kB in a quick-start cache, all linked at every
 * start, where 280 do. Lambdas that are more than a method of an interface (serializable ones) stay
 * as they are.
 */
final class QuickLambda {
  private final Map<String, LambdaClass> made = new TreeMap<>();
  private final Map<String, List<ClassDesc>> members = new TreeMap<>();

  private QuickLambda() {}

  /** Nothing is changed. */
  static QuickLambda none() {
    return new QuickLambda();
  }

  /**
   * What is to be made of a jar.
   *
   * @param types finds the interfaces of its lambdas
   */
  static QuickLambda of(ZipFile jar, ClassLoader types) throws IOException {
    QuickLambda plan = new QuickLambda();
    for (ZipEntry entry : Collections.list(jar.entries())) {
      if (entry.getName().endsWith(".class")) {
        plan.read(ClassFile.of().parse(jar.getInputStream(entry).readAllBytes()), types);
      }
    }
    return plan;
  }

  private void read(ClassModel model, ClassLoader types) {
    Map<String, Method> methods = new HashMap<>();
    Set<LambdaSite> sites = new LinkedHashSet<>();
    for (MethodModel method : model.methods()) {
      for (LambdaSite site : sites(method)) {
        if (fits(site, methods, types)) {
          sites.add(site);
        }
      }
    }
    // One alone is what Java would make anyway.
    if (sites.size() < 2) {
      return;
    }
    ClassDesc owner = model.thisClass().asSymbol();
    ClassDesc host =
        model
            .findAttribute(Attributes.nestHost())
            .map(attribute -> attribute.nestHost().asSymbol())
            .orElse(owner);
    LambdaClass lambdas = new LambdaClass(owner, host, sites);
    made.put(internal(owner), lambdas);
    members.computeIfAbsent(internal(host), _ -> new ArrayList<>()).add(lambdas.name());
  }

  private static List<LambdaSite> sites(MethodModel method) {
    return method.code().map(CodeModel::elementList).orElse(List.of()).stream()
        .flatMap(element ->
            element instanceof InvokeDynamicInstruction made
                ? LambdaSite.of(made).stream()
                : Stream.empty())
        .toList();
  }

  /**
   * One object may be of several types where no method that one of them brings along is another's;
   * then its methods join the others.
   */
  private static boolean fits(LambdaSite site, Map<String, Method> others, ClassLoader types) {
    Map<String, Method> own = new HashMap<>();
    try {
      for (Method method : Class.forName(binary(site.type()), false, types).getMethods()) {
        if (!Modifier.isStatic(method.getModifiers())) {
          String signature =
              method.getName() + List.of(method.getParameterTypes()) + method.getReturnType();
          own.put(signature, method);
        }
      }
    } catch (ClassNotFoundException missing) {
      throw new IllegalStateException(missing);
    }
    boolean clash =
        own.entrySet().stream()
            .anyMatch(entry -> {
              Method other = others.getOrDefault(entry.getKey(), entry.getValue());
              return !other.equals(entry.getValue())
                  && (other.isDefault() || entry.getValue().isDefault());
            });
    if (!clash) {
      others.putAll(own);
    }
    return !clash;
  }

  private static String internal(ClassDesc type) {
    String descriptor = type.descriptorString();
    return descriptor.substring(1, descriptor.length() - 1);
  }

  private static String binary(ClassDesc type) {
    return internal(type).replace('/', '.');
  }

  /** The classes to add, by the names of their entries. */
  Map<String, byte[]> classes(ClassFile writer) {
    Map<String, byte[]> classes = new LinkedHashMap<>();
    made.values().forEach(one -> classes.put(internal(one.name()) + ".class", one.bytes(writer)));
    return classes;
  }

  /** What becomes of a class that has lambdas, or whose nest gets a class for some. */
  Optional<ClassTransform> of(ClassModel model) {
    String name = model.thisClass().asInternalName();
    Optional<ClassTransform> calls = Optional.ofNullable(made.get(name)).map(QuickLambda::calls);
    Optional<ClassTransform> nest = Optional.ofNullable(members.get(name)).map(QuickLambda::nest);
    return calls.isPresent() && nest.isPresent()
        ? Optional.of(calls.get().andThen(nest.get()))
        : calls.or(() -> nest);
  }

  private static ClassTransform calls(LambdaClass lambdas) {
    return (builder, element) -> {
      if (element instanceof MethodModel method && !sites(method).isEmpty()) {
        builder.transformMethod(
            method, MethodTransform.transformingCode(calls(lambdas, sites(method))));
      } else {
        builder.with(element);
      }
    };
  }

  private static CodeTransform calls(LambdaClass lambdas, List<LambdaSite> here) {
    return (code, element) -> {
      Optional<LambdaSite> site =
          element instanceof InvokeDynamicInstruction call ? LambdaSite.of(call) : Optional.empty();
      if (site.filter(lambdas::has).isPresent()) {
        lambdas.call(code, site.get());
      } else {
        code.with(element);
      }
    };
  }

  private static ClassTransform nest(List<ClassDesc> more) {
    return ClassTransform.ofStateful(() -> new Nest(more));
  }

  /** Adds to whom private methods are open. */
  private static final class Nest implements ClassTransform {
    private final List<ClassDesc> members;

    Nest(List<ClassDesc> more) {
      this.members = new ArrayList<>(more);
    }

    @Override
    public void accept(ClassBuilder builder, ClassElement element) {
      if (element instanceof NestMembersAttribute before) {
        before.nestMembers().forEach(member -> members.add(member.asSymbol()));
      } else {
        builder.with(element);
      }
    }

    @Override
    public void atEnd(ClassBuilder builder) {
      builder.with(NestMembersAttribute.ofSymbols(members));
    }
  }
}

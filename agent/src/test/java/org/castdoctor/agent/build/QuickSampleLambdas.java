package org.castdoctor.agent.build;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import java.util.function.BiFunction;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import java.util.function.DoubleUnaryOperator;
import java.util.function.Function;
import java.util.function.IntFunction;
import java.util.function.IntPredicate;
import java.util.function.IntSupplier;
import java.util.function.LongSupplier;
import java.util.function.Predicate;
import java.util.function.Supplier;
import java.util.function.ToDoubleFunction;
import java.util.function.ToIntFunction;
import java.util.function.ToLongFunction;
import java.util.function.UnaryOperator;

/** Lambdas in their kinds; what they say is the same before and after. */
// They are there to be rewritten, however little they are needed.
@SuppressWarnings({"UnnecessaryLambda", "UnusedVariable"})
public final class QuickSampleLambdas implements Supplier<Map<String, String>> {
  private final List<String> heard = new ArrayList<>();

  /** Brings a method along that Function brings too, and means another by it. */
  private interface Shouting<T, R> {
    R apply(T value);

    default <V> Function<T, V> andThen(Function<? super R, ? extends V> next) {
      return value -> {
        throw new IllegalStateException("not this one");
      };
    }
  }

  /** Many things at once, of all sizes. */
  private interface Many {
    String say(long far, int near, double part, Object who);
  }

  /** A lambda of an interface's own, and one in a static method of it. */
  private interface Nested {
    String name();

    default Supplier<String> greeting() {
      return () -> "hello " + name();
    }

    static Function<String, Nested> called() {
      return name -> () -> name + "!";
    }
  }

  private static final class Box<T extends Comparable<T>> {
    private final T content;

    private Box(T content) {
      this.content = content;
    }

    private boolean isAbove(T other) {
      return content.compareTo(other) > 0;
    }
  }

  private int addHeard(String line) {
    heard.add(line);
    return heard.size();
  }

  private static String join(String... parts) {
    return String.join("-", parts);
  }

  private static long twice(int number) {
    return 2L * number;
  }

  @Override
  public Map<String, String> get() {
    Map<String, String> said = new TreeMap<>();
    primitives(said);
    references(said);
    interfaces(said);
    return said;
  }

  private void primitives(Map<String, String> said) {
    boolean yes = true;
    byte small = -3;
    char sign = 'c';
    short less = 300;
    int number = 7;
    long far = 1L << 40;
    float part = 0.5f;
    double more = 2.25;
    Supplier<String> all = () -> yes + "," + small + sign + less + number + far + part + more;
    said.put("captured", all.get());
    IntSupplier plain = () -> number + small;
    LongSupplier wider = () -> far + number;
    said.put("numbers", plain.getAsInt() + " " + wider.getAsLong());
    ToLongFunction<Integer> unboxed = QuickSampleLambdas::twice;
    ToDoubleFunction<Integer> widened = value -> value;
    Function<Integer, Long> boxed = QuickSampleLambdas::twice;
    said.put("boxes", unboxed.applyAsLong(4) + " " + widened.applyAsDouble(5) + boxed.apply(6));
    IntFunction<Integer> same = Integer::valueOf;
    IntPredicate even = value -> value % 2 == 0;
    DoubleUnaryOperator half = value -> value / 2;
    BooleanSupplier no = () -> !yes;
    said.put(
        "more",
        same.apply(3) + "" + even.negate().test(3) + half.applyAsDouble(3) + no.getAsBoolean());
    Many many = (long a, int b, double c, Object d) -> a + "/" + b + "/" + c + "/" + d + far + sign;
    said.put("many", many.say(1L << 33, 2, 0.125, "x"));
  }

  // A text's reader is handed a number, to be refused as it is everywhere.
  @SuppressWarnings("unchecked")
  private void references(Map<String, String> said) {
    ToIntFunction<String> length = String::length;
    Function<String, Integer> parsed = Integer::parseInt;
    BiFunction<String, String, Boolean> same = String::equals;
    Supplier<List<String>> made = ArrayList::new;
    Function<Integer, Box<Integer>> boxed = Box::new;
    Predicate<Integer> above = boxed.apply(5)::isAbove;
    IntFunction<String[]> array = String[]::new;
    BiFunction<String, String, String> joined = QuickSampleLambdas::join;
    Consumer<String> forgets = this::addHeard;
    forgets.andThen(line -> heard.add(line + line)).accept("a");
    said.put(
        "references",
        length.applyAsInt("four")
            + " "
            + parsed.apply("12")
            + same.apply("a", "b")
            + made.get()
            + above.test(4)
            + above.negate().test(4)
            + array.apply(3).length
            + joined.apply("x", "y")
            + heard);
    List<String> names = new ArrayList<>(List.of("ccc", "a", "bb"));
    names.sort(Comparator.comparingInt(String::length).reversed());
    said.put("sorted", names.toString());
    Supplier<String> wrong =
        () -> ((Function<Object, Object>) (Function<?, ?>) parsed).apply(1) + "";
    try {
      said.put("wrong", wrong.get());
    } catch (ClassCastException asEver) {
      said.put("wrong", "refused");
    }
  }

  private void interfaces(Map<String, String> said) {
    Function<String, String> function = text -> text + "1";
    UnaryOperator<String> operator = text -> text + "2";
    Shouting<String, String> shouting = text -> text + "3";
    said.put("and then", function.andThen(operator).compose(operator).apply("x"));
    said.put("another's", shouting.apply("y"));
    said.put("nested", Nested.called().apply("me").greeting().get());
    Callable<String> callable = () -> "called";
    Runnable runnable = () -> heard.add("run");
    runnable.run();
    Supplier<Supplier<String>> deep = () -> () -> heard.toString();
    said.put("deep", deep.get().get());
    Supplier<String> kept = (Supplier<String> & Serializable) () -> "kept as it is";
    said.put("serializable", kept.get() + (kept instanceof Serializable));
    try {
      said.put("callable", callable.call());
      said.put("not reached", shouting.andThen(operator).apply("z"));
    } catch (Exception itsOwn) {
      said.put("its own", String.valueOf(itsOwn.getMessage()));
    }
  }
}

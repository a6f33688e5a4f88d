package org.castdoctor.agent.build;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Supplier;

/** What is rewritten, in its kinds; what it says is the same before and after. */
// A record may hold null, and what is rewritten must say of it what it said before.
@SuppressWarnings({"NullAway", "EqualsNull"})
public final class QuickSample implements Supplier<Map<String, String>> {
  /** One component of every kind. */
  record Whole(
      boolean yes,
      byte small,
      short less,
      char sign,
      int number,
      long far,
      float part,
      double more,
      String text,
      List<Integer> list) {}

  /** No component at all. */
  record Nothing() {}

  /** A switch inside an interface, with a guard after which the next label counts. */
  sealed interface Shape permits Circle, Square {
    static String name(Object shape) {
      return switch (shape) {
        case null -> "nothing";
        case Circle circle when circle.radius > 10 -> "large circle";
        case Circle circle -> "circle";
        case Square square -> "square of " + square.side;
        case String text -> "text";
        default -> "something else";
      };
    }
  }

  record Circle(int radius) implements Shape {}

  record Square(double side) implements Shape {}

  private static Whole whole(double more, String text) {
    return new Whole(true, (byte) -1, (short) 300, 'x', 7, 1L << 40, 0.5f, more, text, List.of(1));
  }

  @Override
  public Map<String, String> get() {
    record Local(int here) {}
    Map<String, String> said = new TreeMap<>();
    said.put("text", whole(2.5, "a").toString());
    said.put("null", whole(2.5, null).toString());
    said.put("local", new Local(3).toString());
    said.put("nothing", new Nothing().toString() + new Nothing().hashCode());
    said.put("same", "" + whole(2.5, "a").equals(whole(2.5, "a")));
    said.put("other", "" + whole(2.5, "a").equals(whole(2.5, null)));
    said.put("NaN", "" + whole(Double.NaN, "a").equals(whole(Double.NaN, "a")));
    said.put("zeros", "" + whole(0.0, "a").equals(whole(-0.0, "a")));
    said.put("stranger", "" + whole(0.0, "a").equals(new Nothing()));
    said.put("null record", "" + new Nothing().equals(null));
    said.put("hash", "" + whole(2.5, "a").hashCode());
    said.put("hash of null", "" + whole(2.5, null).hashCode());
    for (Object shape :
        new Object[] {null, new Circle(20), new Circle(1), new Square(2), "text", 5}) {
      said.put("shape " + shape, Shape.name(shape));
    }
    return said;
  }
}

package org.castdoctor.agent.knowledge.version;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.castdoctor.agent.knowledge.version.Version.Order;
import org.castdoctor.protocol.wire.Parsed;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * What must hold for all versions of a scheme. Each seed makes others; a failure names its seed.
 */
class VersionLawsTest {
  private static final int SEEDS = 4_000;

  @ParameterizedTest
  @EnumSource
  void theOrderIsTheSameFromBothSides(Scheme scheme) {
    for (int seed = 0; seed < SEEDS; seed++) {
      Random random = new Random(seed);
      Version one = version(scheme, random);
      Version other = version(scheme, random);
      assertEquals(
          mirrored(one.against(other)), other.against(one), seed + ": " + one + " " + other);
      assertEquals(one.equals(other), one.against(other) == Order.SAME, seed + ": " + one);
      assertEquals(Order.SAME, one.against(one));
    }
  }

  @ParameterizedTest
  @EnumSource
  void whatIsNotNewerThanTheMiddleIsNotNewerThanTheNext(Scheme scheme) {
    int chains = 0;
    for (int seed = 0; seed < SEEDS; seed++) {
      Random random = new Random(seed);
      Version a = version(scheme, random);
      Version b = version(scheme, random);
      Version c = version(scheme, random);
      if (notNewer(a, b) && notNewer(b, c)) {
        chains++;
        assertTrue(notNewer(a, c), seed + ": " + a + " " + b + " " + c);
      }
    }
    assertTrue(chains > SEEDS / 40, "chains seen: " + chains);
  }

  @ParameterizedTest
  @EnumSource
  void whatIsWrittenIsReadAgain(Scheme scheme) {
    for (int seed = 0; seed < SEEDS; seed++) {
      Version version = version(scheme, new Random(seed));
      assertEquals(version, scheme.of(version.toString()), "seed " + seed);
    }
  }

  @ParameterizedTest
  @EnumSource(names = {"ANDROID_NAME", "DOTTED"})
  void aRemarkBehindTheNumbersChangesNothing(Scheme scheme) {
    List<String> remarks =
        List.of("-rc1", " rc 2", " (12345)", "-beta.3", " build 9", "a", "+7f3c");
    for (int seed = 0; seed < SEEDS; seed++) {
      Random random = new Random(seed);
      Version version = version(scheme, random);
      String remark = remarks.get(random.nextInt(remarks.size()));
      assertEquals(version, scheme.of(" " + version + remark + " "), "seed " + seed);
    }
  }

  @ParameterizedTest
  @EnumSource
  void noTextMakesTheReaderThrow(Scheme scheme) {
    String alphabet = "0123456789...  -vrcAE\u0660\n\u0000";
    for (int seed = 0; seed < SEEDS; seed++) {
      Random random = new Random(seed);
      StringBuilder text = new StringBuilder();
      for (int i = random.nextInt(20); i > 0; i--) {
        text.append(alphabet.charAt(random.nextInt(alphabet.length())));
      }
      if (scheme.parse(text.toString()) instanceof Parsed.Ok<Version>(Version version)) {
        assertEquals(version, scheme.of(version.toString()), "seed " + seed);
      }
    }
  }

  private static boolean notNewer(Version one, Version other) {
    Order order = one.against(other);
    return order == Order.OLDER || order == Order.SAME;
  }

  private static Order mirrored(Order order) {
    return switch (order) {
      case OLDER -> Order.NEWER;
      case NEWER -> Order.OLDER;
      case SAME, INCOMPARABLE -> order;
    };
  }

  /** Small numbers, so that equal and almost equal versions are common. */
  private static Version version(Scheme scheme, Random random) {
    List<Long> parts = new ArrayList<>();
    switch (scheme) {
      case XBOX -> parts.addAll(List.of(10L, 0L, random.nextLong(12), random.nextLong(12)));
      case CAST_FIRMWARE ->
          parts.addAll(List.of(random.nextBoolean() ? 1L : 3L, some(random), some(random)));
      case PLAYSTATION -> parts.addAll(List.of(some(random), some(random), some(random)));
      case ANDROID_CODE -> parts.add(some(random));
      case ROKU, ANDROID_NAME, DOTTED -> {
        for (int i = random.nextInt(scheme == Scheme.ROKU ? 2 : 0, 4); i >= 0; i--) {
          parts.add(some(random));
        }
      }
    }
    return new Version(scheme, parts);
  }

  private static long some(Random random) {
    return random.nextBoolean() ? random.nextLong(3) : random.nextLong(8, 12);
  }
}

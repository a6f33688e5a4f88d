package org.castdoctor.protocol.code;

import java.lang.management.ManagementFactory;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.castdoctor.protocol.code.DiagnosisCode.Faces;
import org.castdoctor.protocol.diagnosis.Confidence;
import org.castdoctor.protocol.diagnosis.Diagnosis.Concern;

/**
 * How many codes a second are written and read in each face, on one core. Run by hand, since a
 * loaded computer would fail it: {@code java -cp … org.castdoctor.protocol.code.FaceSpeed}.
 */
final class FaceSpeed {
  private static final int CODES = 4_096;
  private static final int ROUNDS = 7;
  private static final long ROUND_NANOS = 400_000_000;

  private FaceSpeed() {}

  /** Prints the best of several rounds, in millions a second. */
  public static void main(String[] args) {
    List<CodeContent> contents = IntStream.range(0, CODES).mapToObj(FaceSpeed::content).toList();
    List<Faces> faces = contents.stream().map(DiagnosisCode::encode).toList();
    say("written, all faces", contents, content -> DiagnosisCode.encode(content).spoken().length());
    read("read, short", faces.stream().map(Faces::shortSymbols).toList());
    read("read, long", faces.stream().map(Faces::longSymbols).toList());
    read("read, digits", faces.stream().map(Faces::digits).toList());
    read("read, words", faces.stream().map(Faces::spoken).toList());
    read(
        "read, words in lower case",
        faces.stream().map(f -> f.spoken().toLowerCase(Locale.ROOT)).toList());
  }

  private static void read(String what, List<String> texts) {
    say(what, texts, text -> DiagnosisCode.decode(text) instanceof Decoded.Exact ? 1 : 0);
  }

  private static <T> void say(String what, List<T> inputs, Function<T, Integer> work) {
    double best = 0;
    long sum = 0;
    for (int round = 0; round < ROUNDS; round++) {
      long start = cpuNanos();
      long done = 0;
      while (cpuNanos() - start < ROUND_NANOS) {
        for (T input : inputs) {
          sum += work.apply(input);
        }
        done += inputs.size();
      }
      best = Math.max(best, done * 1e3 / (cpuNanos() - start));
    }
    if (sum == 0) {
      throw new IllegalStateException("nothing was read");
    }
    System.out.printf(Locale.ROOT, "%-28s %.2f M/s%n", what, best);
  }

  /** Time on the core, not on the clock: other programs do not count. */
  private static long cpuNanos() {
    return ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
  }

  private static CodeContent content(int i) {
    return new CodeContent(
        CodeContent.CURRENT_EPOCH,
        CodeContent.OWNER_LETTERS.charAt(i % 7),
        i % 60,
        Confidence.LIKELY,
        i % 300,
        i % 30,
        i % 1024,
        Concern.NONE,
        Optional.empty());
  }
}

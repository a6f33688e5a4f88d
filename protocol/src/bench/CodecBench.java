import java.lang.management.ManagementFactory;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.function.ToIntFunction;
import java.util.stream.Stream;
import org.castdoctor.protocol.code.CodeContent;
import org.castdoctor.protocol.code.CodeContent.Detail;
import org.castdoctor.protocol.code.CodeContent.StepState;
import org.castdoctor.protocol.code.Decoded;
import org.castdoctor.protocol.code.DiagnosisCode;
import org.castdoctor.protocol.code.DiagnosisCode.Faces;
import org.castdoctor.protocol.diagnosis.Confidence;
import org.castdoctor.protocol.diagnosis.Declared.Sender;
import org.castdoctor.protocol.diagnosis.Diagnosis.Concern;
import org.castdoctor.protocol.diagnosis.Step;

/**
 * How many codes a second one core writes and reads, in every face. After a build, from the top of
 * the repository: {@code protocol/src/bench/run}. Time on the core counts, not on the clock: other
 * programs slow nothing down. Exits with 1 where a face is slower than {@link #LEAST}.
 */
final class CodecBench {
  private static final int CODES = 4096;
  private static final int TIMES = 250;
  private static final int ROUNDS = 6;

  /** What is promised, in millions a second. */
  private static final double LEAST = 1;

  private CodecBench() {}

  public static void main(String[] args) {
    Random random = new Random(1);
    List<CodeContent> contents =
        Stream.generate(() ->
                new CodeContent(
                        CodeContent.CURRENT_EPOCH,
                        CodeContent.OWNER_LETTERS.charAt(random.nextInt(8)),
                        random.nextInt(64),
                        Confidence.LIKELY,
                        random.nextInt(512),
                        random.nextInt(32),
                        random.nextInt(1024),
                        Concern.NONE,
                        Optional.empty())
                    .with(
                        new Detail(
                            Optional.of(Sender.ANDROID),
                            Map.of(Step.S2, StepState.RULED_OUT, Step.S6, StepState.RULED_OUT),
                            random.nextInt(128))))
            .limit(CODES)
            .toList();
    List<Faces> faces = contents.stream().map(DiagnosisCode::encode).toList();
    Map<String, Double> best = new LinkedHashMap<>();
    for (int round = 1; round <= ROUNDS; round++) {
      measure(best, "write all faces", contents, c -> DiagnosisCode.encode(c).digits().length());
      measure(best, "read digits", faces, f -> read(f.digits()));
      measure(best, "read short", faces, f -> read(f.shortSymbols()));
      measure(best, "read long", faces, f -> read(f.longSymbols()));
      measure(best, "read words", faces, f -> read(f.spoken()));
    }
    best.forEach((what, speed) ->
        System.out.printf(Locale.ROOT, "%-16s %6.2f million a second%n", what, speed));
    if (best.values().stream().anyMatch(speed -> speed < LEAST)) {
      System.out.printf(Locale.ROOT, "slower than %.0f million a second%n", LEAST);
      System.exit(1);
    }
  }

  private static int read(String code) {
    if (DiagnosisCode.decode(code) instanceof Decoded.Exact exact) {
      return exact.content().hour();
    }
    throw new IllegalStateException(code);
  }

  private static <T> void measure(
      Map<String, Double> best, String what, List<T> values, ToIntFunction<T> work) {
    long start = cpuNanos();
    int used = 0;
    for (int i = 0; i < TIMES; i++) {
      for (T value : values) {
        used ^= work.applyAsInt(value);
      }
    }
    double seconds = (cpuNanos() - start) / 1e9;
    best.merge(what, CODES * TIMES / seconds / 1e6, Double::max);
    // The result is used, so that no compiler may leave the work out.
    if (used == Integer.MIN_VALUE) {
      throw new IllegalStateException(what);
    }
  }

  private static long cpuNanos() {
    return ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
  }
}

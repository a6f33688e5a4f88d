import java.util.List;
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
 * How many codes a second one core writes and reads. After a build, from the top of the repository:
 * {@code protocol/src/bench/run}.
 */
final class CodecBench {
  private static final int CODES = 4096;
  private static final int TIMES = 250;
  private static final int ROUNDS = 6;

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
    for (int round = 1; round <= ROUNDS; round++) {
      String last = round == ROUNDS ? "" : "  (warming up)";
      measure("write all faces" + last, contents, c -> DiagnosisCode.encode(c).digits().length());
      measure("read digits    " + last, faces, f -> read(f.digits()));
      measure("read short     " + last, faces, f -> read(f.shortSymbols()));
      measure("read long      " + last, faces, f -> read(f.longSymbols()));
      measure("read words     " + last, faces, f -> read(f.spoken()));
    }
  }

  private static int read(String code) {
    if (DiagnosisCode.decode(code) instanceof Decoded.Exact exact) {
      return exact.content().hour();
    }
    throw new IllegalStateException(code);
  }

  private static <T> void measure(String what, List<T> values, ToIntFunction<T> work) {
    long start = System.nanoTime();
    int used = 0;
    for (int i = 0; i < TIMES; i++) {
      for (T value : values) {
        used ^= work.applyAsInt(value);
      }
    }
    double seconds = (System.nanoTime() - start) / 1e9;
    // The result is printed in part, so that no compiler may leave the work out.
    System.out.printf(
        "%s %6.2f million a second %s%n",
        what, CODES * TIMES / seconds / 1e6, used == 42 ? "." : "");
  }
}

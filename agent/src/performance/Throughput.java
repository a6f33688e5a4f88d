import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.function.IntSupplier;
import org.castdoctor.agent.assemble.Assembler;
import org.castdoctor.agent.check.all.Checks;
import org.castdoctor.agent.knowledge.Knowledge;
import org.castdoctor.agent.observe.Bundle;
import org.castdoctor.agent.observe.BundleJson;
import org.castdoctor.agent.words.Language;
import org.castdoctor.protocol.diagnosis.Catalogue;
import org.castdoctor.protocol.wire.Parsed;
import org.castdoctor.protocol.wire.cast.CastFrame;
import org.castdoctor.protocol.wire.cast.CastMessage;
import org.castdoctor.protocol.wire.mdns.DnsCodec;
import org.castdoctor.protocol.wire.mdns.DnsMessage;
import org.castdoctor.protocol.wire.ssdp.SsdpAnswer;

/**
 * How many packets a second the parsers read, and how long the rules think over one home. One
 * thread, warmed up; the median of rounds of 0.3 s of processor time each, with the slowest and the
 * quickest beside it. What was read is counted into the result, so that nothing can be left out.
 *
 * <p>Usage, where the application is built: {@code java -cp 'agent/target/app/*'
 * agent/src/performance/Throughput.java SCENARIOS}
 */
final class Throughput {
  private static final int WARM_UP = 5;
  private static final int ROUNDS = 5;
  private static final long ROUND_NANOS = 300_000_000L;

  /** Processor time, because others may be at work on the same computer. */
  private static final ThreadMXBean CPU = ManagementFactory.getThreadMXBean();

  private static long sink;

  private Throughput() {}

  public static void main(String[] args) throws IOException {
    byte[][] answers = answers();
    int bytes = Arrays.stream(answers).mapToInt(answer -> answer.length).sum() / answers.length;
    System.out.println("| what | median a second | slowest to quickest |\n|---|---|---|");
    row("mDNS answer of a receiver (PTR TXT SRV A, " + bytes + " bytes)", each(answers));
    byte[] status = status();
    row(
        "cast message with a status (" + status.length + " bytes)",
        () -> ok(CastMessage.parse(status)));
    byte[] ssdp =
        ("HTTP/1.1 200 OK\r\n"
             + "CACHE-CONTROL: max-age=1800\r\n"
             + "EXT:\r\n"
             + "LOCATION: http://192.168.1.40:8008/ssdp/device-desc.xml\r\n"
             + "SERVER: Linux/4.9, UPnP/1.0, Portable SDK for UPnP devices/1.6.18\r\n"
             + "ST: urn:dial-multiscreen-org:service:dial:1\r\n"
             + "USN: uuid:2f6b0f6e-41a7-4f0f-8a3e-50c1d9a7e100::urn:dial-multiscreen-org:service:dial:1\r\n\r\n")
            .getBytes(StandardCharsets.US_ASCII);
    row("SSDP answer (" + ssdp.length + " bytes)", () -> ok(SsdpAnswer.parse(ssdp)));
    rules(Path.of(args[0]));
  }

  /** A thousand answers that differ, so that no branch can be foreseen by heart. */
  private static byte[][] answers() {
    byte[][] answers = new byte[1_000][];
    for (int i = 0; i < answers.length; i++) {
      answers[i] = answer("Living Room " + i, "%032x".formatted(0x2f6b0f6e41a7L + i), i);
    }
    return answers;
  }

  private static IntSupplier each(byte[][] packets) {
    return new IntSupplier() {
      private int next;

      @Override
      public int getAsInt() {
        next = (next + 1) % packets.length;
        return DnsCodec.parse(packets[next]) instanceof Parsed.Ok<DnsMessage>(DnsMessage message)
            ? message.answers().size()
            : fail();
      }
    };
  }

  private static int ok(Parsed<?> parsed) {
    return parsed instanceof Parsed.Ok<?> ? 1 : fail();
  }

  private static int fail() {
    throw new IllegalStateException("a packet of ours is malformed");
  }

  /** All scenarios one after another, which are healthy, sick and in between. */
  private static void rules(Path scenarios) throws IOException {
    List<Bundle> bundles = new ArrayList<>();
    try (var folders = Files.list(scenarios)) {
      for (Path folder : folders.sorted().toList()) {
        Path file = folder.resolve("observations.json");
        if (Files.exists(file)
            && BundleJson.read(Files.readAllBytes(file))
                instanceof Parsed.Ok<Bundle>(Bundle bundle)) {
          bundles.add(bundle);
        }
      }
    }
    Assembler assembler =
        new Assembler(Catalogue.load(), Knowledge.load(), Checks.ALL, Language.EN);
    int[] next = {0};
    row(
        "diagnosis of a saved home ("
            + bundles.size()
            + " homes, "
            + Checks.ALL.size()
            + " checks)",
        () -> {
          next[0] = (next[0] + 1) % bundles.size();
          return assembler.diagnose(bundles.get(next[0])).findings().size() | 1;
        });
  }

  private static void row(String what, IntSupplier work) {
    double[] rates = new double[ROUNDS];
    for (int round = -WARM_UP; round < ROUNDS; round++) {
      long done = 0;
      long began = CPU.getCurrentThreadCpuTime();
      long now = began;
      while (now - began < ROUND_NANOS) {
        for (int i = 0; i < 64; i++) {
          sink += work.getAsInt();
        }
        done += 64;
        now = CPU.getCurrentThreadCpuTime();
      }
      if (round >= 0) {
        rates[round] = done * 1e9 / (now - began);
      }
    }
    Arrays.sort(rates);
    if (sink == 0) {
      throw new IllegalStateException("nothing was done");
    }
    System.out.printf(
        Locale.ROOT,
        "| %s | %,.0f | %,.0f to %,.0f |%n",
        what,
        rates[ROUNDS / 2],
        rates[0],
        rates[ROUNDS - 1]);
  }

  private static byte[] status() {
    String json =
        "{\"requestId\":1,\"status\":{\"applications\":[{\"appId\":\"CA5E8412\",\"displayName\":\"Netflix\","
            + "\"isIdleScreen\":false,\"sessionId\":\"7E2FF513-CDF6-9A91-2B28-3E3DE7BAC174\",\"statusText\":\"\"}],"
            + "\"isActiveInput\":true,\"volume\":{\"level\":1.0,\"muted\":false}},\"type\":\"RECEIVER_STATUS\"}";
    byte[] frame =
        CastFrame.encode(
            new CastMessage(
                0,
                CastMessage.RECEIVER,
                CastMessage.SENDER,
                CastMessage.RECEIVER_CONTROL,
                new CastMessage.Payload.Text(json),
                false,
                0));
    // The length in front belongs to the frame.
    return Arrays.copyOfRange(frame, 4, frame.length);
  }

  /** As a Chromecast answers: the pointer first, then what it leads to, names compressed. */
  private static byte[] answer(String name, String id, int number) {
    var out = new ByteArrayOutputStream();
    out.writeBytes(HexFormat.of().parseHex("000084000000000100000003"));
    label(out, "_googlecast");
    label(out, "_tcp");
    label(out, "local");
    out.write(0);
    String instance = "Chromecast-" + id;
    record(out, 12, 1, 120, withLength(instance, 0xc00c));
    int pointsAtInstance = 12 + 24 + 10;
    var text = new ByteArrayOutputStream();
    for (String entry :
        List.of(
            "id=" + id,
            "cd=" + id.toUpperCase(Locale.ROOT),
            "rm=",
            "ve=05",
            "md=Chromecast",
            "ic=/setup/icon.png",
            "fn=" + name,
            "ca=201221",
            "st=0",
            "bs=FA8FCA928F73",
            "nf=1",
            "rs=")) {
      text.write(entry.length());
      text.writeBytes(entry.getBytes(StandardCharsets.US_ASCII));
    }
    pointer(out, pointsAtInstance);
    record(out, 16, 0x8001, 4500, text.toByteArray());
    pointer(out, pointsAtInstance);
    var srv = new ByteArrayOutputStream();
    srv.writeBytes(new byte[] {0, 0, 0, 0, 0x1f, 0x49});
    int host = out.size() + 10 + srv.size();
    String hostName = id.substring(0, 8) + "-local";
    label(srv, hostName);
    srv.write(0xc0);
    srv.write(12 + 17);
    record(out, 33, 0x8001, 120, srv.toByteArray());
    pointer(out, host);
    record(
        out,
        1,
        0x8001,
        120,
        new byte[] {(byte) 192, (byte) 168, (byte) (number >> 8), (byte) number});
    return out.toByteArray();
  }

  private static byte[] withLength(String label, int pointer) {
    var out = new ByteArrayOutputStream();
    label(out, label);
    out.write(pointer >> 8);
    out.write(pointer);
    return out.toByteArray();
  }

  private static void label(ByteArrayOutputStream out, String label) {
    out.write(label.length());
    out.writeBytes(label.getBytes(StandardCharsets.US_ASCII));
  }

  private static void pointer(ByteArrayOutputStream out, int offset) {
    out.write(0xc0 | offset >> 8);
    out.write(offset);
  }

  private static void record(
      ByteArrayOutputStream out, int type, int kind, int seconds, byte[] data) {
    for (int value :
        new int[] {
          type >> 8,
          type,
          kind >> 8,
          kind,
          0,
          0,
          seconds >> 8,
          seconds,
          data.length >> 8,
          data.length
        }) {
      out.write(value);
    }
    out.writeBytes(data);
  }
}

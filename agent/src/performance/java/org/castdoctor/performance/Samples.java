package org.castdoctor.performance;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import org.castdoctor.protocol.wire.cast.CastFrame;
import org.castdoctor.protocol.wire.cast.CastMessage;

/** Packets as receivers send them. */
final class Samples {
  private Samples() {}

  /** A thousand answers that differ, so that no branch can be foreseen by heart. */
  static byte[][] answers() {
    byte[][] answers = new byte[1_000][];
    for (int i = 0; i < answers.length; i++) {
      answers[i] = answer("Living Room " + i, "%032x".formatted(0x2f6b0f6e41a7L + i), i);
    }
    return answers;
  }

  static byte[] ssdp() {
    return ("HTTP/1.1 200 OK\r\n"
                + "CACHE-CONTROL: max-age=1800\r\n"
                + "EXT:\r\n"
                + "LOCATION: http://192.168.1.40:8008/ssdp/device-desc.xml\r\n"
                + "SERVER: Linux/4.9, UPnP/1.0, Portable SDK for UPnP devices/1.6.18\r\n"
                + "ST: urn:dial-multiscreen-org:service:dial:1\r\n"
                + "USN: uuid:2f6b0f6e-41a7-4f0f-8a3e-50c1d9a7e100::urn:dial-multiscreen-org:service:dial:1\r\n\r\n")
        .getBytes(StandardCharsets.US_ASCII);
  }

  static byte[] status() {
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

package org.castdoctor.agent.sim;

import java.net.Inet4Address;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.castdoctor.protocol.wire.playstation.DdpSearch;
import org.castdoctor.protocol.wire.xbox.SmartGlass;

/**
 * A game console, which answers who looks for it by the console's own protocol and nothing else. A
 * question that wakes or connects fails the test.
 *
 * @param make what it is
 * @param state what it answers
 */
public record SimConsole(String name, Inet4Address address, Make make, State state)
    implements SimDevice {
  /** As measured of a real one. */
  static final Duration DELAY = Duration.ofMillis(103);

  /** Where consoles listen. */
  static final Set<Integer> PORTS =
      Set.of(DdpSearch.PS4.port(), DdpSearch.PS5.port(), SmartGlass.PORT);

  /** What it is. */
  public enum Make {
    PS4,
    PS5,
    XBOX
  }

  /** What it answers. */
  public enum State {
    ON,
    STANDBY,
    /** Off, or resting without network. */
    SILENT
  }

  public static SimConsole of(Make make, String name, String address, State state) {
    return new SimConsole(name, SimDevice.ipv4(address), make, state);
  }

  /** What it answers to a datagram on a port. */
  Optional<byte[]> answer(int port, byte[] question) {
    if (state == State.SILENT) {
      return Optional.empty();
    }
    return switch (make) {
      case PS4 -> asked(DdpSearch.PS4, port, question);
      case PS5 -> asked(DdpSearch.PS5, port, question);
      case XBOX -> {
        if (port != SmartGlass.PORT) {
          yield Optional.empty();
        }
        harmless(Arrays.equals(question, SmartGlass.question()));
        yield state == State.ON ? Optional.of(smartGlass()) : Optional.empty();
      }
    };
  }

  private Optional<byte[]> asked(DdpSearch search, int port, byte[] question) {
    if (port != search.port()) {
      return Optional.empty();
    }
    harmless(Arrays.equals(question, search.question()));
    String status = state == State.ON ? "200 Ok" : "620 Server Standby";
    String running =
        state == State.ON ? "running-app-name:Netflix\nrunning-app-titleid:CUSA00129\n" : "";
    String text =
        "HTTP/1.1 %s\nhost-id:0CFE45%06X\nhost-type:%s\nhost-name:%s\nhost-request-port:997\n"
                .formatted(status, address.hashCode() & 0xffffff, make, name)
            + "device-discovery-protocol-version:00020020\nsystem-version:09600004\n"
            + running;
    return Optional.of(text.getBytes(StandardCharsets.UTF_8));
  }

  private static void harmless(boolean isTheQuestion) {
    if (!isTheQuestion) {
      throw new AssertionError("a console was sent something that is no harmless question");
    }
  }

  private byte[] smartGlass() {
    byte[] text = name.getBytes(StandardCharsets.UTF_8);
    byte[] id =
        "de305d54-75b4-431b-adb2-%012x"
            .formatted(address.hashCode() & 0xffffff)
            .getBytes(StandardCharsets.UTF_8);
    int length = 4 + 2 + 2 + text.length + 1 + 2 + id.length + 1 + 4 + 2;
    return ByteBuffer.allocate(6 + length)
        .putShort((short) 0xdd01)
        .putShort((short) length)
        .putShort((short) 2)
        .putInt(4)
        .putShort((short) 1)
        .putShort((short) text.length)
        .put(text)
        .put((byte) 0)
        .putShort((short) id.length)
        .put(id)
        .put((byte) 0)
        .putInt(0)
        .putShort((short) 0)
        .array();
  }

  @Override
  public boolean on() {
    return state != State.SILENT;
  }

  @Override
  public List<Service> services() {
    return List.of();
  }

  @Override
  public Announcing announcing() {
    return new Announcing(Packets.TOGETHER, DELAY);
  }

  @Override
  public Traits traits() {
    return Traits.USUAL;
  }

  /** A console takes no notice of connections. */
  @Override
  public Door door(int port) {
    return Door.SILENT;
  }
}

package org.castdoctor.protocol.wire.xbox;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.castdoctor.protocol.wire.Parsed;

/**
 * A console's answer to the SmartGlass discovery request. Numbers have their highest byte first.
 * The certificate that ends it names somebody's account and is passed over unread. That a console
 * is silent proves nothing: one that is off or saves energy does not answer, and whether the newest
 * generation does is not known.
 *
 * @param flags who may connect
 * @param kind which family it is
 * @param name what its owner called it
 * @param id its id, 36 characters, where it is one
 * @param lastError the console's own error number, 0 for none
 */
public record SmartGlass(
    Set<Flag> flags, Kind kind, String name, Optional<String> id, long lastError) {

  /** The UDP port. Sent to 255.255.255.255, 239.255.255.250 or one address. */
  public static final int PORT = 5050;

  /** Real answers have under 600 bytes and fit one frame. */
  public static final int MAX_BYTES = 1_500;

  private static final int REQUEST_TYPE = 0xdd00;
  private static final int ANSWER_TYPE = 0xdd01;

  /** Android, as the open clients say. */
  private static final int CLIENT_TYPE = 8;

  private static final int MAX_VERSION = 2;

  private static final int REQUEST_PAYLOAD_BYTES = 10;
  private static final int HEADER_BYTES = 6;

  /** Consoles' names have 15 characters at most; an id has 36. */
  private static final int MAX_TEXT = 128;

  private static final int ID_CHARS = 36;

  /** Who may connect. */
  public enum Flag {
    CONSOLE_USERS(1),
    AUTHENTICATED_USERS(2),
    ANONYMOUS_USERS(4),
    CERTIFICATE_PENDING(8);

    private final long bit;

    Flag(long bit) {
      this.bit = bit;
    }
  }

  /** Which family. */
  public enum Kind {
    XBOX_ONE,
    XBOX_360,
    OTHER
  }

  public SmartGlass {
    flags = Set.copyOf(flags);
  }

  /** The request in bytes. It shows nothing on the screen and wakes nobody. */
  public static byte[] question() {
    return ByteBuffer.allocate(HEADER_BYTES + REQUEST_PAYLOAD_BYTES)
        .putShort((short) REQUEST_TYPE)
        .putShort((short) REQUEST_PAYLOAD_BYTES)
        .putShort((short) 0)
        .putInt(0)
        .putShort((short) CLIENT_TYPE)
        .putShort((short) 0)
        .putShort((short) MAX_VERSION)
        .array();
  }

  /** Reads one datagram. Requests and everything else of the protocol are malformed here. */
  public static Parsed<SmartGlass> parse(byte[] bytes) {
    if (bytes.length > MAX_BYTES) {
      return new Parsed.Malformed<>("longer than any answer", MAX_BYTES);
    }
    ByteBuffer in = ByteBuffer.wrap(bytes);
    if (in.remaining() < HEADER_BYTES || Short.toUnsignedInt(in.getShort()) != ANSWER_TYPE) {
      return new Parsed.Malformed<>("not a discovery answer", 0);
    }
    int length = Short.toUnsignedInt(in.getShort());
    in.getShort(); // The version says nothing about what follows.
    if (length > in.remaining()) {
      return new Parsed.Malformed<>("ends too early", bytes.length);
    }
    in.limit(in.position() + length);
    return payload(in);
  }

  private static Parsed<SmartGlass> payload(ByteBuffer in) {
    if (in.remaining() < Integer.BYTES + Short.BYTES) {
      return endsEarly(in);
    }
    long flags = Integer.toUnsignedLong(in.getInt());
    int kind = Short.toUnsignedInt(in.getShort());
    Optional<String> name = text(in);
    Optional<String> id = text(in);
    if (name.isEmpty() || id.isEmpty() || in.remaining() < Integer.BYTES + Short.BYTES) {
      return endsEarly(in);
    }
    long lastError = Integer.toUnsignedLong(in.getInt());
    if (Short.toUnsignedInt(in.getShort()) > in.remaining()) {
      return endsEarly(in);
    }
    return new Parsed.Ok<>(
        new SmartGlass(
            Arrays.stream(Flag.values())
                .filter(flag -> (flags & flag.bit) != 0)
                .collect(Collectors.toCollection(() -> EnumSet.noneOf(Flag.class))),
            switch (kind) {
              case 1 -> Kind.XBOX_ONE;
              case 2 -> Kind.XBOX_360;
              default -> Kind.OTHER;
            },
            name.get(),
            id.filter(text -> text.length() == ID_CHARS),
            lastError));
  }

  /** A text: its length in two bytes, itself, a zero that is not counted. */
  private static Optional<String> text(ByteBuffer in) {
    if (in.remaining() < Short.BYTES) {
      return Optional.empty();
    }
    int length = Short.toUnsignedInt(in.getShort());
    if (length > MAX_TEXT || length + 1 > in.remaining()) {
      return Optional.empty();
    }
    byte[] bytes = new byte[length];
    in.get(bytes);
    return in.get() == 0 ? Optional.of(new String(bytes, UTF_8)) : Optional.empty();
  }

  private static Parsed<SmartGlass> endsEarly(ByteBuffer in) {
    return new Parsed.Malformed<>("ends too early, or a text is none", in.position());
  }
}

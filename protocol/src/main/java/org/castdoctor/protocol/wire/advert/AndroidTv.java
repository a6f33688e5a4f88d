package org.castdoctor.protocol.wire.advert;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.castdoctor.protocol.wire.mdns.TxtRecord;

/**
 * The remote service of Android TV and Google TV, version 2 (androidtvremote2). That a device has
 * it proves that it has a remote, whatever it calls itself for casting.
 */
public final class AndroidTv {
  public static final String SERVICE = "_androidtvremote2._tcp";

  /** Where paired phones send commands. */
  public static final int COMMAND_PORT = 6466;

  /** Where phones are paired; anybody may begin the encrypted connection and see a certificate. */
  public static final int PAIRING_PORT = 6467;

  private static final Pattern COMMON_NAME =
      Pattern.compile("atvremote/([^/]*)/([^/]*)/(.*)/([^/]*)");

  /** Names of certificates have under 64 characters by their standard; some devices exceed it. */
  private static final int MAX_NAME = 512;

  private AndroidTv() {}

  /**
   * What the certificate on the pairing port says.
   *
   * @param product the maker's name for the product
   * @param device the maker's name for the board
   * @param name the model's name, or the owner's
   * @param radioAddress 12 hex digits without colons, of Bluetooth or Wi-Fi; empty where it is none
   */
  public record Identity(
      String product, String device, String name, Optional<String> radioAddress) {}

  /**
   * The Bluetooth address in the TXT record ({@code bt}), 12 upper-case hex digits; empty where it
   * has none.
   */
  public static Optional<String> bluetoothAddress(TxtRecord txt) {
    return txt.text("bt").flatMap(RadioAddress::of);
  }

  /** Reads the certificate's common name; empty where it is not of that form. */
  public static Optional<Identity> identity(String commonName) {
    Matcher matcher = COMMON_NAME.matcher(commonName);
    return commonName.length() <= MAX_NAME && matcher.matches()
        ? Optional.of(
            new Identity(
                matcher.group(1),
                matcher.group(2),
                matcher.group(3),
                RadioAddress.of(matcher.group(4))))
        : Optional.empty();
  }
}

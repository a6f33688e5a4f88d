package org.castdoctor.protocol.wire.playstation;

import java.nio.charset.StandardCharsets;

/** Whom to look for, and the question as it is sent, by broadcast or to one address. */
public enum DdpSearch {
  PS4(987, "00020020"),
  /** Open clients send from port 9303 and call that necessary. */
  PS5(9302, "00030010");

  /** From where to look for a PlayStation 5, if that port is free. */
  public static final int PS5_SOURCE_PORT = 9303;

  private final int port;
  private final String version;

  DdpSearch(int port, String version) {
    this.port = port;
    this.version = version;
  }

  /** The UDP port at which consoles of that generation listen. */
  public int port() {
    return port;
  }

  /** The question in bytes. It shows nothing on the screen and wakes nobody. */
  public byte[] question() {
    String text = "SRCH * HTTP/1.1\n" + "device-discovery-protocol-version:" + version + "\n";
    return text.getBytes(StandardCharsets.US_ASCII);
  }
}

package org.castdoctor.protocol.wire.roku;

/** What a Roku can be asked without anything showing on its screen. */
public enum EcpQuestion {
  /** Read by {@link RokuDevice}; answered whatever the owner set. */
  DEVICE("/query/device-info"),
  /** Read by {@link RokuApps#running}; answered in limited mode too. */
  ACTIVE_APP("/query/active-app"),
  /** Read by {@link RokuApps#installed}; 403 in limited mode. */
  APPS("/query/apps"),
  /** Read by {@link RokuPlayer}; 403 in limited mode. */
  PLAYER("/query/media-player");

  /** The TCP port, plain HTTP. */
  public static final int PORT = 8060;

  /** What stands for "the owner's setting forbids it" in answer to one of them. */
  public static final int LIMITED_STATUS = 403;

  /** A box with 300 applications answers with 40 KB. */
  public static final int MAX_CHARS = 256 << 10;

  private final String path;

  EcpQuestion(String path) {
    this.path = path;
  }

  /** The path to ask for. */
  public String path() {
    return path;
  }
}

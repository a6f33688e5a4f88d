package org.castdoctor.agent.lan;

import java.security.SecureRandom;
import java.util.Base64;

/** The operating system's randomness. */
public final class SystemSecrets implements Secrets {
  private static final int BYTES = 32;
  private static final int FIRST_PORT = 49_152;
  private static final int PORTS = 16_384;

  private final SecureRandom random = new SecureRandom();

  @Override
  public String next() {
    byte[] bytes = new byte[BYTES];
    random.nextBytes(bytes);
    return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
  }

  @Override
  public int below(int bound) {
    return random.nextInt(bound);
  }

  @Override
  public int port() {
    return FIRST_PORT + random.nextInt(PORTS);
  }
}

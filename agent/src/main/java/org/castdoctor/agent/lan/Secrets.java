package org.castdoctor.agent.lan;

/** Words that nobody can guess; the one source of them. */
public interface Secrets {
  /** 256 bits from the system's own source, as 43 letters of base64url (RFC 4648 §5). */
  String next();

  /** A port of the dynamic range, 49152 to 65535 (RFC 6335 §6). */
  int port();

  /** A whole number from 0 to one less than this: so that not all computers ask at once. */
  int below(int bound);
}

package org.castdoctor.protocol.privacy;

/**
 * A value that tells one home, person or device from others. Printed by accident it prints its
 * kind; who means to show it on this computer asks for {@link #shown()}. Addresses of the network
 * have a type already, {@link java.net.InetAddress}, and are masked by it.
 */
public sealed interface Sensitive permits Name, Mac, Serial, Place {
  /** The value itself, for this computer's own eyes. */
  String shown();
}

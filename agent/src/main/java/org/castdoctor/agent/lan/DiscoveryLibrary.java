package org.castdoctor.agent.lan;

import java.io.IOException;
import java.net.InetAddress;
import java.util.Optional;
import org.castdoctor.agent.observe.DiscoveryObservation.ServiceSeen;

/**
 * What is wanted of somebody else's discovery library on one interface, so that one that is deaf or
 * flooded can be played.
 */
interface DiscoveryLibrary {
  /** Opens the library on an interface; that may take its time. */
  interface Opener {
    /** Its threads are begun by the thread that calls this. */
    DiscoveryLibrary open(InetAddress own) throws IOException;
  }

  /** Is told on the library's threads. */
  interface Hearing {
    /** Somebody is there; what he says of himself need not be known yet. */
    void added(Instance instance);

    void removed(Instance instance);

    /** What he says of himself is known. */
    void resolved(Instance instance);
  }

  /** Whom the library tells of. Nothing of him is read before it is asked for. */
  interface Instance {
    /** As the library writes it. */
    String type();

    String name();

    /**
     * What is known of him now; empty without an IPv4 address.
     *
     * @param type the type as it was asked for
     */
    Optional<ServiceSeen> seen(String type, Clock clock);
  }

  void listen(String type, Hearing hearing);

  /** Asks what is known of an instance, and waits for the answer. */
  void ask(String type, String name);

  /** How many names it holds. */
  int names();

  /** Whether its interface failed. */
  boolean isRecovering();

  /** Begins to close it, and returns at once. */
  void closeUnwaited();
}

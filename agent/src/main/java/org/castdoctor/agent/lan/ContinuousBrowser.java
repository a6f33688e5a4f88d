package org.castdoctor.agent.lan;

import org.castdoctor.agent.observe.DiscoveryObservation.ServiceSeen;
import org.castdoctor.agent.observe.HostNetwork.Nic;

/** A discovery library that goes on listening on one interface until it is told to stop. */
public interface ContinuousBrowser {
  /** Is told from any thread. */
  interface Listener {
    /** An instance with name, port and addresses is there, or says something new of itself. */
    void found(ServiceSeen service);

    /** An instance took its leave, or was not heard any more for as long as it promised. */
    void gone(String instance);
  }

  /** How a library is. */
  enum Health {
    FINE,
    /** A stranger floods it: it rests, and is begun anew. */
    FLOODED,
    /**
     * Its interface failed, or it rested: it was begun anew just now, and may have missed who left.
     */
    BEGUN_ANEW,
    /** More announced themselves than are followed: it was begun anew, to ask who is there. */
    CROWDED
  }

  /** What goes on until it is closed. */
  interface Following extends AutoCloseable {
    /** Keeps it small and alive, to be called every few seconds. */
    Health tidy();

    @Override
    void close();
  }

  /**
   * Begins to browse, and returns at once: opening may take its time, and so may closing.
   *
   * @param type such as {@code _googlecast._tcp.local}
   */
  Following follow(Nic nic, String type, Clock clock, Listener listener);
}

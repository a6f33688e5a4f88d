package org.castdoctor.agent.observe;

import static org.castdoctor.protocol.privacy.Leaves.As.A_NIC;
import static org.castdoctor.protocol.privacy.Leaves.As.IT_IS;

import java.net.InetAddress;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.castdoctor.protocol.json.Worded;
import org.castdoctor.protocol.privacy.Leaves;
import org.castdoctor.protocol.privacy.Name;
import org.castdoctor.protocol.privacy.Place;

/**
 * What this computer says of itself: its network, its set-up, what it may send, what runs on it.
 */
public sealed interface SenderObservation extends Observation {
  /**
   * What the operating system says of its network. The last one of a run has the latest neighbours.
   */
  record HostSeen(Instant at, HostNetwork network) implements SenderObservation {}

  /** A program on this computer that people cast from. */
  enum Program implements Worded {
    CHROME("chrome", "Chrome"),
    EDGE("edge", "Edge"),
    FIREFOX("firefox", "Firefox");

    private final String word;
    private final String displayName;

    Program(String word, String displayName) {
      this.word = word;
      this.displayName = displayName;
    }

    @Override
    public String word() {
      return word;
    }

    public String displayName() {
      return displayName;
    }
  }

  /**
   * A program on this computer and its version.
   *
   * @param knownFrom where the version stands; empty where it was not found
   */
  record SenderHere(
      Instant at, Program program, @Leaves(IT_IS) Outcome<String> version, Place knownFrom)
      implements SenderObservation {}

  /** How this computer is set up beyond its interfaces. */
  record SetupSeen(Instant at, HostSetup setup) implements SenderObservation {}

  /**
   * Empty datagrams to an address of the own network, sent only where questions to everybody were
   * refused. Ok carries how many left; a failure is this computer's own refusal.
   */
  record SendTried(
      Instant at,
      @Leaves(A_NIC) String nic,
      InetAddress address,
      int attempts,
      Outcome<Integer> outcome)
      implements SenderObservation {}

  /**
   * A program that has a UDP port of this computer.
   *
   * @param program its name, where the system tells an ordinary user
   * @param account under whose account it runs, where the system tells
   */
  record PortUser(@Leaves(IT_IS) Optional<String> program, Optional<Name> account) {}

  /** Who has a UDP port here; looked up only where we could not have it. */
  record PortUsed(Instant at, int port, Outcome<List<PortUser>> users)
      implements SenderObservation {}

  /** What Windows takes a network for; each has firewall rules of its own. */
  enum Profile implements Worded {
    PUBLIC("public"),
    PRIVATE("private"),
    DOMAIN("domain");

    private final String word;

    Profile(String word) {
      this.word = word;
    }

    @Override
    public String word() {
      return word;
    }
  }

  /** What Windows takes its networks for, by the index of the interface. */
  record ProfilesSeen(Instant at, Outcome<Map<Integer, Profile>> profiles)
      implements SenderObservation {}

  /**
   * What this computer's own name service says of a receiver's host, which may come from a memory.
   *
   * @param fresh the addresses that the receiver announced just now
   */
  record NameRemembered(
      Instant at, Name host, List<InetAddress> fresh, Outcome<List<InetAddress>> remembered)
      implements SenderObservation {
    public NameRemembered {
      fresh = List.copyOf(fresh);
    }
  }
}

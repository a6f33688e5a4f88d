package org.castdoctor.agent.observe;

import static org.castdoctor.protocol.privacy.Leaves.As.A_NIC;
import static org.castdoctor.protocol.privacy.Leaves.As.IT_IS;
import static org.castdoctor.protocol.privacy.Leaves.As.SEARCHED;

import java.net.InetAddress;
import java.util.List;
import java.util.Optional;
import org.castdoctor.protocol.privacy.Leaves;
import org.castdoctor.protocol.privacy.Name;
import org.castdoctor.protocol.privacy.Place;

/**
 * How this computer is set up beyond its interfaces, read from its own files and tools without
 * sending anything. Every part stands for itself: what could not be read was not measured.
 *
 * @param homeRoutes where the system would send what is meant for the home
 * @param vpnPrograms VPN programs that have an interface up, with their versions
 * @param proxies what programs here are told to go through for web pages
 * @param addedRoots names of certificate authorities that somebody added to this computer's own
 * @param management whether an organisation manages this computer, and what it forbids
 */
public record HostSetup(
    Outcome<List<HomeRoute>> homeRoutes,
    Outcome<List<Program>> vpnPrograms,
    Outcome<List<ProxySetting>> proxies,
    Outcome<List<Place>> addedRoots,
    Outcome<Management> management) {

  /**
   * The system's own choice for one address of a home network, policy rules and VPN tables
   * included.
   *
   * @param nic the interface that is in that network
   * @param via the interface that the system would send through; empty where it has no route
   */
  public record HomeRoute(
      @Leaves(A_NIC) String nic, InetAddress target, @Leaves(IT_IS) Optional<String> via) {}

  /** A program and its version, as it says it itself. */
  public record Program(@Leaves(IT_IS) String name, @Leaves(IT_IS) String version) {}

  /**
   * A proxy that is set somewhere.
   *
   * @param where the place in which it is set, for people
   * @param server host and port; of a script the host that it comes from
   */
  public record ProxySetting(@Leaves(SEARCHED) String where, ProxyKind kind, Place server) {}

  /** How a proxy is set. */
  public enum ProxyKind {
    SERVER,
    /** A script picks one for every address (PAC, WPAD). */
    SCRIPT
  }

  /**
   * Signs of an organisation.
   *
   * @param by who manages it, in words; empty where nobody does
   * @param rules what forbids casting; other rules are none of our business
   */
  public record Management(List<Name> by, List<Rule> rules) {
    public Management {
      by = List.copyOf(by);
      rules = List.copyOf(rules);
    }
  }

  /** A rule that forbids casting in one program, and where it is written. */
  public record Rule(@Leaves(IT_IS) String program, @Leaves(IT_IS) String rule, Place where) {}
}

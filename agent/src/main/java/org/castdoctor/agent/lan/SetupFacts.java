package org.castdoctor.agent.lan;

import java.net.InetAddress;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import org.castdoctor.agent.observe.HostNetwork;
import org.castdoctor.agent.observe.HostSetup;
import org.castdoctor.agent.observe.Outcome;
import org.castdoctor.agent.observe.PathObservation.Hop;
import org.castdoctor.agent.observe.SenderObservation.PortUser;
import org.castdoctor.agent.observe.SenderObservation.Profile;
import org.castdoctor.agent.words.Text;

/**
 * How this computer and its programs are set up, as far as an ordinary user may read. What cannot
 * be read is an outcome that says so; nothing here throws for it, and every call ends by itself.
 */
public interface SetupFacts {
  /**
   * A program that waits for connections.
   *
   * @param program its name, where the system tells an ordinary user
   * @param pid the number of its process, where the system tells
   * @param account under whose account it runs, where the system tells
   */
  record Listening(Optional<String> program, OptionalLong pid, Optional<String> account) {
    /** For a sentence: "nginx (process 4242)", "a program of avahi", "another program". */
    public Text words() {
      Text name =
          program
              .map(Text::asItIs)
              .or(() -> account.map(who -> Text.of("a program of {account}").with("account", who)))
              .orElseGet(() -> Text.of("another program"));
      return pid.isPresent()
          ? Text.of("{program} (process {process})")
              .with("program", name)
              .with("process", pid.getAsLong())
          : name;
    }
  }

  /** What is read in every run: cheap, and sends nothing. */
  HostSetup read(HostNetwork network);

  /** Who has this UDP port, this very program left out. */
  Outcome<List<PortUser>> usersOf(int udpPort);

  /** Who waits for connections at this TCP port, this very program left out. */
  default Outcome<List<Listening>> listeningOn(int tcpPort) {
    return Outcome.notRun("not read here");
  }

  /** What Windows takes its networks for, by the index of the interface; slow. */
  Outcome<Map<Integer, Profile>> profiles();

  /**
   * The first two steps on the way to an address, by whichever tool the system has for it: a few
   * packets, sent as any user here could. Not run where there is no such tool, or it may not.
   */
  Outcome<List<Hop>> firstHops(InetAddress target);

  /**
   * What the system's own name service says of a {@code .local} name at once. It may ask the home
   * network for it as any program here would, never a name server.
   */
  Outcome<List<InetAddress>> remembered(String host);

  /** How the system's own firewall is set, and whether it shuts this program off. */
  default Outcome<Firewall> firewall() {
    return Outcome.notRun(Text.of("not read here"));
  }

  /** How this computer hangs on its Wi-Fi; slow on macOS. */
  default Outcome<WifiLink> wifi() {
    return Outcome.notRun(Text.of("not read here"));
  }
}

package org.castdoctor.agent.lan;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.net.Inet4Address;
import java.net.InetAddress;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javax.jmdns.JmDNS;
import javax.jmdns.ServiceEvent;
import javax.jmdns.ServiceInfo;
import javax.jmdns.impl.ServiceInfoImpl;
import org.castdoctor.agent.lan.DiscoveryLibrary.Hearing;
import org.castdoctor.agent.lan.DiscoveryLibrary.Instance;
import org.castdoctor.agent.observe.DiscoveryObservation.ServiceSeen;
import org.junit.jupiter.api.Test;

/** What is read from what JmDNS tells. */
class JmdnsTest {
  private static final String TYPE = "_googlecast._tcp.local";

  /** Somebody as JmDNS tells of him, with the type in his own spelling. */
  private static final class Announced extends ServiceEvent {
    private static final long serialVersionUID = 1L;
    private final transient Inet4Address[] addresses;
    private final transient Map<String, ?> txt;

    Announced(Map<String, ?> txt, Inet4Address... addresses) {
      super(JmdnsTest.class);
      this.txt = txt;
      this.addresses = addresses.clone();
    }

    @Override
    public JmDNS getDNS() {
      throw new UnsupportedOperationException();
    }

    @Override
    public String getType() {
      return "_GoogleCast._tcp.local.";
    }

    @Override
    public String getName() {
      return "Kitchen";
    }

    @Override
    public ServiceInfo getInfo() {
      return new ServiceInfoImpl(getType(), getName(), "", 8009, 0, 0, false, txt) {
        @Override
        public Inet4Address[] getInet4Addresses() {
          return addresses.clone();
        }
      };
    }
  }

  /** Writes down what it is told, and what can be seen of whom. */
  private static final class Ears implements Hearing {
    final List<String> told = new ArrayList<>();
    Optional<ServiceSeen> seen = Optional.empty();

    private void note(String what, Instance instance) {
      told.add(what + " " + instance.name() + " " + instance.type());
    }

    @Override
    public void added(Instance instance) {
      note("added", instance);
    }

    @Override
    public void removed(Instance instance) {
      note("removed", instance);
    }

    @Override
    public void resolved(Instance instance) {
      note("resolved", instance);
      seen = instance.seen(TYPE, new SystemClock());
    }
  }

  private final Ears ears = new Ears();
  private final Jmdns.Passing passing = new Jmdns.Passing(ears);
  private final Inet4Address address = (Inet4Address) InetAddress.ofLiteral("192.168.1.40");

  @Test
  void whatItTellsIsPassedOnInOrder() {
    Announced kitchen = new Announced(Map.of(), address);
    passing.serviceAdded(kitchen);
    passing.serviceResolved(kitchen);
    passing.serviceRemoved(kitchen);
    assertEquals(
        List.of(
            "added Kitchen _GoogleCast._tcp.local.",
            "resolved Kitchen _GoogleCast._tcp.local.",
            "removed Kitchen _GoogleCast._tcp.local."),
        ears.told);
  }

  @Test
  void whoIsResolvedIsSeenUnderTheTypeThatWasAskedFor() {
    passing.serviceResolved(new Announced(Map.of("fn", "Kitchen", "md", "Chromecast"), address));
    ServiceSeen seen = ears.seen.orElseThrow();
    assertEquals("Kitchen", seen.instance().shown());
    assertEquals(TYPE, seen.type());
    assertEquals(8009, seen.port());
    assertEquals(List.of(address), seen.addresses());
    assertEquals(Map.of("fn", "Kitchen", "md", "Chromecast"), seen.txt().shown());
  }

  @Test
  void withoutAnAddressNobodyIsSeen() {
    passing.serviceResolved(new Announced(Map.of("fn", "Kitchen")));
    assertEquals(Optional.empty(), ears.seen);
  }
}

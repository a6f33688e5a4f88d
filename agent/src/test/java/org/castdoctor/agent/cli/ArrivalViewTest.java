package org.castdoctor.agent.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.net.InetAddress;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.castdoctor.agent.observe.AdvertTxt;
import org.castdoctor.agent.observe.DiscoveryObservation.ServiceSeen;
import org.castdoctor.protocol.privacy.Name;
import org.junit.jupiter.api.Test;

/** Who is told of while discovery listens. */
class ArrivalViewTest {
  private static final String CAST = "_googlecast._tcp.local";

  private final List<String> lines = new ArrayList<>();
  private final ArrivalView view = new ArrivalView(lines::add);

  private static ServiceSeen seen(String type, Optional<Name> host, Map<String, String> texts) {
    return new ServiceSeen(
        Instant.EPOCH,
        type,
        new Name("Chromecast-1"),
        host,
        8009,
        List.of(InetAddress.ofLiteral("192.168.1.40")),
        new AdvertTxt(texts));
  }

  @Test
  void aReceiverIsToldOnceWithWhatItAnnounces() {
    ServiceSeen seen =
        seen(CAST, Optional.of(new Name("h.local")), Map.of("fn", "Kitchen", "md", "Nest Hub"));
    view.accept(seen);
    view.accept(seen);
    assertEquals(1, lines.size());
    assertEquals(
        List.of("·", "Kitchen", "Nest", "Hub", "192.168.1.40"),
        List.of(lines.getFirst().strip().split(" +")));
  }

  @Test
  void anUnknownModelIsAQuestionMark() {
    view.accept(seen(CAST, Optional.of(new Name("h.local")), Map.of("fn", "Kitchen")));
    assertEquals(
        List.of("·", "Kitchen", "?", "192.168.1.40"),
        List.of(lines.getFirst().strip().split(" +")));
  }

  @Test
  void whatIsIncompleteOrNoReceiverIsLeftToTheListAtTheEnd() {
    view.accept(seen(CAST, Optional.empty(), Map.of("fn", "Kitchen")));
    view.accept(seen("_androidtvremote2._tcp.local", Optional.of(new Name("h.local")), Map.of()));
    assertEquals(List.of(), lines);
  }

  @Test
  void whatANameSaysToTheTerminalStaysUnsaid() {
    view.accept(seen(CAST, Optional.of(new Name("h.local")), Map.of("fn", "a\u001b[2Jb")));
    assertEquals(-1, lines.getFirst().indexOf('\u001b'));
  }
}

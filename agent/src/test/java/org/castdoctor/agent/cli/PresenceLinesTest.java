package org.castdoctor.agent.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.net.InetAddress;
import java.time.Instant;
import java.util.List;
import org.castdoctor.agent.observe.Failure;
import org.castdoctor.agent.observe.Outcome;
import org.castdoctor.agent.observe.PathObservation.Presence;
import org.castdoctor.agent.observe.PathObservation.Watched;
import org.castdoctor.agent.words.Text;
import org.castdoctor.protocol.privacy.Name;
import org.junit.jupiter.api.Test;

class PresenceLinesTest {
  private static final Instant AT = Instant.parse("2026-11-21T18:04:20Z");

  private static Watched round(int heard, int goodbyes, Outcome<Long> cast) {
    Presence tv =
        new Presence(
            new Name("x"),
            new Name("Living Room"),
            InetAddress.ofLiteral("192.168.1.40"),
            8009,
            heard,
            goodbyes,
            Outcome.notRun("it was heard"),
            cast);
    return new Watched(AT, 1, Outcome.ok(2L), 0, List.of(tv));
  }

  @Test
  void aChangeIsALineAndNoChangeIsNone() {
    PresenceLines lines = new PresenceLines();
    assertEquals(
        List.of("18:04:20 UTC  Living Room: announces itself, its cast port opens"),
        said(lines.changes(round(2, 0, Outcome.ok(4L)))));
    assertEquals(List.of(), said(lines.changes(round(1, 0, Outcome.ok(9L)))));
    assertEquals(
        List.of("18:04:20 UTC  Living Room: is not heard of, its cast port opens"),
        said(lines.changes(round(0, 0, Outcome.ok(4L)))));
    assertEquals(
        List.of("18:04:20 UTC  Living Room: took its leave, its cast port does not open (timeout)"),
        said(lines.changes(round(0, 1, Outcome.failed(Failure.TIMEOUT)))));
  }

  private static List<String> said(List<Text> lines) {
    return lines.stream().map(Text::toString).toList();
  }
}

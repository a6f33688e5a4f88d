package org.castdoctor.agent.lan.host;

import static org.castdoctor.agent.lan.host.Fixtures.ip;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.net.InetAddress;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.castdoctor.agent.observe.Outcome;
import org.castdoctor.agent.observe.PathObservation.Hop;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What tools print, as they print it; Linux' were recorded, the others' are written. */
class FirstHopsTest {
  private static final InetAddress TARGET = ip("1.1.1.1");
  private static final String HEADING = "PING 1.1.1.1 (1.1.1.1) 56(84) bytes of data.\n";

  private static final String TRACEPATH =
      """
       1?: [LOCALHOST]                      pmtu 1500
       1:  192.168.1.1                                          0.058ms
       1:  192.168.1.1                                          0.009ms
       2:  192.168.0.1                                          0.016ms
           Too many hops: pmtu 1500
      """;

  private static final String TRACEROUTE =
      """
      traceroute to 1.1.1.1 (1.1.1.1), 2 hops max, 60 byte packets
       1  192.168.1.1  0.041 ms
       2  192.168.0.1  0.017 ms
      """;

  private static final String TRACERT =
      """

      Tracing route to 1.1.1.1 over a maximum of 2 hops

        1    <1 ms    <1 ms    <1 ms  192.168.1.1
        2     *        *        *     Request timed out.

      Trace complete.
      """;

  @ParameterizedTest
  @CsvSource({
    "From 192.168.1.1 icmp_seq=1 Time to live exceeded, 192.168.1.1",
    "From 192.168.1.1 icmp_seq=1 Destination Net Unreachable, 192.168.1.1",
    "64 bytes from 1.1.1.1: icmp_seq=1 ttl=63 time=0.076 ms, 1.1.1.1",
    "92 bytes from 192.168.1.1: Time to live exceeded, 192.168.1.1",
    "Reply from 192.168.1.1: TTL expired in transit., 192.168.1.1",
    "Antwort von 192.168.1.1: Die Gueltigkeitsdauer wurde ueberschritten., 192.168.1.1",
    "Request timed out., ''",
    "'', ''",
    "From 999.1.2.3 icmp_seq=1 Time to live exceeded, ''",
  })
  void whoAnswersAnEchoIsNamedInItsLine(String line, String who) {
    Optional<InetAddress> wanted = who.isEmpty() ? Optional.empty() : Optional.of(ip(who));
    assertEquals(
        wanted,
        FirstHops.echoed(
            HEADING + line + "\n\n--- 1.1.1.1 ping statistics ---\n1 packets transmitted\n",
            TARGET));
  }

  @Test
  void aTraceNamesOneOnEachStep() {
    List<Hop> both = List.of(hop(1, "192.168.1.1"), hop(2, "192.168.0.1"));
    assertEquals(both, FirstHops.traced(TRACEPATH));
    assertEquals(both, FirstHops.traced(TRACEROUTE));
    assertEquals(
        List.of(hop(1, "192.168.1.1"), new Hop(2, Optional.empty())), FirstHops.traced(TRACERT));
  }

  @Test
  void nothingOfATraceIsNobody() {
    assertEquals(
        List.of(new Hop(1, Optional.empty()), new Hop(2, Optional.empty())),
        FirstHops.traced("bind: Operation not permitted\n"));
  }

  @Test
  void oneEchoAStepIsSentWhereThereIsAPing() {
    assertEquals(
        Outcome.ok(List.of(hop(1, "192.168.1.1"), new Hop(2, Optional.empty()))),
        FirstHops.to(
            TARGET,
            linux(
                Map.of(
                    ping("1"),
                    HEADING + "From 192.168.1.1 icmp_seq=1 Time to live exceeded\n",
                    ping("2"),
                    HEADING))));
  }

  @Test
  void withoutAPingATracingToolIsTakenAndWithoutAnyItIsNotRun() {
    List<String> tracepath = List.of("/usr/bin/tracepath", "-n", "-m", "2", "1.1.1.1");
    assertEquals(
        Outcome.ok(List.of(hop(1, "192.168.1.1"), hop(2, "10.0.0.1"))),
        FirstHops.to(
            TARGET, linux(Map.of(tracepath, " 1:  192.168.1.1  0.1ms\n 2:  10.0.0.1  4.1ms\n"))));
    assertFalse(FirstHops.to(TARGET, linux(Map.of())).wasRun());
    assertFalse(FirstHops.to(ip("2001:db8::1"), linux(Map.of())).wasRun());
  }

  private static List<String> ping(String life) {
    return List.of("/bin/ping", "-n", "-c", "1", "-W", "1", "-t", life, "1.1.1.1");
  }

  private static Hop hop(int distance, String address) {
    return new Hop(distance, Optional.of(ip(address)));
  }

  /** Those of the commands that are here. */
  private static SetupSources linux(Map<List<String>, String> commands) {
    return new SetupSources(
        SetupSources.Os.LINUX,
        Fixtures.files("linux"),
        asked -> {
          Map<List<String>, String> printed = new LinkedHashMap<>(commands);
          printed.keySet().retainAll(asked);
          return printed;
        },
        Map.of(),
        "",
        "");
  }
}

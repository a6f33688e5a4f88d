package org.castdoctor.agent.report;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.InetAddress;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.castdoctor.agent.family.DeviceFamily;
import org.castdoctor.agent.family.Face.Identity;
import org.castdoctor.agent.family.SeenDevice;
import org.castdoctor.agent.report.DeviceList.Kind;
import org.castdoctor.agent.words.Text;
import org.castdoctor.agent.words.Words;
import org.castdoctor.protocol.diagnosis.Confidence;
import org.junit.jupiter.api.Test;

class DeviceListTest {
  private static final SeenDevice TV = device("1", "TV", Confidence.LIKELY, "9.1");
  private static final SeenDevice DEN = device("2", "Den", Confidence.POSSIBLE, "4.0");

  @Test
  void eachDeviceIsALineAndWhatIsNotSureHasAQuestionMark() {
    List<String> lines = DeviceList.text(List.of(TV, DEN), List.of("eth0"), Words.ENGLISH);
    assertTrue(lines.get(1).contains("Model 9.1"), lines.get(1));
    assertTrue(lines.get(2).contains("Model? 4.0"), lines.get(2));
    assertTrue(lines.getLast().contains("2 devices on eth0"), lines.getLast());
  }

  @Test
  void nobodyAndNoNetworkAreToldApart() {
    assertTrue(
        DeviceList.text(List.of(), List.of("eth0"), Words.ENGLISH)
            .getFirst()
            .contains("No receiver"));
    assertTrue(
        DeviceList.text(List.of(), List.of(), Words.ENGLISH).getFirst().contains("no network"));
  }

  @Test
  void whatCameChangedAndWentIsTold() {
    SeenDevice newer = device("1", "TV", Confidence.LIKELY, "9.2");
    List<DeviceList.Change> changes = DeviceList.changes(List.of(TV, DEN), List.of(newer));
    assertEquals(
        List.of(Kind.CHANGED, Kind.WENT), changes.stream().map(DeviceList.Change::kind).toList());
    assertEquals(newer, changes.getFirst().device());
    assertEquals(DEN, changes.getLast().device());
    assertTrue(
        changes.getFirst().text(Words.ENGLISH).startsWith("~ TV"),
        changes.getFirst().text(Words.ENGLISH));
    DeviceList.Change back = DeviceList.changes(List.of(), List.of(DEN)).getFirst();
    assertTrue(back.text(Words.ENGLISH).startsWith("+ Den"), back.text(Words.ENGLISH));
    // A sign is not read aloud.
    assertTrue(changes.getFirst().spoken(Words.ENGLISH).startsWith("Changed: TV: "));
    assertTrue(changes.getLast().spoken(Words.ENGLISH).startsWith("Gone: Den: "));
    assertTrue(back.spoken(Words.ENGLISH).startsWith("New: Den: "));
  }

  @Test
  void whatStaysIsNoNews() {
    assertEquals(List.of(), DeviceList.changes(List.of(TV, DEN), List.of(DEN, TV)));
  }

  private static SeenDevice device(String id, String name, Confidence sure, String firmware) {
    return new SeenDevice(
        id,
        DeviceFamily.GOOGLE_CAST,
        name,
        new Identity("Model", sure, List.of(Text.of("it says so"))),
        Optional.of(firmware),
        List.of(InetAddress.ofLiteral("192.168.1." + id)),
        Set.of("mdns"),
        List.of("cast"));
  }
}

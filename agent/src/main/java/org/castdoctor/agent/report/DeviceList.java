package org.castdoctor.agent.report;

import java.net.InetAddress;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import org.castdoctor.agent.family.SeenDevice;
import org.castdoctor.protocol.diagnosis.Confidence;

/** The devices of a home as a table, and what changed between two of them. Pure. */
public final class DeviceList {
  private static final int NAME = 24;
  private static final int MODEL = 34;
  private static final int SEEN = 16;

  private DeviceList() {}

  /**
   * The whole list, line by line.
   *
   * @param nics where was looked
   */
  public static List<String> text(List<SeenDevice> devices, List<String> nics) {
    if (nics.isEmpty()) {
      return List.of("  This computer has no network to look in.");
    }
    String where = String.join(", ", nics);
    if (devices.isEmpty()) {
      return List.of(
          "  No receiver answered on " + where + ". Whose turn that makes it:  castdoctor");
    }
    List<String> lines = new ArrayList<>();
    lines.add(columns("NAME", "WHAT IT IS", "SEEN BY", "ADDRESS"));
    devices.forEach(device -> lines.add(line(device)));
    lines.add("");
    lines.add(
        "  "
            + devices.size()
            + (devices.size() == 1 ? " device" : " devices")
            + " on "
            + where
            + ". A console that is not here may still be on: silence proves little.");
    return lines;
  }

  /** The same as sentences, for who listens. */
  public static List<String> spoken(List<SeenDevice> devices, List<String> nics) {
    if (nics.isEmpty() || devices.isEmpty()) {
      return text(devices, nics).stream().map(Terminal::aloud).toList();
    }
    List<String> lines = new ArrayList<>();
    lines.add(
        (devices.size() == 1 ? "There is 1 device" : "There are " + devices.size() + " devices")
            + " on "
            + String.join(" and ", nics)
            + ".");
    for (SeenDevice device : devices) {
      lines.add(
          Terminal.safe(device.name() + ": " + what(device))
              + ", seen by "
              + String.join(" and ", new TreeSet<>(device.seenBy()))
              + ", at "
              + Terminal.safe(address(device))
              + ".");
    }
    return lines;
  }

  /** One receiver by what it announced, told apart from the rows of the list by its mark. */
  public static String arrival(String name, String model, InetAddress address) {
    return "  · "
        + column(name, NAME)
        + " "
        + column(model, MODEL)
        + " "
        + Terminal.safe(address.getHostAddress());
  }

  private static String line(SeenDevice device) {
    return columns(
        device.name(),
        what(device),
        String.join("+", new TreeSet<>(device.seenBy())),
        address(device));
  }

  /** The model as far as it is sure, its software, and whether it is on where it says so. */
  private static String what(SeenDevice device) {
    String model = device.model().model();
    String sure =
        device.model().confidence() == Confidence.CONFIRMED
                || device.model().confidence() == Confidence.LIKELY
            ? model
            : model + "?";
    Optional<String> power =
        device.capabilities().stream()
            .filter(word -> List.of("on", "standby", "screen-off", "group").contains(word))
            .findFirst();
    return sure
        + device.firmware().map(version -> " " + version).orElse("")
        + power.map(word -> ", " + word).orElse("");
  }

  private static String address(SeenDevice device) {
    return device.addresses().stream().findFirst().map(a -> a.getHostAddress()).orElse("-");
  }

  private static String columns(String name, String model, String seen, String address) {
    return "  "
        + column(name, NAME)
        + " "
        + column(model, MODEL)
        + " "
        + column(seen, SEEN)
        + " "
        + Terminal.safe(address);
  }

  private static String column(String text, int width) {
    String safe = Terminal.safe(text);
    String cut = safe.length() > width ? safe.substring(0, width - 1) + "…" : safe;
    return cut + " ".repeat(width - cut.length());
  }

  /** What became of a device between two looks. */
  public enum Kind {
    CAME("came", "+"),
    CHANGED("changed", "~"),
    WENT("went", "-");

    private final String word;
    private final String sign;

    Kind(String word, String sign) {
      this.word = word;
      this.sign = sign;
    }

    /** Its name in JSON. */
    public String word() {
      return word;
    }
  }

  /**
   * One device that came, went or shows something else.
   *
   * @param device as it is now, or as it was where it went
   */
  public record Change(Kind kind, SeenDevice device) {
    /** As it stands under the table, its sign before the name. */
    public String text() {
      return kind.sign + line(device).substring(1);
    }
  }

  /** What came, changed or went; nothing where all is as it was. */
  public static List<Change> changes(List<SeenDevice> before, List<SeenDevice> now) {
    Map<String, SeenDevice> gone = new LinkedHashMap<>();
    before.forEach(device -> gone.put(device.id(), device));
    List<Change> changes = new ArrayList<>();
    for (SeenDevice device : now) {
      Optional<SeenDevice> old = Optional.ofNullable(gone.remove(device.id()));
      if (old.isEmpty()) {
        changes.add(new Change(Kind.CAME, device));
      } else if (!line(old.get()).equals(line(device))) {
        changes.add(new Change(Kind.CHANGED, device));
      }
    }
    gone.values().forEach(device -> changes.add(new Change(Kind.WENT, device)));
    return changes;
  }
}

package org.castdoctor.agent.report;

import java.net.InetAddress;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import org.castdoctor.agent.family.SeenDevice;
import org.castdoctor.agent.words.Text;
import org.castdoctor.agent.words.Text.Joint;
import org.castdoctor.agent.words.Words;
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
  public static List<String> text(List<SeenDevice> devices, List<String> nics, Words words) {
    if (nics.isEmpty()) {
      return List.of("  " + words.say("This computer has no network to look in."));
    }
    List<Text> where = nics.stream().map(Text::asItIs).toList();
    if (devices.isEmpty()) {
      return List.of(
          "  "
              + words.say(
                  Text.of("No receiver answered on {nics}. Whose turn that makes it:  castdoctor")
                      .with("nics", where, Joint.COMMA)));
    }
    List<String> lines = new ArrayList<>();
    lines.add(
        columns(
            words.say("NAME"),
            words.say("WHAT IT IS"),
            words.say("SEEN BY"),
            words.say("ADDRESS")));
    devices.forEach(device -> lines.add(line(device, words)));
    lines.add("");
    Text counted =
        devices.size() == 1
            ? Text.of(
                    "1 device on {nics}."
                        + " A console that is not here may still be on: silence proves little.")
                .with("nics", where, Joint.COMMA)
            : Text.of(
                    "{count} devices on {nics}."
                        + " A console that is not here may still be on: silence proves little.")
                .with("count", devices.size())
                .with("nics", where, Joint.COMMA);
    lines.add("  " + words.say(counted));
    return lines;
  }

  /** The same as sentences, for who listens. */
  public static List<String> spoken(List<SeenDevice> devices, List<String> nics, Words words) {
    if (nics.isEmpty() || devices.isEmpty()) {
      return text(devices, nics, words).stream().map(line -> Terminal.aloud(line, words)).toList();
    }
    List<Text> where = nics.stream().map(Text::asItIs).toList();
    List<String> lines = new ArrayList<>();
    lines.add(
        words.say(
            devices.size() == 1
                ? Text.of("There is 1 device on {nics}.").with("nics", where, Joint.AND)
                : Text.of("There are {count} devices on {nics}.")
                    .with("count", devices.size())
                    .with("nics", where, Joint.AND)));
    devices.forEach(device -> lines.add(spoken(device, words)));
    return lines;
  }

  private static String spoken(SeenDevice device, Words words) {
    List<Text> ways = new TreeSet<>(device.seenBy()).stream().map(Text::asItIs).toList();
    return words.say(
        Text.of("{device}: {what}, seen by {ways}, at {address}.")
            .with("device", Terminal.safe(device.name()))
            .with("what", Terminal.safe(words.say(what(device, words))))
            .with("ways", ways, Joint.AND)
            .with("address", Terminal.safe(address(device))));
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

  private static String line(SeenDevice device, Words words) {
    return columns(
        device.name(),
        words.say(what(device, words)),
        String.join("+", new TreeSet<>(device.seenBy())),
        address(device));
  }

  /** The model as far as it is sure, its software, and the state that it is in by its own word. */
  private static Text what(SeenDevice device, Words words) {
    String model = words.say(device.model().model());
    String sure =
        device.model().confidence() == Confidence.CONFIRMED
                || device.model().confidence() == Confidence.LIKELY
            ? model
            : model + "?";
    Text named = Text.asItIs(sure + device.firmware().map(version -> " " + version).orElse(""));
    Optional<Text> power =
        device.capabilities().stream().flatMap(word -> power(word).stream()).findFirst();
    return power.map(word -> Text.row(List.of(named, word), Joint.COMMA)).orElse(named);
  }

  private static Optional<Text> power(String capability) {
    return switch (capability) {
      case "on" -> Optional.of(Text.of("on"));
      case "standby" -> Optional.of(Text.of("standby"));
      case "screen-off" -> Optional.of(Text.of("screen-off"));
      case "busy" -> Optional.of(Text.of("busy"));
      case "idle" -> Optional.of(Text.of("idle"));
      case "no-internet" -> Optional.of(Text.of("no internet"));
      case "group" -> Optional.of(Text.of("group"));
      default -> Optional.empty();
    };
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
    return Columns.padded(Terminal.shortened(Terminal.safe(text), width), width);
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
    public String text(Words words) {
      return kind.sign + line(device, words).substring(1);
    }

    /** The same for who listens: a word instead of the sign. */
    public String spoken(Words words) {
      Text label =
          switch (kind) {
            case CAME -> Text.of("New");
            case CHANGED -> Text.of("Changed");
            case WENT -> Text.of("Gone");
          };
      return Terminal.labelled(words.say(label), DeviceList.spoken(device, words), words);
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
      } else if (!line(old.get(), Words.ENGLISH).equals(line(device, Words.ENGLISH))) {
        changes.add(new Change(Kind.CHANGED, device));
      }
    }
    gone.values().forEach(device -> changes.add(new Change(Kind.WENT, device)));
    return changes;
  }
}

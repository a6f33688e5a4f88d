package org.castdoctor.agent.lan.host;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.TreeMap;
import org.castdoctor.agent.observe.Failure;
import org.castdoctor.agent.observe.Outcome;
import org.castdoctor.agent.observe.SenderObservation.Profile;

/** What Windows takes its networks for. Numbers alone are asked for: words are translated there. */
final class NetworkProfiles {
  private static final String QUESTION =
      "Get-NetConnectionProfile | ForEach-Object { '{0} {1}' -f $_.InterfaceIndex,"
          + " [int]$_.NetworkCategory }";

  private NetworkProfiles() {}

  static Outcome<Map<Integer, Profile>> read(SetupSources sources) {
    if (sources.os() != SetupSources.Os.WINDOWS) {
      return Outcome.notRun("only Windows has network profiles");
    }
    List<String> command = command(sources);
    String printed = sources.commands().run(List.of(command)).getOrDefault(command, "");
    if (printed.isBlank()) {
      return Outcome.notRun("Windows did not say what it takes this network for");
    }
    Map<Integer, Profile> profiles = profiles(printed);
    return profiles.isEmpty()
        ? Outcome.failed(Failure.MALFORMED, "an answer in another form")
        : Outcome.ok(profiles);
  }

  static List<String> command(SetupSources sources) {
    return List.of(
        sources.system32("WindowsPowerShell\\v1.0\\powershell.exe"),
        "-NoProfile",
        "-NonInteractive",
        "-Command",
        QUESTION);
  }

  /** One line a network: the interface's index, then 0 public, 1 private, 2 domain. */
  static Map<Integer, Profile> profiles(String printed) {
    Map<Integer, Profile> profiles = new TreeMap<>();
    IpText.lines(printed)
        .map(IpText::columns)
        .filter(column -> column.size() == 2)
        .forEach(column -> {
          OptionalLong index = IpText.number(column.get(0), 10);
          Optional<Profile> profile =
              switch (column.get(1)) {
                case "0" -> Optional.of(Profile.PUBLIC);
                case "1" -> Optional.of(Profile.PRIVATE);
                case "2" -> Optional.of(Profile.DOMAIN);
                default -> Optional.empty();
              };
          if (index.isPresent()) {
            profile.ifPresent(p -> profiles.put(IpText.metric(index.getAsLong()), p));
          }
        });
    return profiles;
  }
}

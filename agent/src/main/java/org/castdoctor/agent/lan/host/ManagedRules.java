package org.castdoctor.agent.lan.host;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonFactoryBuilder;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.core.json.JsonReadFeature;
import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.castdoctor.agent.observe.Failure;
import org.castdoctor.agent.observe.HostSetup.Management;
import org.castdoctor.agent.observe.HostSetup.Rule;
import org.castdoctor.agent.observe.Outcome;
import org.castdoctor.protocol.json.JsonTree;
import org.castdoctor.protocol.privacy.Name;
import org.castdoctor.protocol.privacy.Place;

/**
 * Whether an organisation manages this computer, and whether it forbids casting in a browser: the
 * rule EnableMediaRouter of Chrome and those made of it, set to false. All of it is readable to
 * everybody who uses the computer; other rules are neither looked for nor kept.
 */
final class ManagedRules {
  /** The one rule that switches casting off in Chrome, Edge, Brave and Chromium. */
  private static final String RULE = "EnableMediaRouter";

  private static final Map<String, String> LINUX_FOLDERS = new LinkedHashMap<>();
  private static final Map<String, String> MAC_DOMAINS = new LinkedHashMap<>();
  private static final Map<String, String> WINDOWS_KEYS = new LinkedHashMap<>();

  static {
    LINUX_FOLDERS.put("/etc/opt/chrome/policies/managed", "Google Chrome");
    LINUX_FOLDERS.put("/etc/chromium/policies/managed", "Chromium");
    LINUX_FOLDERS.put("/etc/chromium-browser/policies/managed", "Chromium");
    LINUX_FOLDERS.put("/etc/opt/edge/policies/managed", "Microsoft Edge");
    LINUX_FOLDERS.put("/etc/brave/policies/managed", "Brave");
    MAC_DOMAINS.put("/Library/Managed Preferences/com.google.Chrome", "Google Chrome");
    MAC_DOMAINS.put("/Library/Managed Preferences/com.microsoft.Edge", "Microsoft Edge");
    WINDOWS_KEYS.put("HKLM\\SOFTWARE\\Policies\\Google\\Chrome", "Google Chrome");
    WINDOWS_KEYS.put("HKLM\\SOFTWARE\\Policies\\Microsoft\\Edge", "Microsoft Edge");
  }

  /** Files that joining a domain leaves behind; what is in them is not read. */
  private static final List<String> DOMAIN_FILES =
      List.of("/etc/sssd/sssd.conf", "/etc/krb5.keytab");

  static final List<String> ENROLLED =
      List.of("/usr/bin/profiles", "status", "-type", "enrollment");

  private static final Pattern OFF_IN_REGISTRY =
      Pattern.compile("(?m)^\\s+" + RULE + "\\s+REG_DWORD\\s+0x0\\s*$");
  private static final Pattern MDM = Pattern.compile("(?m)^\\s*MDM enrollment:\\s*Yes\\b");
  private static final Pattern JOINED =
      Pattern.compile("(?m)^\\s*(?:AzureAdJoined|DomainJoined)\\s*:\\s*YES\\s*$");

  private ManagedRules() {}

  static Outcome<Management> read(SetupSources sources) {
    return switch (sources.os()) {
      case LINUX -> linux(sources.files());
      case MAC -> macOs(sources.commands());
      case WINDOWS -> windows(sources);
      case OTHER -> Outcome.notRun("not read on this system");
    };
  }

  private static Outcome<Management> linux(FileSource files) {
    List<Name> by = new ArrayList<>();
    List<Rule> rules = new ArrayList<>();
    List<String> unread = new ArrayList<>();
    LINUX_FOLDERS.forEach((folder, program) -> {
      List<String> names = files.list(folder).stream().filter(n -> n.endsWith(".json")).toList();
      if (!names.isEmpty()) {
        by.add(new Name("rules for " + program));
      }
      for (String name : names) {
        String path = folder + "/" + name;
        Optional<JsonNode> policy = files.read(path).flatMap(ManagedRules::json);
        if (policy.isEmpty()) {
          unread.add(path);
        } else if (isOff(policy.get())) {
          rules.add(new Rule(program, RULE, new Place(path)));
        }
      }
    });
    if (DOMAIN_FILES.stream().anyMatch(files::exists)) {
      by.add(new Name("a domain"));
    }
    return unread.isEmpty() || !rules.isEmpty()
        ? Outcome.ok(new Management(by, rules))
        : Outcome.failed(Failure.MALFORMED, "a file of rules could not be read");
  }

  private static boolean isOff(JsonNode policy) {
    return policy.path(RULE).isBoolean() && !policy.path(RULE).asBoolean();
  }

  /** As Chrome reads it: with comments and a comma too many. */
  private static Optional<JsonNode> json(String text) {
    JsonFactory chromes =
        new JsonFactoryBuilder()
            .enable(JsonReadFeature.ALLOW_JAVA_COMMENTS, JsonReadFeature.ALLOW_TRAILING_COMMA)
            .disable(StreamReadFeature.INCLUDE_SOURCE_IN_LOCATION)
            .build();
    try (JsonParser tokens = chromes.createParser(text)) {
      return Optional.of(JsonTree.read(tokens)).filter(JsonNode::isObject);
    } catch (IOException notJson) {
      return Optional.empty();
    }
  }

  private static Outcome<Management> macOs(CommandSource commands) {
    List<List<String>> questions = new ArrayList<>(List.of(ENROLLED));
    MAC_DOMAINS.keySet().forEach(domain -> questions.add(defaults(domain)));
    Map<List<String>, String> printed = commands.run(questions);
    List<Rule> rules = new ArrayList<>();
    MAC_DOMAINS.forEach((domain, program) -> {
      if (printed.getOrDefault(defaults(domain), "").strip().equals("0")) {
        rules.add(new Rule(program, RULE, new Place(domain)));
      }
    });
    boolean enrolled = MDM.matcher(printed.getOrDefault(ENROLLED, "")).find();
    return outcome(
        printed.keySet().containsAll(questions),
        new Management(enrolled ? List.of(new Name("device management (MDM)")) : List.of(), rules));
  }

  static List<String> defaults(String domain) {
    return List.of("/usr/bin/defaults", "read", domain, RULE);
  }

  private static Outcome<Management> windows(SetupSources sources) {
    List<List<String>> questions = new ArrayList<>(List.of(joined(sources)));
    WINDOWS_KEYS.keySet().forEach(key -> questions.add(registry(sources, key)));
    Map<List<String>, String> printed = sources.commands().run(questions);
    List<Rule> rules = new ArrayList<>();
    WINDOWS_KEYS.forEach((key, program) -> {
      if (OFF_IN_REGISTRY.matcher(printed.getOrDefault(registry(sources, key), "")).find()) {
        rules.add(new Rule(program, RULE, new Place(key)));
      }
    });
    boolean isJoined = JOINED.matcher(printed.getOrDefault(joined(sources), "")).find();
    return outcome(
        printed.keySet().containsAll(questions),
        new Management(isJoined ? List.of(new Name("a domain")) : List.of(), rules));
  }

  static List<String> joined(SetupSources sources) {
    return List.of(sources.system32("dsregcmd.exe"), "/status");
  }

  static List<String> registry(SetupSources sources, String key) {
    return List.of(sources.system32("reg.exe"), "query", key, "/v", RULE);
  }

  /** A rule that was found stands by itself; that there is none takes every answer. */
  private static Outcome<Management> outcome(boolean all, Management found) {
    return all || !found.rules().isEmpty()
        ? Outcome.ok(found)
        : Outcome.notRun("the system did not say whether somebody manages it");
  }
}

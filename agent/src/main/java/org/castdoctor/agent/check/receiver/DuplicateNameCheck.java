package org.castdoctor.agent.check.receiver;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.castdoctor.agent.check.Check;
import org.castdoctor.agent.check.Conclusion;
import org.castdoctor.agent.check.Fact;
import org.castdoctor.agent.check.Home;
import org.castdoctor.agent.check.Ids;
import org.castdoctor.agent.check.Suspicion;
import org.castdoctor.agent.check.Suspicion.Args;
import org.castdoctor.agent.family.GoogleCast;
import org.castdoctor.agent.observe.DiscoveryObservation.ServiceSeen;
import org.castdoctor.agent.words.Text;
import org.castdoctor.protocol.diagnosis.Confidence;
import org.castdoctor.protocol.diagnosis.FindingId;
import org.castdoctor.protocol.diagnosis.Scope;
import org.castdoctor.protocol.privacy.Name;

/**
 * R11, for information: two entries of the list have one name. Different ids are two devices; one
 * id announced twice is one device that is listed twice, by an old record or by a repeater.
 */
public final class DuplicateNameCheck implements Check {
  private static final String CAST = "_googlecast._tcp.local";

  @Override
  public List<FindingId> ids() {
    return List.of(Ids.R11);
  }

  @Override
  public Conclusion examine(Home home) {
    Map<String, List<ServiceSeen>> byName = new LinkedHashMap<>();
    home.seen()
        .of(ServiceSeen.class)
        .filter(service -> service.type().equals(CAST) && service.isComplete())
        .forEach(service ->
            byName
                .computeIfAbsent(
                    GoogleCast.nameOf(service).strip().toLowerCase(Locale.ROOT),
                    name -> new ArrayList<>())
                .add(service));
    if (byName.isEmpty()) {
      return Conclusion.unmeasured(Text.of("announced receivers"));
    }
    List<Suspicion> same =
        byName.values().stream()
            .filter(entries -> instances(entries).size() > 1)
            .map(entries -> suspicion(home, entries))
            .toList();
    return Conclusion.of(same, Conclusion.healthy(Text.of("names differ")));
  }

  /** The same instance on two interfaces, or by both protocols, is one entry. */
  private static Set<Name> instances(List<ServiceSeen> entries) {
    Set<Name> names = new LinkedHashSet<>();
    entries.forEach(entry -> names.add(entry.instance()));
    return names;
  }

  private static Suspicion suspicion(Home home, List<ServiceSeen> entries) {
    String name = GoogleCast.nameOf(entries.getFirst());
    long devices = entries.stream().map(GoogleCast::idOf).distinct().count();
    List<Fact> facts = new ArrayList<>();
    for (ServiceSeen entry : entries) {
      facts.add(
          home.fact(
              Text.of("entry called {name}").with("name", name),
              entry.addresses().stream()
                  .findFirst()
                  .map(address -> Text.asItIs(address.getHostAddress()))
                  .orElseGet(() -> Text.of("no address"))));
    }
    facts.add(home.fact(Text.of("different devices among them"), String.valueOf(devices)));
    return Suspicion.of(
        Ids.R11,
        Confidence.CONFIRMED,
        new Scope.Device(GoogleCast.idOf(entries.getFirst())),
        name,
        Args.of("device", name).and("entries", instances(entries).size()).and("devices", devices),
        facts);
  }
}

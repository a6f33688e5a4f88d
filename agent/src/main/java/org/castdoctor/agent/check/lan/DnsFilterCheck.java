package org.castdoctor.agent.check.lan;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.castdoctor.agent.check.Check;
import org.castdoctor.agent.check.Conclusion;
import org.castdoctor.agent.check.Fact;
import org.castdoctor.agent.check.Home;
import org.castdoctor.agent.check.Ids;
import org.castdoctor.agent.check.Suspicion;
import org.castdoctor.agent.check.Suspicion.Args;
import org.castdoctor.agent.knowledge.Service;
import org.castdoctor.agent.observe.InternetObservation.NameAsked;
import org.castdoctor.agent.observe.InternetObservation.Resolver;
import org.castdoctor.agent.words.Text;
import org.castdoctor.protocol.diagnosis.Confidence;
import org.castdoctor.protocol.diagnosis.FindingId;
import org.castdoctor.protocol.diagnosis.Scope;

/**
 * L12: the resolver that this computer is set to denies names that casting needs, or sends them to
 * 0.0.0.0 or into the home, while public resolvers know them. One that lies for every name is
 * broken (L23), not a filter.
 */
public final class DnsFilterCheck implements Check {
  @Override
  public List<FindingId> ids() {
    return List.of(Ids.L12);
  }

  @Override
  public Conclusion examine(Home home) {
    List<NameAsked> own = asked(home, Resolver.SYSTEM);
    List<NameAsked> others =
        asked(home, Resolver.PUBLIC).stream().filter(NameAsked::isTrue).toList();
    if (own.stream().noneMatch(NameAsked::isTrue) || others.isEmpty()) {
      return Conclusion.unmeasured(
          Text.of("names from this computer's resolver and from a public one"));
    }
    Set<String> needed = needed(home);
    Set<String> filtered = new TreeSet<>();
    for (NameAsked asked : own) {
      boolean elsewhere = others.stream().anyMatch(o -> o.name().equals(asked.name()));
      boolean otherwise = own.stream().anyMatch(o -> o.name().equals(asked.name()) && o.isTrue());
      if (needed.contains(asked.name()) && asked.isDenied() && elsewhere && !otherwise) {
        filtered.add(asked.name());
      }
    }
    return filtered.isEmpty()
        ? Conclusion.healthy(Text.of("no name is blocked"))
        : Conclusion.sick(suspicion(home, own, others, filtered));
  }

  private static List<NameAsked> asked(Home home, Resolver role) {
    return home.seen().of(NameAsked.class).filter(asked -> asked.role() == role).toList();
  }

  private static Set<String> needed(Home home) {
    Set<String> names = new TreeSet<>(Set.of("connectivitycheck.gstatic.com"));
    for (Service service : home.knowledge().services()) {
      if (service.kind().isPartOfCasting() || service.isBehindApp(home.declared())) {
        service.hosts().forEach(host -> names.add(host.host()));
      } else if (service.kind() == Service.Kind.TIME) {
        service.hosts().stream()
            .filter(Service.Host::essential)
            .forEach(host -> names.add(host.host()));
      }
    }
    return names;
  }

  private static Suspicion suspicion(
      Home home, List<NameAsked> own, List<NameAsked> others, Set<String> filtered) {
    NameAsked first =
        own.stream().filter(a -> filtered.contains(a.name())).findFirst().orElseThrow();
    String other = others.get(0).resolver().getHostAddress();
    List<Fact> facts = new ArrayList<>();
    for (NameAsked asked : own) {
      if (filtered.contains(asked.name())) {
        facts.add(
            home.fact(
                Text.of("{name} asked of {resolver}")
                    .with("name", asked.name())
                    .with("resolver", asked.resolver()),
                asked.answer()));
      }
    }
    facts.add(
        home.fact(
            Text.of("the same names asked of {resolver}").with("resolver", other),
            Text.of("found")));
    return Suspicion.of(
        Ids.L12,
        // A resolver outside the home is the provider's or was chosen; and the home's may only pass
        // on what a filtering provider answers.
        NameAsked.isPublic(first.resolver()) ? Confidence.POSSIBLE : Confidence.LIKELY,
        new Scope.Lan(),
        Text.of("the name service"),
        Args.of("names", String.join(", ", filtered))
            .and("resolver", first.resolver().getHostAddress())
            .and("other", other),
        facts);
  }
}

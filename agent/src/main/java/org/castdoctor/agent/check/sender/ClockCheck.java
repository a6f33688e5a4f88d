package org.castdoctor.agent.check.sender;

import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.castdoctor.agent.check.Check;
import org.castdoctor.agent.check.Conclusion;
import org.castdoctor.agent.check.Fact;
import org.castdoctor.agent.check.Home;
import org.castdoctor.agent.check.Ids;
import org.castdoctor.agent.check.Suspicion;
import org.castdoctor.agent.check.Suspicion.Args;
import org.castdoctor.agent.check.lan.InterceptionCheck;
import org.castdoctor.agent.observe.InternetObservation.DateSeen;
import org.castdoctor.agent.observe.InternetObservation.ServiceTls;
import org.castdoctor.agent.observe.InternetObservation.TimeAsked;
import org.castdoctor.agent.observe.InternetObservation.Trust;
import org.castdoctor.agent.words.Text;
import org.castdoctor.agent.words.Text.Joint;
import org.castdoctor.protocol.diagnosis.Confidence;
import org.castdoctor.protocol.diagnosis.FindingId;
import org.castdoctor.protocol.diagnosis.Scope;

/**
 * C14: this computer's clock is wrong enough to break secure connections. Time servers and the
 * dates of web pages are compared with it; two vendors that agree against it settle the matter, one
 * together with certificates that seem out of date makes it likely.
 */
public final class ClockCheck implements Check {
  /**
   * A receiver's own certificate is valid for two days around now, and senders renew their
   * challenge every 24 hours: a clock that is a day off breaks both. Minutes and hours break
   * nothing here.
   */
  private static final Duration WRONG = Duration.ofDays(1);

  /**
   * Pages bear whole seconds and may come from a cache; two right clocks are never this far off.
   */
  private static final Duration AGREEING = Duration.ofHours(1);

  private static final int VENDORS_NEEDED = 2;

  @Override
  public List<FindingId> ids() {
    return List.of(Ids.C14);
  }

  @Override
  public Conclusion examine(Home home) {
    Map<String, Long> behindByVendor = new LinkedHashMap<>();
    Stream.concat(
            home.seen()
                .of(TimeAsked.class)
                .flatMap(
                    t -> t.outcome().get().map(b -> Map.entry(vendor(t.server()), b)).stream()),
            home.seen()
                .of(DateSeen.class)
                .flatMap(
                    d -> d.outcome().get().map(behind -> Map.entry(d.vendor(), behind)).stream()))
        .forEach(entry -> behindByVendor.putIfAbsent(entry.getKey(), entry.getValue()));
    if (behindByVendor.isEmpty()) {
      return Conclusion.unmeasured(Text.of("the time, by anybody else's clock"));
    }
    Map<String, Long> off = new LinkedHashMap<>(behindByVendor);
    off.values().removeIf(behind -> Math.abs((double) behind) < WRONG.toMillis());
    if (off.size() < behindByVendor.size() || !agree(off)) {
      // One that agrees with this computer's clock is enough: two do not go wrong the same way.
      return off.size() < behindByVendor.size()
          ? Conclusion.healthy(Text.of("this computer's clock is right"))
          : Conclusion.unmeasured(Text.of("clocks that agree with each other"));
    }
    Set<String> outOfDate = outOfDate(home);
    if (off.size() >= VENDORS_NEEDED) {
      return Conclusion.sick(suspicion(home, Confidence.CONFIRMED, off, outOfDate));
    }
    return outOfDate.size() >= VENDORS_NEEDED
        ? Conclusion.sick(suspicion(home, Confidence.LIKELY, off, outOfDate))
        : Conclusion.unmeasured(Text.of("the time, by a second vendor's clock"));
  }

  /**
   * Time servers are named after their vendors: time.google.com and Google's pages are one source.
   */
  private static String vendor(String server) {
    String[] labels = server.split("\\.", -1);
    String name = labels.length < 2 ? server : labels[labels.length - 2];
    return name.isEmpty() ? server : Character.toUpperCase(name.charAt(0)) + name.substring(1);
  }

  private static boolean agree(Map<String, Long> behind) {
    long least = behind.values().stream().mapToLong(Long::longValue).min().orElse(0);
    return behind.values().stream()
        .allMatch(value -> (double) value - (double) least <= AGREEING.toMillis());
  }

  /** Vendors whose services' certificates are not valid today by this clock. */
  private static Set<String> outOfDate(Home home) {
    Set<String> vendors = new TreeSet<>();
    home.seen()
        .of(ServiceTls.class)
        .filter(tls -> tls.outcome().get().filter(s -> s.trust() == Trust.EXPIRED).isPresent())
        .forEach(tls -> vendors.addAll(InterceptionCheck.vendor(home, tls.service())));
    return vendors;
  }

  private static Suspicion suspicion(
      Home home, Confidence confidence, Map<String, Long> off, Set<String> outOfDate) {
    long behind = off.values().iterator().next();
    long days = Duration.ofMillis(behind).abs().toDays();
    boolean isBehind = behind > 0;
    List<Fact> facts = new ArrayList<>();
    off.forEach((vendor, millis) ->
        facts.add(
            home.fact(
                Text.of("this computer's clock beside {vendor}'s").with("vendor", vendor),
                offBy(Duration.ofMillis(millis).abs().toDays(), isBehind))));
    if (!outOfDate.isEmpty()) {
      facts.add(
          home.fact(
              Text.of("certificates not valid today by this clock"),
              names(outOfDate, Joint.COMMA)));
    }
    return Suspicion.of(
        Ids.C14,
        confidence,
        new Scope.ThisPc(),
        Text.of("this computer"),
        Args.of("days", days)
            .and("way", isBehind ? Text.of("behind") : Text.of("ahead"))
            .and("vendors", names(off.keySet(), Joint.AND)),
        facts);
  }

  private static Text offBy(long days, boolean isBehind) {
    return isBehind
        ? Text.of("{days} days behind").with("days", days)
        : Text.of("{days} days ahead").with("days", days);
  }

  private static Text names(Set<String> vendors, Joint joint) {
    return Text.row(vendors.stream().map(Text::asItIs).toList(), joint);
  }
}

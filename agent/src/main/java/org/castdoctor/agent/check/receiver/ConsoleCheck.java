package org.castdoctor.agent.check.receiver;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.castdoctor.agent.check.Check;
import org.castdoctor.agent.check.Conclusion;
import org.castdoctor.agent.check.Home;
import org.castdoctor.agent.check.Ids;
import org.castdoctor.agent.check.Suspicion;
import org.castdoctor.agent.check.Suspicion.Args;
import org.castdoctor.agent.family.DeviceFamily;
import org.castdoctor.agent.family.SeenDevice;
import org.castdoctor.agent.knowledge.Service;
import org.castdoctor.agent.observe.DiscoveryObservation.ConsoleHeard;
import org.castdoctor.agent.observe.DiscoveryObservation.ConsolePower;
import org.castdoctor.agent.observe.DiscoveryObservation.ConsolesAsked;
import org.castdoctor.agent.words.Text;
import org.castdoctor.protocol.diagnosis.Confidence;
import org.castdoctor.protocol.diagnosis.FindingId;
import org.castdoctor.protocol.diagnosis.Scope;
import org.castdoctor.protocol.privacy.Name;
import org.castdoctor.protocol.privacy.Serial;

/**
 * R16: the console that it is about answers that it rests. R15: it gives no answer; since silence
 * proves little (off, resting without network, within its first minute of rest, elsewhere, or an
 * Xbox that never answers), that is never more than possible. A console whose screen shows an error
 * is on, whatever it answers.
 */
public final class ConsoleCheck implements Check {
  /** A single question may be lost. */
  private static final int QUESTIONS_NEEDED = 2;

  @Override
  public List<FindingId> ids() {
    return List.of(Ids.R15, Ids.R16);
  }

  @Override
  public Conclusion examine(Home home) {
    Optional<String> name = home.declared().device();
    boolean aboutAConsole =
        name.isPresent()
            && (!Service.platforms(home.knowledge().services(), home.declared()).isEmpty()
                || home.wantedDevice().filter(ConsoleCheck::isConsole).isPresent());
    if (!aboutAConsole || home.declared().error().isPresent()) {
      return Conclusion.unmeasured(Text.of("a console that is missed"));
    }
    List<ConsoleHeard> heard = heard(home, name.get());
    if (heard.stream().anyMatch(console -> console.power() == ConsolePower.STANDBY)) {
      return Conclusion.sick(standby(home, heard.getFirst()));
    }
    if (heard.stream().anyMatch(console -> console.power() == ConsolePower.ON)) {
      return Conclusion.healthy(Text.of("the console says that it is on"));
    }
    int sent = home.seen().of(ConsolesAsked.class).mapToInt(ConsolesAsked::sent).sum();
    boolean alive = home.wantedDevice().filter(ConsoleCheck::isConsole).isPresent();
    // Others that answered may be the one that is meant, under a name that nobody gave it.
    boolean others = home.seen().of(ConsoleHeard.class).findAny().isPresent();
    return sent < QUESTIONS_NEEDED || alive || others
        ? Conclusion.unmeasured(Text.of("an answer of the console that is meant"))
        : Conclusion.sick(silent(home, name.get(), sent));
  }

  private static boolean isConsole(SeenDevice device) {
    return switch (device.family()) {
      case PLAYSTATION, XBOX, NINTENDO -> true;
      case GOOGLE_CAST, ROKU, FIRE_TV, ANDROID_TV, AIRPLAY, UPNP -> false;
    };
  }

  /** The console of that name or address; where one alone answered and its kind was said, that. */
  private static List<ConsoleHeard> heard(Home home, String name) {
    List<ConsoleHeard> all = home.seen().of(ConsoleHeard.class).toList();
    Optional<SeenDevice> device = home.wantedDevice();
    List<ConsoleHeard> named =
        all.stream()
            .filter(console ->
                device.filter(d -> d.addresses().contains(console.address())).isPresent())
            .toList();
    if (!named.isEmpty()) {
      return named;
    }
    DeviceFamily meant = family(name);
    List<ConsoleHeard> kind = all.stream().filter(console -> familyOf(console) == meant).toList();
    return kind.stream().map(ConsoleHeard::address).distinct().count() == 1 ? kind : List.of();
  }

  private static DeviceFamily family(String name) {
    return name.toLowerCase(Locale.ROOT).contains("xbox")
        ? DeviceFamily.XBOX
        : DeviceFamily.PLAYSTATION;
  }

  private static DeviceFamily familyOf(ConsoleHeard console) {
    return switch (console.console()) {
      case PLAYSTATION_4, PLAYSTATION_5 -> DeviceFamily.PLAYSTATION;
      case XBOX -> DeviceFamily.XBOX;
    };
  }

  private static Suspicion standby(Home home, ConsoleHeard console) {
    String name = console.name().map(Name::shown).orElse(console.address().getHostAddress());
    return Suspicion.of(
        Ids.R16,
        Confidence.CONFIRMED,
        new Scope.Device(
            console.id().map(Serial::shown).orElse(console.address().getHostAddress())),
        name,
        Args.of("device", name),
        home.told(
            Text.of("its state"),
            Text.of("standby, after {millis} ms").with("millis", console.firstAfterMillis())),
        home.fact(Text.of("who answered"), console.address().getHostAddress()));
  }

  private static Suspicion silent(Home home, String name, int sent) {
    return Suspicion.of(
        Ids.R15,
        Confidence.POSSIBLE,
        new Scope.Device(name),
        name,
        Args.of("device", name),
        home.fact(Text.of("questions for consoles sent"), String.valueOf(sent)),
        home.fact(Text.of("answers that came"), Text.of("none, which proves little")));
  }
}

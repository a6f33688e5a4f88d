package org.castdoctor.agent.check;

import java.util.EnumSet;
import java.util.Set;
import java.util.stream.Stream;
import org.castdoctor.agent.knowledge.CompatRule.Wanted;

/** What dated rules about this home still want to know before they can be held against it. */
public final class OpenRules {
  private OpenRules() {}

  /** The facts that would settle a rule about who may cast, which nobody measured or declared. */
  public static Set<Wanted> wanted(Home home) {
    Set<Wanted> wanted = EnumSet.noneOf(Wanted.class);
    if (home.declared().app().isPresent()) {
      Stream.of(Ids.A01, Ids.A02)
          .flatMap(id -> Ruling.about(home, id).stream())
          .forEach(ruling -> wanted.addAll(ruling.missing()));
    }
    return wanted;
  }
}

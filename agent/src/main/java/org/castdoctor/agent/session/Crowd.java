package org.castdoctor.agent.session;

import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.castdoctor.agent.family.GoogleCast;
import org.castdoctor.agent.observe.DiscoveryObservation.ServiceSeen;
import org.castdoctor.protocol.privacy.Name;

/**
 * Whom a run examines where there are more receivers than it has time for: the first that answered,
 * and always the one that was asked for. The others are known by what they announce.
 */
final class Crowd {
  /** To shake hands with 500 would take longer than anybody waits. */
  static final int MOST_EXAMINED = 64;

  private final Optional<String> wanted;
  private final Set<Name> admitted = ConcurrentHashMap.newKeySet();

  Crowd(Optional<String> wanted) {
    this.wanted = wanted;
  }

  boolean admits(ServiceSeen service) {
    if (wanted.filter(name -> GoogleCast.called(name).test(service)).isPresent()
        || admitted.contains(service.instance())) {
      return true;
    }
    return admitted.size() < MOST_EXAMINED && admitted.add(service.instance());
  }
}

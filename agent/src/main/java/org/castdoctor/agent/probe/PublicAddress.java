package org.castdoctor.agent.probe;

import java.net.InetAddress;
import java.util.List;
import java.util.Optional;
import org.castdoctor.agent.observe.InternetObservation.NameAsked;

/** The address of a service out of what several resolvers said. */
final class PublicAddress {
  private PublicAddress() {}

  /**
   * The first that can be a service's: a filter answers 0.0.0.0 or an address of the home, and
   * connecting to those would measure this computer or the filter.
   */
  static Optional<InetAddress> of(List<NameAsked> answers) {
    return answers.stream()
        .flatMap(asked -> asked.outcome().get().stream())
        .flatMap(List::stream)
        .filter(PublicAddress::isPublic)
        .findFirst();
  }

  private static boolean isPublic(InetAddress address) {
    return !address.isAnyLocalAddress()
        && !address.isLoopbackAddress()
        && !address.isLinkLocalAddress()
        && !address.isSiteLocalAddress()
        && !address.isMulticastAddress();
  }
}

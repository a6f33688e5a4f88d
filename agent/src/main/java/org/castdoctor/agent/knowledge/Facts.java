package org.castdoctor.agent.knowledge;

import java.util.Map;
import java.util.Optional;
import org.castdoctor.protocol.diagnosis.Declared.Plan;
import org.castdoctor.protocol.diagnosis.Declared.Sender;

/**
 * What rules are held against: one app, one sender and one receiver, each fact measured, declared
 * or not known.
 *
 * @param app its slug
 * @param model what the receiver, or the console that runs the app itself, is called in our tables
 * @param firmware the receiver's own, as it writes it
 * @param classes the classes of receiver it is known to belong to or not; others are unknown
 */
public record Facts(
    Optional<String> app,
    Optional<String> appVersion,
    Sender sender,
    Optional<String> senderOs,
    Optional<Plan> plan,
    Optional<String> model,
    Optional<String> firmware,
    Map<ReceiverClass, Match> classes) {
  public Facts {
    classes = Map.copyOf(classes);
  }
}

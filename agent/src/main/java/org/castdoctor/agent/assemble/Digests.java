package org.castdoctor.agent.assemble;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.castdoctor.agent.observe.Bundle;
import org.castdoctor.agent.observe.Observation;
import org.castdoctor.protocol.diagnosis.Declared;
import org.castdoctor.protocol.diagnosis.Declared.Plan;
import org.castdoctor.protocol.diagnosis.Declared.Symptom;
import org.castdoctor.protocol.diagnosis.Finding;
import org.castdoctor.protocol.diagnosis.Step;

/** A short digest: which diagnosis it is. */
final class Digests {
  private static final int HEX = 16;

  private Digests() {}

  /**
   * The diagnosis' id: the same observations made at the same time are the same diagnosis. What was
   * observed goes in by kind and moment, and by the findings that it led to: the words of a record
   * cost a class each the first time they are asked for, a third of a second for a whole bundle.
   */
  static String of(Bundle bundle, List<Finding> findings) {
    StringBuilder text = new StringBuilder().append(bundle.startedAt());
    said(bundle.declared()).forEach(said -> text.append('|').append(said));
    for (Observation seen : bundle.observations().all()) {
      text.append('|').append(seen.getClass().getSimpleName()).append(seen.at());
    }
    for (Finding finding : findings) {
      text.append('|').append(finding.id()).append(finding.confidence().word());
      text.append(finding.summary());
      finding.evidence().forEach(fact -> text.append('|').append(fact.value()));
    }
    return sha256(text.toString());
  }

  private static List<String> said(Declared declared) {
    return Stream.of(
            Stream.of(
                    declared.app(),
                    declared.appVersion(),
                    declared.senderOs(),
                    declared.plan().map(Plan::word),
                    declared.device(),
                    declared.symptom().map(Symptom::word),
                    declared.error(),
                    declared.since(),
                    declared.complaintClass().map(c -> c.concern().word()))
                .map(said -> said.orElse("")),
            Stream.of(declared.sender().word()),
            declared.works().stream(),
            declared.tried().stream().map(Step::name),
            new TreeMap<>(declared.answers())
                .entrySet().stream().map(answer -> answer.getKey() + "=" + answer.getValue()))
        .flatMap(words -> words)
        .toList();
  }

  /** The first 16 hexadecimal digits. */
  static String sha256(String text) {
    try {
      byte[] digest =
          MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
      return HexFormat.of().formatHex(digest).substring(0, HEX);
    } catch (NoSuchAlgorithmException everyJavaHasIt) {
      throw new IllegalStateException(everyJavaHasIt);
    }
  }
}

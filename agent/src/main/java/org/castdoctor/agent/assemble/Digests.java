package org.castdoctor.agent.assemble;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import org.castdoctor.agent.check.Home;
import org.castdoctor.agent.family.Receiver;
import org.castdoctor.agent.observe.Bundle;
import org.castdoctor.agent.observe.Observations;
import org.castdoctor.protocol.diagnosis.Diagnosis.Verdict;
import org.castdoctor.protocol.diagnosis.FindingId;

/** Short digests: which diagnosis it is, and which kind of fault. */
final class Digests {
  private static final int HEX = 16;

  private Digests() {}

  /** The diagnosis' id: the same observations made at the same time are the same diagnosis. */
  static String of(Bundle bundle) {
    List<String> seen = bundle.observations().all().stream().map(Observations::text).toList();
    // Who was asked nothing has the digest that he had before there were answers.
    String said = bundle.declared().toString().replace(", answers={}", "");
    return sha256(bundle.startedAt() + "|" + said + "|" + seen);
  }

  /** The same for every home with this verdict, app and model: nothing of the home is in it. */
  static String fingerprint(Verdict verdict, Home home) {
    String code = verdict.id().map(FindingId::toString).orElse("none");
    String model = home.concerned().stream().findFirst().map(Receiver::model).orElse("");
    return sha256(code + "|" + home.declared().app().orElse("") + "|" + model);
  }

  private static String sha256(String text) {
    try {
      byte[] digest =
          MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
      return HexFormat.of().formatHex(digest).substring(0, HEX);
    } catch (NoSuchAlgorithmException everyJavaHasIt) {
      throw new IllegalStateException(everyJavaHasIt);
    }
  }
}

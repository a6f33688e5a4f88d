package org.castdoctor.agent.assemble;

import java.util.List;
import java.util.Map;
import org.castdoctor.agent.check.Home;
import org.castdoctor.agent.check.Seen;
import org.castdoctor.agent.check.Suspicion;
import org.castdoctor.agent.words.Text;
import org.castdoctor.agent.words.Words;
import org.castdoctor.protocol.diagnosis.Catalogue;
import org.castdoctor.protocol.diagnosis.Confidence;
import org.castdoctor.protocol.diagnosis.Finding;
import org.castdoctor.protocol.diagnosis.FindingId;
import org.castdoctor.protocol.diagnosis.Scope;

/** Suspicions by hand, as checks could have raised them. */
final class Suspected {
  private static final Causes CAUSES = new Causes(Catalogue.load(), Words.ENGLISH);

  private Suspected() {}

  static Suspicion in(Scope scope, String id, Confidence confidence) {
    String subject = scope instanceof Scope.Device(String device) ? device : scope.wire();
    return new Suspicion(
        FindingId.of(id), confidence, scope, Text.asItIs(subject), Map.of(), List.of(), List.of());
  }

  static Suspicion here(String id, Confidence confidence) {
    return in(new Scope.ThisPc(), id, confidence);
  }

  static Suspicion lan(String id, Confidence confidence) {
    return in(new Scope.Lan(), id, confidence);
  }

  static Suspicion device(String device, String id, Confidence confidence) {
    return in(new Scope.Device(device), id, confidence);
  }

  static Suspicion app(String app, String id, Confidence confidence) {
    return in(new Scope.App(app), id, confidence);
  }

  static List<Finding> arranged(Suspicion... suspicions) {
    return arranged(Seen.healthyHome().home(), suspicions);
  }

  static List<Finding> arranged(Home home, Suspicion... suspicions) {
    return CAUSES.arrange(List.of(suspicions), home);
  }
}

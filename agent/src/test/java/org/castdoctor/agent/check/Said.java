package org.castdoctor.agent.check;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.castdoctor.protocol.diagnosis.Declared;
import org.castdoctor.protocol.diagnosis.Declared.Sender;
import org.castdoctor.protocol.diagnosis.Declared.Symptom;
import org.castdoctor.protocol.diagnosis.Step;

/** What somebody declared, as short as they would say it. */
public final class Said {
  private Said() {}

  public static Declared device(String device) {
    return said(Optional.empty(), Sender.THIS_PC, Optional.of(device), Set.of());
  }

  public static Declared app(String app, Sender sender) {
    return said(Optional.of(app), sender, Optional.empty(), Set.of());
  }

  public static Declared app(String app, Sender sender, String device) {
    return said(Optional.of(app), sender, Optional.of(device), Set.of());
  }

  public static Declared sender(Sender sender) {
    return said(Optional.empty(), sender, Optional.empty(), Set.of());
  }

  public static Declared tried(Step... steps) {
    return said(Optional.empty(), Sender.THIS_PC, Optional.empty(), Set.of(steps));
  }

  /** A complaint that names nothing. */
  public static Declared complaint() {
    Declared nothing = Declared.nothing();
    return new Declared(
        nothing.app(),
        nothing.appVersion(),
        nothing.sender(),
        nothing.senderOs(),
        nothing.plan(),
        nothing.works(),
        nothing.tried(),
        nothing.device(),
        Optional.of(Symptom.NOT_LISTED),
        nothing.error(),
        nothing.since(),
        nothing.complaintClass());
  }

  private static Declared said(
      Optional<String> app, Sender sender, Optional<String> device, Set<Step> tried) {
    return new Declared(
        app,
        Optional.empty(),
        sender,
        Optional.empty(),
        Optional.empty(),
        List.of(),
        tried,
        device,
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        Optional.empty());
  }
}

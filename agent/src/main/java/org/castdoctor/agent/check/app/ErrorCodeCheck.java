package org.castdoctor.agent.check.app;

import java.util.List;
import org.castdoctor.agent.check.Check;
import org.castdoctor.agent.check.Conclusion;
import org.castdoctor.agent.check.Home;
import org.castdoctor.agent.check.Ids;
import org.castdoctor.agent.check.Suspicion;
import org.castdoctor.agent.check.Suspicion.Args;
import org.castdoctor.agent.knowledge.ErrorCodes;
import org.castdoctor.agent.knowledge.ErrorCodes.ErrorCode;
import org.castdoctor.protocol.diagnosis.Confidence;
import org.castdoctor.protocol.diagnosis.FindingId;
import org.castdoctor.protocol.diagnosis.Scope;

/**
 * U03: what the declared error code claims by its vendor's word, and whether the measurements
 * agree. Information only: a code is what one program believes, and accuses nobody by itself.
 */
public final class ErrorCodeCheck implements Check {
  @Override
  public List<FindingId> ids() {
    return List.of(Ids.U03);
  }

  @Override
  public Conclusion examine(Home home) {
    if (home.declared().error().isEmpty()) {
      return Conclusion.unmeasured("which code the screen shows");
    }
    String text = home.declared().error().get();
    return Conclusion.sick(
        home.errorCode().map(code -> known(home, text, code)).orElseGet(() -> unknown(home, text)));
  }

  private static Suspicion known(Home home, String text, ErrorCode code) {
    String measured = CodeStanding.of(home, code).inWords();
    String caution = code.confidence() == Confidence.LIKELY ? "" : " (not checked with the vendor)";
    // One of a family may be misread all the same; one that is listed by itself is not.
    String misread =
        ErrorCodes.looksMisread(text) ? "; its last digit does not fit: please read it again" : "";
    String claim = code.vendor() + " means: " + code.claims() + caution + misread;
    return Suspicion.of(
            Ids.U03,
            code.confidence(),
            new Scope.Lan(),
            text,
            Args.of("code", text).and("meaning", claim).and("measured", measured),
            home.said("error code " + text, claim),
            home.fact("measurements beside it", measured))
        .from(code.source());
  }

  private static Suspicion unknown(Home home, String text) {
    String meaning =
        ErrorCodes.looksMisread(text)
            ? "it is in no list here, and its last digit does not fit: please read it again"
            : "it is in no list here";
    return Suspicion.of(
        Ids.U03,
        Confidence.UNKNOWN,
        new Scope.Lan(),
        text,
        Args.of("code", text)
            .and("meaning", meaning)
            .and("measured", "no measurement speaks of it"),
        home.said("error code " + text, meaning));
  }
}

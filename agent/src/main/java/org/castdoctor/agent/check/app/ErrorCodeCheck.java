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
import org.castdoctor.agent.words.Text;
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
      return Conclusion.unmeasured(Text.of("which code the screen shows"));
    }
    String text = home.declared().error().get();
    return Conclusion.sick(
        home.errorCode().map(code -> known(home, text, code)).orElseGet(() -> unknown(home, text)));
  }

  private static Suspicion known(Home home, String text, ErrorCode code) {
    Text measured = CodeStanding.of(home, code).inWords();
    Text claim =
        Text.of("{vendor} means: {claims}")
            .with("vendor", code.vendor())
            .with("claims", Text.fromData(code.claims()));
    if (code.confidence() != Confidence.LIKELY) {
      claim = Text.of("{claim} (not checked with the vendor)").with("claim", claim);
    }
    // One of a family may be misread all the same; one that is listed by itself is not.
    if (ErrorCodes.looksMisread(text)) {
      claim =
          Text.of("{claim}; its last digit does not fit: please read it again")
              .with("claim", claim);
    }
    return Suspicion.of(
            Ids.U03,
            code.confidence(),
            new Scope.Lan(),
            text,
            Args.of("code", text).and("meaning", claim).and("measured", measured),
            home.said(Text.of("error code {code}").with("code", text), claim),
            home.fact(Text.of("measurements beside it"), measured))
        .from(Text.fromData(code.source()));
  }

  private static Suspicion unknown(Home home, String text) {
    Text meaning =
        ErrorCodes.looksMisread(text)
            ? Text.of(
                "it is in no list here, and its last digit does not fit: please read it again")
            : Text.of("it is in no list here");
    return Suspicion.of(
        Ids.U03,
        Confidence.UNKNOWN,
        new Scope.Lan(),
        text,
        Args.of("code", text)
            .and("meaning", meaning)
            .and("measured", Text.of("no measurement speaks of it")),
        home.said(Text.of("error code {code}").with("code", text), meaning));
  }
}

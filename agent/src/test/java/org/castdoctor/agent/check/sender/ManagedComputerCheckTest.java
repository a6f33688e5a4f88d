package org.castdoctor.agent.check.sender;

import org.castdoctor.agent.check.Check;
import org.castdoctor.agent.check.Concluded;
import org.castdoctor.agent.check.Said;
import org.castdoctor.agent.check.Seen;
import org.castdoctor.agent.check.SetUp;
import org.castdoctor.agent.observe.Failure;
import org.castdoctor.protocol.diagnosis.Confidence;
import org.castdoctor.protocol.diagnosis.Declared.Sender;
import org.junit.jupiter.api.Test;

public class ManagedComputerCheckTest {
  private final Check check = new ManagedComputerCheck();

  @Test
  void aRuleForTheVeryBrowserProvesIt() {
    Seen seen =
        Seen.inHome()
            .declared(Said.sender(Sender.CHROME))
            .setup(SetUp.unread().forbidsCasting("Google Chrome"));
    Concluded.sick(check, seen, "C16", Confidence.CONFIRMED);
  }

  @Test
  void whichBrowserIsMeantIsOtherwiseNotKnown() {
    Concluded.sick(
        check,
        Seen.inHome().setup(SetUp.unread().forbidsCasting("Google Chrome")),
        "C16",
        Confidence.LIKELY);
    Seen edge =
        Seen.inHome()
            .declared(Said.sender(Sender.CHROME))
            .setup(SetUp.unread().forbidsCasting("Microsoft Edge"));
    Concluded.sick(check, edge, "C16", Confidence.LIKELY);
  }

  @Test
  void managedAndKeptOutByItsOwnRulesItMayBeTheOrganisation() {
    SetUp managed = SetUp.unread().managedBy("a domain");
    Concluded.sick(check, Seen.inHome().deaf().setup(managed), "C16", Confidence.POSSIBLE);
    Concluded.sick(
        check,
        SendRefusedCheckTest.refused(Failure.DENIED, 4).setup(managed),
        "C16",
        Confidence.POSSIBLE);
  }

  @Test
  void managedWithoutARuleAgainstCastingIsHealthyAndSoIsUnmanaged() {
    Concluded.healthy(
        check, Seen.healthyHome().setup(SetUp.unread().managedBy("rules for Google Chrome")));
    Concluded.healthy(check, Seen.inHome().setup(SetUp.unread().managedBy()));
  }

  @Test
  void rulesThatWereNotReadSayNothing() {
    Concluded.unmeasured(check, Seen.healthyHome().setup(SetUp.unread()));
    Concluded.unmeasured(check, Seen.nothing());
  }
}

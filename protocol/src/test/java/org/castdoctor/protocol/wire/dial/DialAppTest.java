package org.castdoctor.protocol.wire.dial;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;

import java.util.List;
import java.util.Optional;
import org.castdoctor.protocol.wire.Hostile;
import org.castdoctor.protocol.wire.Parsed;
import org.castdoctor.protocol.wire.dial.DialApp.Known;
import org.castdoctor.protocol.wire.dial.DialApp.State;
import org.junit.jupiter.api.Test;

class DialAppTest {
  private static String youtube(String state) {
    return """
    <?xml version="1.0" encoding="UTF-8"?>
    <service xmlns="urn:dial-multiscreen-org:schemas:dial" dialVer="2.2">
      <name>YouTube</name>
      <options allowStop="true"/>
      <state>%s</state>
      <link rel="run" href="run"/>
      <additionalData><screenId>abc</screenId><name>not this</name></additionalData>
    </service>
    """
        .formatted(state);
  }

  private static Parsed<DialApp> ok(String body) {
    return DialApp.parse(200, body);
  }

  private static State state(String said) {
    return assertInstanceOf(Known.class, ok(youtube(said)).toOptional().orElseThrow()).state();
  }

  @Test
  void anApplicationSaysItsState() {
    assertEquals(
        new Parsed.Ok<>(new Known("YouTube", State.RUNNING, Optional.of("2.2"), Optional.of(true))),
        ok(youtube("running")));
    assertEquals(State.STOPPED, state("stopped"));
    assertEquals(State.HIDDEN, state("Hidden"));
    assertEquals(State.INSTALLABLE, state("installable=http://192.168.1.4/install"));
  }

  @Test
  void anOldDeviceSaysNoMoreThanNameAndState() {
    assertEquals(
        new Parsed.Ok<>(new Known("Netflix", State.STOPPED, Optional.empty(), Optional.empty())),
        ok("<service><name>Netflix</name><state>stopped</state></service>"));
  }

  @Test
  void theStatusAloneSaysWhetherItIsMissingOrNotTold() {
    assertEquals(new Parsed.Ok<>(new DialApp.Missing()), DialApp.parse(404, "<html>"));
    assertEquals(new Parsed.Ok<>(new DialApp.Refused()), DialApp.parse(403, ""));
    assertEquals(new Parsed.Ok<>(new DialApp.Refused()), DialApp.parse(401, ""));
    assertEquals(new Parsed.Ok<>(new DialApp.Odd(500)), DialApp.parse(500, ""));
  }

  @Test
  void withoutNameOrStateOrWithAForeignOneItIsMalformed() {
    for (String body :
        List.of(
            "",
            "<service/>",
            "<service><name>x</name></service>",
            "<service><state>running</state></service>",
            "<service><name>x</name><state>dancing</state></service>",
            "<a><service><name>x</name><state>running</state></service></a>",
            "<!DOCTYPE service>" + youtube("running").replaceFirst("<\\?.*\\?>", "").strip(),
            " ".repeat(DialApp.MAX_CHARS + 1))) {
      assertInstanceOf(Parsed.Malformed.class, ok(body), body.strip());
    }
  }

  @Test
  void cutOffOrDamagedItNeverThrows() {
    Hostile.send(youtube("running"), 5_000, DialAppTest::ok);
  }
}

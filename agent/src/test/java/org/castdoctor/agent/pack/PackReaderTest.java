package org.castdoctor.agent.pack;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Set;
import org.castdoctor.agent.knowledge.Knowledge;
import org.castdoctor.agent.knowledge.OpeningHours;
import org.castdoctor.agent.pack.Judgement.Why;
import org.castdoctor.agent.pack.PackReader.Reading;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PackReaderTest {
  private final PackReader reader = new PackReader(Packs.CATALOGUE, new Vocabulary(Set.of()));

  private void assertWrong(Why why, String about, byte[] payload) {
    Reading.Wrong wrong = assertInstanceOf(Reading.Wrong.class, reader.read(payload));
    assertEquals(why, wrong.why(), wrong.sentence());
    assertTrue(wrong.sentence().contains(about), wrong.sentence());
    assertEquals(1, wrong.sentence().lines().count(), wrong.sentence());
  }

  @Test
  void aGoodPackIsRead() {
    Pack pack =
        assertInstanceOf(Reading.Fine.class, reader.read(Packs.bytes(Packs.json(7)))).pack();
    assertEquals("desk-7", pack.label());
    assertEquals(
        "Der Dienst weiß davon.",
        pack.overlay().profile().orElseThrow().wording().values().iterator().next().in("de"));
    assertEquals(
        "サービスに連絡済みです。",
        pack.overlay().profile().orElseThrow().wording().values().iterator().next().in("ja"));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '#',
      value = {
        "/schema | null | no schema",
        "/schema | \"castdoctor.pack/2\" | castdoctor.pack/1",
        "/name | \"Desk\" | a-z",
        "/name | \"desk+7\" | a-z",
        "/name | 7 | not a text",
        "/version | 0 | whole number",
        "/version | -1 | whole number",
        "/version | 7.5 | whole number",
        "/version | \"7\" | whole number",
        "/version | 9999999999 | whole number",
        "/createdAt | \"yesterday\" | createdAt",
        "/content | [] | not an object",
        "/content | null | no content",
        "/extra | 1 | extra",
        "/recall | \"all\" | not a list",
        "/recall | [7] | list of texts",
        "/content/spells | {\"spells\": []} | spells",
        "/content/compat/rules | null | no rules",
        "/content/compat/rules | {} | no list",
        "/content/compat/more | 1 | more",
        "/content/compat/schema | \"castdoctor.compat/9\" | castdoctor.compat/1",
        "/content/compat/rules | [7] | not an object",
        "/profile | [] | not an object",
        "/profile/desk | null | no desk",
        "/profile/pigeons | 1 | pigeons",
        "/profile/channels | {} | no list",
        "/profile/channels | [{\"kind\": \"pigeon\", \"value\": \"x\"}] | pigeon",
        "/profile/channels | [{\"kind\": \"phone\", \"value\": \"call me\"}] | telephone",
        "/profile/wording/A01 | {\"de\": \"Guten Tag\"} | no en",
        "/profile/channels | [{\"kind\": \"chat\", \"value\": \"x\", \"concern\": \"none\"}] |"
            + " safety",
        "/profile/rungs | [{\"who\": \"desk\", \"name\": \"x\", \"concern\": \"dire\"}] | safety",
        "/profile/opening | 7 | not an object",
        "/profile/opening | {\"zone\": \"Europe/Berlin\"} | no week",
        "/profile/opening | {\"zone\": \"Europe/Berlin\", \"week\": []} | 1 to 21",
        "/profile/opening/zone | \"Middle Earth\" | no time zone",
        "/profile/opening/zone | \"\" | no time zone",
        "/profile/opening/week/0/days | [] | no days",
        "/profile/opening/week/0/days | [\"monday\"] | mon, tue",
        "/profile/opening/week/0/from | \"8\" | no time like",
        "/profile/opening/week/0/from | \"20:00\" | before they begin",
        "/profile/opening/week/0/to | \"24:01\" | no time like",
        "/profile/opening/week/0/lunch | \"12:00\" | lunch",
        "/profile/opening/closed | [\"Christmas\"] | no day like",
        "/profile/wording/A01 | \"text\" | not an object",
      })
  void aPackOfAnotherFormIsRefused(String pointer, String value, String about) {
    assertWrong(Why.SCHEMA, about, Packs.bytes(Packs.json(7, pointer, value)));
  }

  @Test
  void theHoursOfTheDeskAreRead() {
    Pack pack =
        assertInstanceOf(
                Reading.Fine.class,
                reader.read(Packs.bytes(Packs.json(7, "/profile/opening/week/0/to", "\"24:00\""))))
            .pack();
    OpeningHours opening = pack.overlay().profile().orElseThrow().opening().orElseThrow();
    assertEquals(1440, opening.spans().getFirst().to());
    assertEquals(Set.of(LocalDate.of(2026, 12, 25)), opening.closed());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "/finding | null | lacks finding",
        "/id | \"\" | no name",
        "/from | \"soon\" | cannot be read",
        "/reviewBy | \"2027-02-31\" | cannot be read",
        "/when/receiverClass | \"toaster\" | cannot be read",
        "/when/senders | \"android\" | no list of texts in when.senders",
        "/when/senders | [] | no list of texts in when.senders",
        "/when/senders | [{}] | no list of texts in when.senders",
        "/when/sender | [\"android\"] | when.sender,",
        "/when/senderOs | \"17\" | no object in when.senderOs",
        "/when/senderOs | {\"below\": \"17\"} | lacks when.senderOs.scheme",
        "/when/senderOs | {\"scheme\": \"dotted\", \"under\": \"17\"} | when.senderOs.under,",
        "/when/senderOs | {\"scheme\": \"dotted\", \"below\": \"x\"} | cannot be read",
        "/when/senderOs | {\"scheme\": \"roman\", \"below\": \"17\"} | cannot be read",
        "/when | null | lacks when",
        "/when | 7 | no object in when",
        "/app | {\"a\": \"b\"} | no text in app",
        "/effect | \"sinks\" | cannot be read",
        "/surprise | 1 | surprise",
      })
  void aRowOfAnotherFormIsRefused(String pointer, String value, String about) {
    assertWrong(
        Why.SCHEMA, about, Packs.bytes(Packs.json(7, "/content/compat/rules/0" + pointer, value)));
  }

  @Test
  void everyKindOfKnowledgeCanBeAdded() {
    String content =
        """
        {"incidents": {"schema": "castdoctor.incidents/1", "incidents": [
           {"id": "psn-2026-11", "from": "2026-11-20", "reach": {"platforms": ["psn"]},
            "finding": "P01", "statement": "The sign-in of the network does not answer.",
            "source": "notice of its operator, 20 Nov 2026", "confidence": "likely",
            "checked": "2026-11", "reviewBy": "2026-12-31"}]},
         "error-codes": {"codes": [
           {"code": "XX-#*", "vendor": "Example", "claims": "the device is too old",
            "findings": ["A05"], "confidence": "unverified", "source": "seen at the desk"}]},
         "models": {"models": [
           {"model": "Example TV", "remote": "yes", "source": "seen at the desk"}]}}
        """;
    Reading reading = reader.read(Packs.bytes(Packs.json(7, "/content", content)));
    assertInstanceOf(Reading.Fine.class, reading, reading.toString());
    Knowledge knowledge = Knowledge.load(((Reading.Fine) reading).pack().overlay());
    assertTrue(knowledge.errorCodes().find("XX-17").isPresent());
    assertTrue(knowledge.models().row("Example TV").isPresent());
    assertTrue(knowledge.incidents().all().stream().anyMatch(i -> i.id().equals("psn-2026-11")));
  }

  @Test
  void hostNamesAreNoPartOfAPack() {
    String content =
        """
        {"hosts": {"hosts": [{"of": "cast", "host": "support.google.com", "why": "x",
          "confidence": "sourced", "source": "x"}]}}\
        """;
    assertWrong(Why.SCHEMA, "hosts", Packs.bytes(Packs.json(7, "/content", content)));
  }

  @Test
  void aRowThatStandsTwiceIsRefused() {
    String rule = Packs.rule("same", "disney");
    assertWrong(
        Why.SCHEMA,
        "twice",
        Packs.bytes(Packs.json(7, "/content/compat/rules", "[" + rule + "," + rule + "]")));
  }

  @Test
  void moreRowsThanAnybodyNeedsAreRefused() {
    StringBuilder rules = new StringBuilder("[{}");
    for (int i = 0; i < 2_000; i++) {
      rules.append(",{}");
    }
    assertWrong(
        Why.SCHEMA,
        "2000",
        Packs.bytes(Packs.json(7, "/content/compat/rules", rules.append("]").toString())));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "/content/compat/rules/0/finding | \"A63\" | finding",
        "/content/compat/rules/0/finding | \"everything\" | finding",
        "/content/compat/rules/0/confidence | \"confirmed\" | never confirmed",
        "/content/compat/rules/0/confidence | \"certain\" | confidence",
        "/content/compat/rules/0/source | \"https://evil.example/x\" | evil.example",
        "/content/compat/rules/0/steps | [\"S1\", \"S28\"] | S28",
        "/profile/rungs | [{\"who\": \"santa\", \"name\": \"x\"}] | actor",
        "/profile/wording | {\"A63\": {\"en\": \"x\"}} | finding",
        "/profile/wording/A01 | {\"en\": \"x\", \"it\": \"y\"} | it",
        "/profile/wording/A01 | {\"en\": \"x\", \"fr\": \"Coupez le pare-feu.\"} | protection",
        "/profile/wording/A01 | {\"en\": \"x\", \"ja\": \"保護を解除します。\"} | protection",
        "/profile/mayOffer | [\"run sudo reboot for you\"] | command",
        "/profile/desk | \"Virenschutz bitte ausschalten\" | protection",
        "/recall | [\"`ls`\"] | commands",
      })
  void wordsThatNoPackMaySayAreRefusedWhereverTheyStand(
      String pointer, String value, String about) {
    assertWrong(Why.VOCABULARY, about, Packs.bytes(Packs.json(7, pointer, value)));
  }

  // JSON that is made to hurt.

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        " ",
        "null",
        "7",
        "\"castdoctor.pack/1\"",
        "[]",
        "{",
        "{}{}",
        "{\"schema\": \"castdoctor.pack/1\", \"schema\": \"castdoctor.pack/1\"}",
        "{\"a\": NaN}",
        "{'a': 1}",
        "{\"a\": 1} // more",
        "\uFEFF{}",
      })
  void whatIsNotOneJsonObjectIsRefused(String text) {
    assertWrong(Why.SCHEMA, "no pack", text.getBytes(StandardCharsets.UTF_8));
  }

  @Test
  void bytesThatAreNotTextAreRefused() {
    assertWrong(Why.SCHEMA, "UTF-8", new byte[] {'{', (byte) 0xFF, (byte) 0xFE, '}'});
    assertWrong(Why.SCHEMA, "no pack", "{}".getBytes(StandardCharsets.UTF_16));
  }

  @ParameterizedTest
  @CsvSource({"[, ], 100000", "{\"a\":, }, 50000", "[, ], 4000000"})
  void deepNestingIsRefused(String open, String close, int depth) {
    String text = "{\"content\":" + open.repeat(depth) + close.repeat(depth) + "}";
    assertWrong(Why.SCHEMA, "no pack", text.getBytes(StandardCharsets.UTF_8));
  }

  @Test
  void millionsOfSmallThingsAreRefused() {
    String text = "{\"recall\":[" + "0,".repeat(3_000_000) + "0]}";
    assertWrong(Why.SCHEMA, "no pack", text.getBytes(StandardCharsets.UTF_8));
  }

  @Test
  void aHugeNumberIsRefused() {
    String text = "{\"version\":" + "9".repeat(1_000_000) + "}";
    assertWrong(Why.SCHEMA, "no pack", text.getBytes(StandardCharsets.UTF_8));
  }

  @Test
  void aHugeTextIsRefused() {
    assertWrong(
        Why.VOCABULARY,
        "longer",
        Packs.bytes(Packs.json(7, "/profile/desk", "\"" + "a".repeat(7_000_000) + "\"")));
  }
}

package org.castdoctor.agent.deliver;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import org.castdoctor.agent.deliver.Outbox.Letter;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class OutboxTest {
  private static final Instant NOW = Instant.parse("2026-03-01T12:00:00Z");

  @TempDir Path state = Path.of(".");

  private static Letter letter(int minute, String body) {
    return new Letter(
        NOW.plusSeconds(60L * minute),
        "d" + minute,
        Destination.of("https://desk.example/in").orElseThrow(),
        "application/json",
        false,
        body);
  }

  @Test
  void theOldestComesFirstAsItWas() {
    Outbox outbox = new Outbox(state);
    outbox.put(letter(1, "{\"b\":1}"));
    outbox.put(letter(0, "{\"a\":\"\u00e9\"}"));
    assertEquals(
        List.of(letter(0, "{\"a\":\"\u00e9\"}"), letter(1, "{\"b\":1}")),
        outbox.waiting(NOW.plusSeconds(600)));
  }

  @Test
  void thereAreNeverMoreThanTheBound() {
    Outbox outbox = new Outbox(state);
    int more = Outbox.BOUNDS.files() + 5;
    for (int i = 0; i < more; i++) {
      outbox.put(letter(i, "{}"));
    }
    List<Letter> waiting = outbox.waiting(NOW.plusSeconds(60L * more));
    assertEquals(Outbox.BOUNDS.files(), waiting.size());
    assertEquals("d5", waiting.getFirst().id());
  }

  @Test
  void bytesAreBoundedToo() {
    Outbox outbox = new Outbox(state);
    for (int i = 0; i < 8; i++) {
      outbox.put(letter(i, "x".repeat(900_000)));
    }
    assertEquals(4, outbox.waiting(NOW.plusSeconds(600)).size());
    outbox.put(letter(9, "x".repeat(2 << 20)));
    assertEquals("d7", outbox.waiting(NOW.plusSeconds(600)).getLast().id());
  }

  @Test
  void whatIsOlderThanAWeekOrNoLetterIsRemoved() throws IOException {
    Outbox outbox = new Outbox(state);
    outbox.put(letter(0, "{}"));
    Path queue = state.resolve("export").resolve("queue");
    Files.writeString(queue.resolve("1772366400001-evil.json"), "{\"url\":\"file:///etc\"}");
    assertEquals(1, outbox.waiting(NOW).size());
    assertEquals(List.of(), outbox.waiting(NOW.plus(Outbox.LONGEST).plusSeconds(1)));
    assertEquals(true, outbox.isEmpty());
  }
}

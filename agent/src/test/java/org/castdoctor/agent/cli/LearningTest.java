package org.castdoctor.agent.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import org.castdoctor.agent.assemble.Assembler;
import org.castdoctor.agent.check.all.Checks;
import org.castdoctor.agent.knowledge.Knowledge;
import org.castdoctor.agent.watch.HomeDoctor.Mind;
import org.castdoctor.agent.words.Language;
import org.castdoctor.agent.words.Words;
import org.castdoctor.protocol.diagnosis.Catalogue;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What is known is read anew when something that decides it has changed, and only then. */
class LearningTest {
  private static final Catalogue CATALOGUE = Catalogue.load();
  private static final Knowledge KNOWLEDGE = Knowledge.load();

  private final Path pack;
  private final Path key;
  private final Path policy;
  private final Learning learning;
  private int read;
  private long minute;

  LearningTest(@TempDir Path state) throws IOException {
    this.pack = Files.createDirectories(state.resolve("knowledge")).resolve("pack.json");
    Path keys = Files.createDirectories(state.resolve("keys"));
    this.key = keys.resolve("desk.pub");
    this.policy = keys.resolve("policy.json");
    write(pack);
    write(key);
    this.learning = new Learning(state, this::anew);
  }

  private Mind anew() {
    read++;
    return new Mind(
        CATALOGUE,
        KNOWLEDGE,
        new Assembler(CATALOGUE, KNOWLEDGE, Checks.ALL, Language.EN),
        Words.ENGLISH,
        "test");
  }

  /** A minute after whatever was written before. */
  private void write(Path file) throws IOException {
    Files.writeString(file, "x");
    minute++;
    Files.setLastModifiedTime(
        file, FileTime.from(Instant.parse("2026-11-27T18:00:00Z").plusSeconds(60 * minute)));
  }

  private int readAfterTwoLooks() {
    learning.get();
    learning.get();
    return read;
  }

  @Test
  void whatStaysIsReadOnce() {
    assertEquals(1, readAfterTwoLooks());
  }

  @Test
  void aPackThatChangesOrGoesIsReadAnewOnce() throws IOException {
    write(pack);
    assertEquals(2, readAfterTwoLooks());
    Files.delete(pack);
    assertEquals(3, readAfterTwoLooks());
  }

  @Test
  void aKeyThatChangesGoesOrComesIsLookedAtOnce() throws IOException {
    write(key);
    assertEquals(2, readAfterTwoLooks());
    Files.delete(key);
    assertEquals(3, readAfterTwoLooks());
    write(key);
    assertEquals(4, readAfterTwoLooks());
  }

  @Test
  void soIsThePolicyForKeysAndTheirWholeFolder() throws IOException {
    write(policy);
    assertEquals(2, readAfterTwoLooks());
    write(policy);
    assertEquals(3, readAfterTwoLooks());
    Files.delete(policy);
    Files.delete(key);
    assertEquals(4, readAfterTwoLooks());
    Files.delete(key.getParent());
    assertEquals(5, readAfterTwoLooks());
  }
}

package org.castdoctor.agent.pack;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.Closeable;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.castdoctor.agent.knowledge.Overlay;
import org.castdoctor.agent.pack.Judgement.Accepted;
import org.castdoctor.agent.pack.Judgement.Refused;
import org.castdoctor.agent.pack.Judgement.Why;
import org.castdoctor.agent.words.Text;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PackStoreTest {
  @TempDir Path state = Path.of(".");
  private PackStore store = new PackStore(state, () -> Packs.CATALOGUE);

  @BeforeEach
  void aStoreThatTrustsTheDesk() {
    Packs.trustDesk(state);
    store = new PackStore(state, () -> Packs.CATALOGUE);
  }

  private Path file() {
    return state.resolve("knowledge").resolve("pack.json");
  }

  private void assertInUse(String label) {
    List<Text> warnings = new ArrayList<>();
    assertEquals(label, store.overlay(warnings::add).label());
    assertEquals(List.of(), warnings);
  }

  private static void assertTaken(String label, Judgement judgement) {
    assertEquals(label, assertInstanceOf(Accepted.class, judgement).pack().label());
  }

  /** Refused for that reason in one sentence; what was installed before is there byte for byte. */
  private void assertRefused(Why why, byte[] file, String... about) throws IOException {
    byte[] before = Files.readAllBytes(file());
    Refused refused = assertInstanceOf(Refused.class, store.update(file, List.of(), false));
    assertEquals(why, refused.why(), refused.sentence().toString());
    assertEquals(1, refused.sentence().toString().lines().count());
    for (String word : about) {
      assertTrue(refused.sentence().toString().contains(word), refused.sentence().toString());
    }
    assertArrayEquals(before, Files.readAllBytes(file()));
    assertInUse("desk-7");
    assertEquals(List.of("pack.json"), names(state.resolve("knowledge")));
  }

  /** What is there, save for the lock, which stays. */
  private static List<String> names(Path folder) throws IOException {
    try (Stream<Path> files = Files.list(folder)) {
      return files
          .map(file -> String.valueOf(file.getFileName()))
          .filter(name -> !name.equals("lock"))
          .sorted()
          .toList();
    }
  }

  private void installed() {
    assertTaken("desk-7", store.update(Packs.good(7), List.of(), false));
  }

  @Test
  void aGoodPackIsTakenAndUsed() {
    installed();
    assertInUse("desk-7");
    assertEquals("Example Net support", overlay().profile().orElseThrow().desk());
  }

  private Overlay overlay() {
    return store.overlay(warning -> {
      throw new AssertionError(warning);
    });
  }

  @Test
  void withoutAPackNothingButOneLookAtTheDiskIsDone() {
    List<String> calls = new ArrayList<>();
    StateFiles watched =
        new Failing() {
          @Override
          public boolean exists(Path file) {
            calls.add("exists");
            return false;
          }
        };
    PackStore empty =
        new PackStore(
            state,
            () -> {
              throw new AssertionError("the catalogue is not needed");
            },
            watched);
    assertEquals(Overlay.NONE, empty.overlay(warning -> calls.add(warning.toString())));
    assertEquals(List.of("exists"), calls);
  }

  @Test
  void withoutKeysItSaysWhatToDo() throws IOException {
    Files.delete(state.resolve("keys").resolve("desk.pub"));
    Refused refused =
        assertInstanceOf(Refused.class, store.update(Packs.good(7), List.of(), false));
    assertEquals(Why.NO_KEYS, refused.why());
    assertTrue(refused.sentence().toString().contains("--key"), refused.sentence().toString());
    assertTrue(
        refused.sentence().toString().contains(state.resolve("keys").toString()),
        refused.sentence().toString());
    assertFalse(Files.exists(state.resolve("knowledge")));
  }

  @Test
  void aPackOfAStrangerIsRefused() throws IOException {
    installed();
    var pack = Packs.json(8);
    byte[] file = Packs.signed(Packs.bytes(pack), Packs.seal("other", Packs.STRANGER, pack));
    assertRefused(Why.SIGNATURE, file, "Nobody", "other");
  }

  @Test
  void aStrangerWhoUsesTheDesksNameIsRefused() throws IOException {
    installed();
    var pack = Packs.json(8);
    byte[] file = Packs.signed(Packs.bytes(pack), Packs.seal("desk", Packs.STRANGER, pack));
    assertRefused(Why.SIGNATURE, file, "desk", "does not fit");
  }

  @Test
  void aPackWithoutSignaturesIsRefused() throws IOException {
    installed();
    assertRefused(Why.SIGNATURE, Packs.signed(Packs.bytes(Packs.json(8))), "Nobody");
  }

  @Test
  void theSignatureOfAnotherPackIsRefused() throws IOException {
    installed();
    byte[] file =
        Packs.signed(Packs.bytes(Packs.json(9)), Packs.seal("desk", Packs.DESK, Packs.json(8)));
    assertRefused(Why.SIGNATURE, file, "does not fit");
  }

  @Test
  void anUnsignedPackIsNoPack() throws IOException {
    installed();
    assertRefused(Why.UNREADABLE, Packs.bytes(Packs.json(8)), "signed-pack");
  }

  @Test
  void aPackOfAnotherFormIsRefused() throws IOException {
    installed();
    var pack = Packs.json(8, "/schema", "\"castdoctor.pack/2\"");
    assertRefused(Why.SCHEMA, Packs.signed(pack), "castdoctor.pack/1");
  }

  @Test
  void aPackThatSaysWhatNoPackMaySayIsRefused() throws IOException {
    installed();
    var pack = Packs.json(8, "/profile/hours", "\"first turn the firewall off\"");
    assertRefused(Why.VOCABULARY, Packs.signed(pack), "protection");
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 6, 7})
  void whatIsNotNewerIsRefused(int version) throws IOException {
    installed();
    assertRefused(Why.OLDER, Packs.good(version), "desk-" + version, "desk-7", "--rollback");
  }

  @Test
  void aPackOfAnotherNameIsRefused() throws IOException {
    installed();
    var pack = Packs.json(8, "/name", "\"other\"");
    assertRefused(Why.OLDER, Packs.signed(pack), "other-8", "desk-7");
  }

  @Test
  void aFileThatIsTooLargeIsRefused() throws IOException {
    installed();
    assertRefused(Why.UNREADABLE, new byte[Envelope.MAX_BYTES + 1], "8 MiB");
  }

  @Test
  void goingBackOnPurposeIsPossible() {
    installed();
    assertTaken("desk-6", store.update(Packs.good(6), List.of(), true));
    assertInUse("desk-6");
  }

  @Test
  void rollbackBringsBackWhatWasThereByteForByte() throws IOException {
    installed();
    byte[] before = Files.readAllBytes(file());
    assertTaken("desk-8", store.update(Packs.good(8), List.of(), false));
    assertInUse("desk-8");
    assertTaken("desk-7", store.previous().orElseThrow());
    assertTaken("desk-7", store.rollback().orElseThrow());
    assertArrayEquals(before, Files.readAllBytes(file()));
    assertEquals(Optional.empty(), store.rollback());
    assertEquals(Overlay.NONE, overlay());
    assertEquals(List.of(), names(state.resolve("knowledge")));
  }

  @Test
  void rollbackWithNothingInstalledLeavesTheBuiltIn() {
    assertEquals(Optional.empty(), store.rollback());
  }

  @Test
  void rollbackNeverBringsBackWhatWasTamperedWith() throws IOException {
    installed();
    assertTaken("desk-8", store.update(Packs.good(8), List.of(), false));
    Files.writeString(state.resolve("knowledge").resolve("previous.json"), "{}");
    assertEquals(Optional.empty(), store.rollback());
    assertEquals(Overlay.NONE, overlay());
  }

  // What was torn or changed on the disk is not used, and said so.

  private void assertIgnored() {
    List<Text> warnings = new ArrayList<>();
    assertEquals(Overlay.NONE, store.overlay(warnings::add));
    assertEquals(1, warnings.size());
    assertTrue(warnings.getFirst().toString().contains("is not used"), warnings.toString());
    assertInstanceOf(Refused.class, store.installed().orElseThrow());
  }

  @Test
  void aTornPackIsIgnoredAtEveryLength() throws IOException {
    installed();
    byte[] whole = Files.readAllBytes(file());
    int end = new String(whole, StandardCharsets.US_ASCII).lastIndexOf('}');
    for (int length = 0; length <= end; length += 37) {
      Files.write(file(), java.util.Arrays.copyOf(whole, length));
      assertIgnored();
    }
  }

  @Test
  void aPackWhoseKeyWasTakenAwayIsIgnored() throws IOException {
    installed();
    Packs.trust(state, "partner", Packs.PARTNER);
    Files.delete(state.resolve("keys").resolve("desk.pub"));
    assertIgnored();
  }

  @Test
  void aFolderInItsPlaceIsIgnored() throws IOException {
    Files.createDirectories(file());
    assertIgnored();
  }

  @Test
  void aTornPackMakesRoomForAnyGoodOne() throws IOException {
    installed();
    Files.writeString(file(), "{");
    assertTaken("desk-3", store.update(Packs.good(3), List.of(), false));
    assertEquals(Optional.empty(), store.previous());
    assertInUse("desk-3");
  }

  // A disk that fails at any step leaves the old pack as it was.

  /** A disk on which one call fails, the last of them when the new pack is moved into place. */
  private static class Failing implements StateFiles {
    private final DiskFiles disk = new DiskFiles();
    int callsLeft = Integer.MAX_VALUE;

    private void step() throws IOException {
      if (callsLeft-- == 0) {
        throw new IOException("the disk is full");
      }
    }

    @Override
    public boolean exists(Path file) {
      return disk.exists(file);
    }

    @Override
    public Optional<byte[]> read(Path file, int maxBytes) throws IOException {
      return disk.read(file, maxBytes);
    }

    @Override
    public List<Path> list(Path folder, String ending, int max) throws IOException {
      return disk.list(folder, ending, max);
    }

    @Override
    public Path writeBeside(Path file, byte[] bytes) throws IOException {
      step();
      return disk.writeBeside(file, bytes);
    }

    @Override
    public void move(Path from, Path to) throws IOException {
      step();
      disk.move(from, to);
    }

    @Override
    public Optional<Closeable> hold(Path file) throws IOException {
      return disk.hold(file);
    }

    @Override
    public void remove(Path file) throws IOException {
      disk.remove(file);
    }
  }

  @Test
  void whileAnotherOneChangesThePacksNothingIsChanged() throws IOException {
    installed();
    Path lock = state.resolve("knowledge").resolve("lock");
    try (Closeable _ = new DiskFiles().hold(lock).orElseThrow()) {
      Refused refused =
          assertInstanceOf(Refused.class, store.update(Packs.good(8), List.of(), false));
      assertEquals(Why.NOT_STORED, refused.why());
      assertTrue(
          refused.sentence().toString().contains("Another castdoctor"),
          refused.sentence().toString());
      assertInUse("desk-7");
    }
    assertTaken("desk-8", store.update(Packs.good(8), List.of(), false));
  }

  @ParameterizedTest
  @ValueSource(ints = {0, 1, 2, 3})
  void aDiskThatFailsAtAnyStepLeavesTheOldPack(int steps) throws IOException {
    installed();
    byte[] before = Files.readAllBytes(file());
    Failing disk = new Failing();
    disk.callsLeft = steps;
    PackStore failing = new PackStore(state, () -> Packs.CATALOGUE, disk);
    Refused refused =
        assertInstanceOf(Refused.class, failing.update(Packs.good(8), List.of(), false));
    assertEquals(Why.NOT_STORED, refused.why());
    assertArrayEquals(before, Files.readAllBytes(file()));
    assertInUse("desk-7");
    assertEquals(
        List.of(),
        names(state.resolve("knowledge")).stream().filter(n -> n.endsWith(".tmp")).toList());
  }

  @Test
  void withOneStepMoreItIsTaken() {
    installed();
    Failing disk = new Failing();
    disk.callsLeft = 4;
    PackStore justEnough = new PackStore(state, () -> Packs.CATALOGUE, disk);
    assertTaken("desk-8", justEnough.update(Packs.good(8), List.of(), false));
    assertInUse("desk-8");
  }

  // Keys.

  @Test
  void aKeyNamedForAnUpdateStaysTrusted() throws IOException {
    Files.delete(state.resolve("keys").resolve("desk.pub"));
    List<TrustedKey> named = List.of(Packs.key("desk", Packs.DESK));
    assertTaken("desk-7", store.update(Packs.good(7), named, false));
    assertInUse("desk-7");
    assertEquals(List.of("desk.pub"), names(state.resolve("keys")));
  }

  @Test
  void aNamedKeyThatDidNotSignIsNotKept() throws IOException {
    List<TrustedKey> named = List.of(Packs.key("partner", Packs.PARTNER));
    assertTaken("desk-7", store.update(Packs.good(7), named, false));
    assertEquals(List.of("desk.pub"), names(state.resolve("keys")));
  }

  @Test
  void aNamedKeyNeverTakesThePlaceOfATrustedOne() throws IOException {
    installed();
    var pack = Packs.json(8);
    byte[] file = Packs.signed(Packs.bytes(pack), Packs.seal("desk", Packs.STRANGER, pack));
    List<TrustedKey> named = List.of(Packs.key("desk", Packs.STRANGER));
    Refused refused = assertInstanceOf(Refused.class, store.update(file, named, false));
    assertEquals(Why.NO_KEYS, refused.why());
    assertInUse("desk-7");
    assertEquals(Packs.deskPem(), Files.readString(state.resolve("keys").resolve("desk.pub")));
  }

  @Test
  void whereTwoSignaturesAreNeededOneDoesNotDo() throws IOException {
    installed();
    Packs.write(state.resolve("keys").resolve("policy.json"), "{\"signatures\": 2}");
    Packs.trust(state, "partner", Packs.PARTNER);
    assertIgnored();
    var pack = Packs.json(8);
    byte[] both =
        Packs.signed(
            Packs.bytes(pack),
            Packs.seal("desk", Packs.DESK, pack),
            Packs.seal("partner", Packs.PARTNER, pack));
    assertTaken("desk-8", store.update(both, List.of(), false));
    assertInUse("desk-8");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{",
        "[]",
        "{\"signatures\": 0}",
        "{\"signatures\": \"2\"}",
        "{\"signatures\": 99}",
        "{\"signature\": 2}",
        "{\"hosts\": [\"*\"]}"
      })
  void settingsThatCannotBeReadLetNothingPass(String policy) {
    Packs.write(state.resolve("keys").resolve("policy.json"), policy);
    Refused refused =
        assertInstanceOf(Refused.class, store.update(Packs.good(7), List.of(), false));
    assertEquals(Why.NO_KEYS, refused.why());
    assertTrue(
        refused.sentence().toString().contains("policy.json"), refused.sentence().toString());
  }

  @Test
  void aHostOfTheOwnSettingsMayBeNamed() {
    var pack = Packs.json(7, "/profile/hours", "\"see https://help.example.org/tv\"");
    assertInstanceOf(Refused.class, store.judge(Packs.signed(pack), List.of()));
    Packs.write(
        state.resolve("keys").resolve("policy.json"), "{\"hosts\": [\"help.example.org\"]}");
    assertInstanceOf(Accepted.class, store.judge(Packs.signed(pack), List.of()));
  }

  @Test
  void aFileThatIsNoKeyIsNamedAndCountsForNothing() {
    Packs.write(state.resolve("keys").resolve("broken.pub"), "-----BEGIN PUBLIC KEY-----");
    assertEquals(List.of("broken.pub"), store.keys().unreadable());
    installed();
  }
}

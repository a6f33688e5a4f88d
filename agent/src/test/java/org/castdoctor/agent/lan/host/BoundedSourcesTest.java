package org.castdoctor.agent.lan.host;

import static org.castdoctor.agent.lan.host.Fixtures.ip;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.castdoctor.agent.observe.HostNetwork.Prefix;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

class BoundedSourcesTest {
  @TempDir Path root;

  @Test
  void aMissingFileAFolderAndAPathThatCannotBeAreEmpty() {
    BoundedFiles files = new BoundedFiles(root);
    assertEquals(Optional.empty(), files.read("/proc/net/route"));
    assertEquals(Optional.empty(), files.read("/"));
    assertEquals(Optional.empty(), files.read("/a\0b"));
    assertFalse(files.exists("/a\0b"));
    assertTrue(files.exists("/"));
  }

  @Test
  void aFileBeyondTheCapLosesItsCutLine() throws IOException {
    String line = "192.168.1.100 and some more\n";
    Files.writeString(
        root.resolve("long"), line.repeat(BoundedFiles.MAX_BYTES / line.length() + 2));
    String read = new BoundedFiles(root).read("/long").orElseThrow();
    assertTrue(read.length() <= BoundedFiles.MAX_BYTES);
    assertTrue(read.endsWith(line));
  }

  @Test
  void bytesThatAreNotTextAreStillRead() throws IOException {
    Files.write(root.resolve("odd"), new byte[] {(byte) 0xff, 0, 'a', '\n'});
    assertEquals(Optional.of("\ufffd\0a\n"), new BoundedFiles(root).read("/odd"));
  }

  @Test
  @EnabledOnOs({OS.LINUX, OS.MAC})
  void whatACommandPrintsInTheLanguageOfMachinesIsRead() {
    List<String> command = List.of("/bin/sh", "-c", "echo $LC_ALL; echo not this >&2; exit 3");
    assertEquals(
        Map.of(command, "C\n"), new BoundedCommands(Duration.ofSeconds(30)).run(List.of(command)));
  }

  @Test
  @EnabledOnOs({OS.LINUX, OS.MAC})
  void aMissingCommandAndALateOneHaveNoEntryAndDoNotHoldUpTheOthers() {
    List<String> quick = List.of("/bin/sh", "-c", "echo here");
    List<String> missing = List.of("/no/such/program");
    List<String> late = List.of("/bin/sh", "-c", "echo half; exec sleep 600");
    Map<List<String>, String> printed =
        assertTimeoutPreemptively(
            Duration.ofSeconds(60),
            () -> new BoundedCommands(Duration.ofSeconds(2)).run(List.of(late, missing, quick)));
    assertEquals(Map.of(quick, "here\n"), printed);
  }

  @Test
  @EnabledOnOs({OS.LINUX, OS.MAC})
  void aCommandThatNeverStopsPrintingIsCutAtTheCap() {
    List<String> endless =
        List.of("/bin/sh", "-c", "while :; do echo 0123456789012345678901234567890123456789; done");
    String printed =
        new BoundedCommands(Duration.ofSeconds(60)).run(List.of(endless)).getOrDefault(endless, "");
    assertTrue(printed.length() > BoundedFiles.MAX_BYTES - 100 && printed.endsWith("9\n"));
  }

  @Test
  void aPrefixLengthThatIsUnknownLeavesTheAddressAlone() {
    assertEquals(new Prefix(ip("10.1.1.1"), 32), JavaInterfaces.prefix(ip("10.1.1.1"), 0));
    assertEquals(new Prefix(ip("10.1.1.1"), 32), JavaInterfaces.prefix(ip("10.1.1.1"), -1));
    assertEquals(new Prefix(ip("10.1.1.1"), 32), JavaInterfaces.prefix(ip("10.1.1.1"), 64));
    assertEquals(new Prefix(ip("fd00::1"), 64), JavaInterfaces.prefix(ip("fd00::1"), 64));
  }
}

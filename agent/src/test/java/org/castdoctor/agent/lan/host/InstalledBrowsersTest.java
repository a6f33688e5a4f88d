package org.castdoctor.agent.lan.host;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.castdoctor.agent.lan.HostFacts.Installed;
import org.castdoctor.agent.observe.SenderObservation.Program;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class InstalledBrowsersTest {
  private static final String HOME = "/home/ada";

  /** Files by path; a command that is asked is noted. */
  private static final class Computer implements FileSource, CommandSource {
    private final Map<String, String> files = new HashMap<>();
    private final Map<List<String>, String> prints = new HashMap<>();
    private final List<List<String>> asked = new ArrayList<>();

    Computer file(String path, String text) {
      files.put(path, text);
      return this;
    }

    Computer prints(String text, String... command) {
      prints.put(List.of(command), text);
      return this;
    }

    @Override
    public Optional<String> read(String path) {
      return Optional.ofNullable(files.get(path));
    }

    @Override
    public boolean exists(String path) {
      return files.containsKey(path);
    }

    @Override
    public List<String> list(String folder) {
      return List.of();
    }

    @Override
    public Optional<String> link(String path) {
      return Optional.empty();
    }

    @Override
    public Map<List<String>, String> run(List<List<String>> commands) {
      asked.addAll(commands);
      Map<List<String>, String> printed = new HashMap<>(prints);
      printed.keySet().retainAll(commands);
      return printed;
    }

    List<String> found(String os) {
      return InstalledBrowsers.read(os, this, this, HOME, "C:\\Windows").stream()
          .map((Installed one) -> one.program() + " " + one.version())
          .toList();
    }
  }

  @Test
  void onLinuxChromeAndEdgeLeaveANoteAndFirefoxAnIniFile() {
    Computer linux =
        new Computer()
            .file(HOME + "/.config/google-chrome/Last Version", "131.0.6778.85")
            .file(HOME + "/.config/microsoft-edge/Last Version", "130.0.2849.68\n")
            .file(
                "/usr/lib/firefox/application.ini",
                "[App]\nVendor=Mozilla\nName=Firefox\nVersion=132.0.2\nBuildID=20241110231641\n");
    assertEquals(
        List.of("CHROME 131.0.6778.85", "EDGE 130.0.2849.68", "FIREFOX 132.0.2"),
        linux.found("Linux"));
    assertEquals(List.of(), linux.asked);
  }

  @Test
  void whereAFileTellsNoProgramIsStarted() {
    Computer linux =
        new Computer()
            .file("/opt/google/chrome/chrome", "ELF")
            .file(HOME + "/.config/google-chrome/Last Version", "131.0.6778.85");
    linux.found("Linux");
    assertEquals(List.of(), linux.asked);
  }

  @Test
  void aChromeThatNeverRanIsAskedForItsVersion() {
    Computer linux =
        new Computer()
            .file("/opt/google/chrome/chrome", "ELF")
            .prints("Google Chrome 131.0.6778.85 \n", "/opt/google/chrome/chrome", "--version");
    assertEquals(List.of("CHROME 131.0.6778.85"), linux.found("Linux"));
    assertEquals(1, linux.asked.size());
  }

  @Test
  void aSnapAndAFlatpakAreLookedInToo() {
    Computer linux =
        new Computer()
            .file(HOME + "/snap/chromium/common/chromium/Last Version", "131.0.6778.85")
            .file(
                "/var/lib/flatpak/app/org.mozilla.firefox/current/active/files/lib/firefox"
                    + "/application.ini",
                "[App]\nVersion=133.0\n");
    assertEquals(List.of("CHROME 131.0.6778.85", "FIREFOX 133.0"), linux.found("Linux"));
  }

  @Test
  void onMacOsTheBundleTells() {
    String plist =
        "<plist version=\"1.0\"><dict><key>CFBundleName</key><string>x 9.9.9</string>\n"
            + "\t<key>CFBundleShortVersionString</key>\n\t<string>131.0.6778.86</string></dict>";
    Computer mac =
        new Computer()
            .file("/Applications/Google Chrome.app/Contents/Info.plist", plist)
            .file(HOME + "/Applications/Firefox.app/Contents/Info.plist", plist);
    assertEquals(List.of("CHROME 131.0.6778.86", "FIREFOX 131.0.6778.86"), mac.found("Mac OS X"));
  }

  @Test
  void onWindowsTheRegistryTells() {
    String head = "\r\nHKEY_CURRENT_USER\\Software\\Google\\Chrome\\BLBeacon\r\n";
    Computer windows =
        new Computer()
            .prints(
                head + "    version    REG_SZ    131.0.6778.86\r\n\r\n",
                "C:\\Windows\\System32\\reg.exe",
                "query",
                "HKCU\\Software\\Google\\Chrome\\BLBeacon",
                "/v",
                "version")
            .prints(
                "    CurrentVersion    REG_SZ    132.0.2 (x64 de)\r\n",
                "C:\\Windows\\System32\\reg.exe",
                "query",
                "HKLM\\SOFTWARE\\Mozilla\\Mozilla Firefox",
                "/v",
                "CurrentVersion");
    assertEquals(List.of("CHROME 131.0.6778.86", "FIREFOX 132.0.2"), windows.found("Windows 11"));
    assertEquals(3, windows.asked.size());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "no version",
        "131",
        "....",
        "999999999999999999.1",
        "\u0000\u0001",
        "-1.-2",
        "1..2"
      })
  void whatIsNoVersionIsNone(String text) {
    Computer linux =
        new Computer()
            .file(HOME + "/.config/google-chrome/Last Version", text)
            .file("/usr/lib/firefox/application.ini", "Version=" + text + "\n");
    assertEquals(List.of(), linux.found("Linux"), text);
  }

  @Test
  void aHugeFileIsReadOnceAndQuickly() {
    Computer linux =
        new Computer()
            .file(HOME + "/.config/google-chrome/Last Version", "1".repeat(BoundedFiles.MAX_BYTES))
            .file(
                "/usr/lib/firefox/application.ini", "Version=".repeat(BoundedFiles.MAX_BYTES / 8));
    assertEquals(List.of(), linux.found("Linux"));
  }

  @Test
  void aComputerWithoutBrowsersOrWithAnUnknownSystemHasNone() {
    for (String os : List.of("Linux", "Mac OS X", "Windows 10", "FreeBSD", "")) {
      assertEquals(List.of(), new Computer().found(os), os);
    }
  }

  @Test
  void itIsSaidWhereTheVersionIsKnownFrom() {
    Computer linux =
        new Computer().file(HOME + "/.config/google-chrome/Last Version", "131.0.6778.85");
    Installed chrome =
        InstalledBrowsers.read("Linux", linux, linux, HOME, "C:\\Windows").getFirst();
    assertEquals(Program.CHROME, chrome.program());
    assertTrue(chrome.knownFrom().contains("ran last"), chrome.knownFrom());
  }
}

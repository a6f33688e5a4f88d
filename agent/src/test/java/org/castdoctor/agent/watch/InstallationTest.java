package org.castdoctor.agent.watch;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Base64;
import java.util.Map;
import java.util.Optional;
import org.castdoctor.agent.scenario.Golden;
import org.junit.jupiter.api.Test;

/** What each system is told, word for word. */
class InstallationTest {
  private static final Path GOLDEN = Path.of("src", "test", "resources", "install");

  private static String told(String os, Path launcher, String user) {
    Installation installation =
        Installation.on(os, Path.of("/home/kim"), Map.of(), launcher, user).orElseThrow();
    StringBuilder text = new StringBuilder();
    text.append(installation.file()).append("\n\n").append(installation.text()).append('\n');
    installation.install().forEach(c -> text.append("install    ").append(c).append('\n'));
    installation.uninstall().forEach(c -> text.append("uninstall  ").append(c).append('\n'));
    return text.toString();
  }

  @Test
  void linuxGetsAUserUnit() {
    Golden.check(
        GOLDEN.resolve("systemd.txt"),
        told("Linux", Path.of("/opt/cast doctor/100%/$x/bin/castdoctor"), "1000"));
  }

  @Test
  void macOsGetsALaunchAgent() {
    Golden.check(
        GOLDEN.resolve("launchd.txt"),
        told("Mac OS X", Path.of("/Applications/a<b>&c/bin/castdoctor"), "501"));
  }

  @Test
  void windowsGetsATask() {
    Golden.check(
        GOLDEN.resolve("scheduler.txt"),
        told("Windows 11", Path.of("/Program Files/castdoctor/castdoctor.cmd"), "KIM&CO"));
  }

  @Test
  void theUsersOwnFolderForSettingsIsHonoured() {
    Installation installation =
        Installation.on(
                "Linux",
                Path.of("/home/kim"),
                Map.of("XDG_CONFIG_HOME", "/home/kim/conf"),
                Path.of("/bin/castdoctor"),
                "1000")
            .orElseThrow();
    assertTrue(installation.file().startsWith("/home/kim/conf/systemd/user"));
    assertEquals(
        Optional.empty(), Installation.on("OpenVMS", Path.of("/"), Map.of(), Path.of("/x"), "1"));
  }

  @Test
  void noNameFromTheNetworkBecomesAnOptionOrMarkup() {
    String hostile = "<b>TV</b> & \"; do shell script \"x";
    assertEquals(
        "&lt;b&gt;TV&lt;/b&gt; &amp; \"; do shell script \"x",
        Notices.command("linux", hostile).orElseThrow().getLast());
    assertEquals(hostile, Notices.command("mac os x", hostile).orElseThrow().getLast());
    String script =
        new String(
            Base64.getDecoder()
                .decode(Notices.command("windows 11", hostile).orElseThrow().getLast()),
            StandardCharsets.UTF_16LE);
    assertFalse(script.contains("shell script"), script);
    String inside = script.substring(script.indexOf("String('") + 8, script.indexOf("'))"));
    assertEquals(hostile, new String(Base64.getDecoder().decode(inside), StandardCharsets.UTF_8));
    assertEquals(Optional.empty(), Notices.command("plan 9", hostile));
  }
}

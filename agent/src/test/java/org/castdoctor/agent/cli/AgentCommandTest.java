package org.castdoctor.agent.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.BufferedReader;
import java.io.IOException;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.castdoctor.agent.Main;
import org.castdoctor.agent.cli.Played.Said;
import org.castdoctor.agent.deliver.Destination;
import org.castdoctor.agent.deliver.NoticePlace;
import org.castdoctor.agent.http.AgentFile;
import org.castdoctor.agent.lan.SystemClock;
import org.castdoctor.agent.scenario.Scenario;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The agent as a process of its own: alone, asked, killed, ended, gone. It watches no network. */
class AgentCommandTest {
  @TempDir Path folder = Path.of(".");

  private Said castdoctor(String... words) {
    Map<String, String> environment =
        Map.of("CASTDOCTOR_HOME", folder.toString(), "XDG_CONFIG_HOME", folder + "/no-config-here");
    return new Played(environment).run(words);
  }

  /** A child that is watching when this returns. */
  private Process agent() throws IOException {
    ProcessBuilder builder =
        new ProcessBuilder(
                List.of(
                    Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                    "-XX:TieredStopAtLevel=1",
                    "-XX:+UseSerialGC",
                    "--enable-native-access=ALL-UNNAMED",
                    "-cp",
                    System.getProperty("java.class.path"),
                    Main.class.getName(),
                    "agent",
                    "run",
                    "--quiet",
                    "--interface",
                    "none"))
            .redirectOutput(ProcessBuilder.Redirect.DISCARD);
    builder.environment().put("CASTDOCTOR_HOME", folder.toString());
    Process process = builder.start();
    BufferedReader said = process.errorReader();
    String line = said.readLine();
    while (line != null && !line.contains("watching")) {
      line = said.readLine();
    }
    assertTrue(process.isAlive(), "it watches");
    return process;
  }

  /** As a web page would whose name leads to this computer. */
  private static void askAs(String host, URI url) throws IOException {
    try (Socket socket = new Socket(url.getHost(), url.getPort())) {
      socket
          .getOutputStream()
          .write(
              ("GET /v1/status HTTP/1.1\r\nHost: " + host + "\r\n\r\n")
                  .getBytes(StandardCharsets.US_ASCII));
      String answer = new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
      assertTrue(answer.startsWith("HTTP/1.1 421 "), answer);
    }
  }

  @Test
  void itRunsAloneSaysHowItIsAndEndsInTwoSeconds() throws IOException, InterruptedException {
    assertTrue(castdoctor("agent", "status").out().contains("No agent runs"));
    Process process = agent();
    try {
      AgentFile.Running running = new AgentFile(folder).read().orElseThrow();
      assertEquals(process.pid(), running.pid());
      assertEquals(43, running.token().length());
      assertEquals(
          "rw-------",
          PosixFilePermissions.toString(
              Files.getPosixFilePermissions(folder.resolve("agent.json"))));
      Said status = castdoctor("agent", "status");
      assertEquals(ExitCodes.FINE, status.exit(), status.out());
      assertTrue(status.out().contains("Refused   nothing"), status.out());
      Said heard = castdoctor("agent", "status", "--plain");
      assertTrue(heard.out().contains("\nRefused: nothing\n"), heard.out());
      assertFalse(heard.out().contains("  "), heard.out());
      askAs("evil.example", URI.create(running.url()));
      String refused = castdoctor("agent", "status").out();
      assertTrue(refused.contains("Refused   wrong-host 1"), refused);
      assertTrue(castdoctor("agent", "open", "--print").out().startsWith(running.url() + "/#"));
      Said second = castdoctor("agent", "run");
      assertEquals(ExitCodes.USAGE, second.exit());
      assertTrue(second.err().contains("runs already"), second.err());
      long start = new SystemClock().nanos();
      Said stopped = castdoctor("agent", "stop");
      assertEquals(ExitCodes.FINE, stopped.exit(), stopped.out());
      assertTrue(new SystemClock().nanos() - start < 3_000_000_000L);
      assertTrue(process.waitFor(1, TimeUnit.SECONDS));
      assertFalse(Files.exists(folder.resolve("agent.json")));
    } finally {
      process.destroyForcibly();
    }
  }

  @Test
  void whatAKilledAgentLeftFoolsNobodyAndTheNextKeepsItsPort()
      throws IOException, InterruptedException {
    Process killed = agent();
    String url = new AgentFile(folder).read().orElseThrow().url();
    String token = new AgentFile(folder).read().orElseThrow().token();
    killed.destroyForcibly();
    assertTrue(killed.waitFor(5, TimeUnit.SECONDS));
    assertTrue(Files.exists(folder.resolve("agent.json")), "it had no time to tidy up");
    assertTrue(castdoctor("agent", "status").out().contains("No agent runs"));
    assertTrue(castdoctor("agent", "stop").out().contains("No agent runs"));
    Process next = agent();
    try {
      assertEquals(url, new AgentFile(folder).read().orElseThrow().url());
      assertFalse(token.equals(new AgentFile(folder).read().orElseThrow().token()), "rotated");
    } finally {
      next.destroy();
      assertTrue(next.waitFor(5, TimeUnit.SECONDS));
    }
  }

  @Test
  void whereNoHistoryCanBeOpenedItWatchesAndSaysSo() throws IOException, InterruptedException {
    Files.createDirectory(folder.resolve("history.db"));
    Process process = agent();
    try {
      Said status = castdoctor("agent", "status");
      assertEquals(ExitCodes.FINE, status.exit(), status.out());
      assertTrue(status.out().contains("not kept: the history cannot be opened"), status.out());
    } finally {
      process.destroy();
      assertTrue(process.waitFor(5, TimeUnit.SECONDS));
    }
  }

  @Test
  void aWebhookIsNamedWithConsentAlone() {
    String[] name = {"agent", "webhook", "https://hook.example.org/x"};
    Said alone = castdoctor(name);
    assertEquals(ExitCodes.USAGE, alone.exit(), "nobody was there to be asked");
    for (String answer : List.of("n", "", "y")) {
      Said said =
          new Played(Map.of("CASTDOCTOR_HOME", folder.toString()))
              .terminal("inerr")
              .typing(() -> Optional.of(answer))
              .run(name);
      assertEquals(ExitCodes.FINE, said.exit());
      assertEquals(
          answer.equals("y")
              ? "Notices go to https://hook.example.org, masked.\n"
              : "Nothing is sent there.\n",
          said.out());
    }
    assertTrue(castdoctor("agent", "webhook").out().contains("hook.example.org"));
    assertTrue(castdoctor("agent", "webhook", "--none").out().contains("sent nowhere"));
  }

  @Test
  void aSourceOfPacksIsHttpsOrNone() {
    assertEquals(
        ExitCodes.USAGE, castdoctor("knowledge", "source", "http://desk.example.org/p").exit());
    assertTrue(castdoctor("knowledge", "source").out().contains("from nowhere"));
    assertTrue(
        castdoctor("knowledge", "source", "https://desk.example.org/p")
            .out()
            .contains("from https://desk.example.org/p"));
    assertTrue(castdoctor("knowledge", "source", "--none").out().contains("from nowhere"));
  }

  @Test
  void whoHasThePortIsNamed(@TempDir Path other) throws IOException, InterruptedException {
    Process rival = agent();
    try {
      String url = new AgentFile(folder).read().orElseThrow().url();
      Said said =
          new Played(Map.of("CASTDOCTOR_HOME", other.toString()))
              .run("agent", "run", "--port", url.substring(url.lastIndexOf(':') + 1));
      assertEquals(ExitCodes.USAGE, said.exit());
      assertTrue(said.err().contains("taken by java (process " + rival.pid() + ")"), said.err());
    } finally {
      rival.destroy();
      assertTrue(rival.waitFor(5, TimeUnit.SECONDS));
    }
  }

  /** Everything that an agent writes in a long life, as far as it does not write it at once. */
  private void live() throws IOException {
    assertEquals(
        ExitCodes.FINE, castdoctor("knowledge", "source", "https://desk.example.org/p").exit());
    var _ =
        new NoticePlace(folder)
            .name(
                Destination.of("https://hook.example.org/").orElseThrow(), new SystemClock().now());
    for (String file :
        List.of(
            "diagnoses/1764000000000-abc.json",
            "diagnoses/.new1.tmp",
            "knowledge/pack.json",
            "knowledge/previous.json",
            "knowledge/lock",
            "knowledge/.new2.tmp",
            "native/sqlite-3-libsqlitejdbc.so",
            "native/sqlite-3-libsqlitejdbc.so.lck",
            "history.db.damaged",
            ".new3.tmp")) {
      Path path = folder.resolve(file);
      Files.createDirectories(path.getParent());
      Files.writeString(path, "{}");
    }
  }

  @Test
  void nothingIsLeftAfterUninstalling() throws IOException, InterruptedException {
    System.setProperty("castdoctor.launcher", "/opt/castdoctor/bin/castdoctor");
    live();
    Process process = agent();
    try {
      try (Stream<Path> unpacked = Files.list(folder.resolve("native"))) {
        assertTrue(
            unpacked.anyMatch(file -> !file.toString().contains("sqlite-3-lib")),
            "the driver unpacks here, and not among everybody's temporary files");
      }
      // A process that is killed removes nothing that it unpacked.
      process.destroyForcibly();
      assertTrue(process.waitFor(5, TimeUnit.SECONDS));
      process = agent();
      Said gone = castdoctor("agent", "uninstall");
      assertEquals(ExitCodes.FINE, gone.exit(), gone.out() + gone.err());
      assertTrue(process.waitFor(1, TimeUnit.SECONDS), "no listener stays");
      assertFalse(Files.exists(folder), "not even the folder");
      Files.createDirectories(folder);
    } finally {
      System.clearProperty("castdoctor.launcher");
      process.destroyForcibly();
    }
  }

  @Test
  void whatIsTheUsersOwnStaysAndIsNamed() throws IOException {
    System.setProperty("castdoctor.launcher", "/opt/castdoctor/bin/castdoctor");
    try {
      Path pack = Files.createDirectories(folder.resolve("knowledge")).resolve("pack.json");
      Files.writeString(pack, "{}");
      String code = Scenario.diagnose(Scenario.called("cast-mute").measure()).code().digits();
      assertEquals(ExitCodes.FINE, castdoctor("feedback", "wrong", code).exit());
      Said gone = castdoctor("agent", "uninstall");
      assertTrue(gone.out().contains("--all"), gone.out());
      assertTrue(Files.exists(pack), "no source was named: somebody brought it");
      assertTrue(Files.exists(folder.resolve("feedback")));
      assertFalse(castdoctor("agent", "uninstall", "--all").out().contains("--all"));
      assertFalse(Files.exists(folder.resolve("feedback")));
    } finally {
      System.clearProperty("castdoctor.launcher");
    }
  }
}

package org.castdoctor.agent.watch;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * How the agent starts with its user's session: one file and a few commands, nothing that needs
 * more rights than the user has. What is said here is all that is done, and all that is undone.
 *
 * @param file what is written; the system's own program reads it
 * @param install commands in this order, after the file is there
 * @param uninstall commands in this order, before the file goes
 */
public record Installation(
    Path file, String text, List<List<String>> install, List<List<String>> uninstall) {
  private static final String LABEL = "org.castdoctor.agent";
  private static final String UNIT = "castdoctor.service";

  public Installation {
    install = List.copyOf(install);
    uninstall = List.copyOf(uninstall);
  }

  /**
   * For this system; empty where there is no way that is known.
   *
   * @param os as Java calls it
   * @param home of the user
   * @param launcher the program as it is started from a shell
   * @param user as the system calls him, for Windows; the number of his account, for macOS
   */
  public static Optional<Installation> on(
      String os, Path home, Map<String, String> environment, Path launcher, String user) {
    String system = os.toLowerCase(Locale.ROOT);
    if (system.contains("linux")) {
      return Optional.of(systemd(configHome(home, environment), launcher));
    }
    if (system.contains("mac")) {
      return Optional.of(launchd(home, launcher, user));
    }
    return system.contains("windows")
        ? Optional.of(scheduler(home, launcher, user))
        : Optional.empty();
  }

  private static Path configHome(Path home, Map<String, String> environment) {
    String xdg = environment.getOrDefault("XDG_CONFIG_HOME", "");
    return xdg.startsWith("/") ? Path.of(xdg) : home.resolve(".config");
  }

  private static Installation systemd(Path config, Path launcher) {
    return new Installation(
        config.resolve("systemd").resolve("user").resolve(UNIT),
        """
        [Unit]
        Description=castdoctor: why does it not cast, and whose turn is it to act?

        [Service]
        ExecStart=%s agent run
        Restart=on-failure
        RestartSec=30
        TimeoutStopSec=5
        Nice=10
        NoNewPrivileges=true
        # 143 is how a Java machine leaves when it is asked to.
        SuccessExitStatus=143

        [Install]
        WantedBy=default.target
        """
            .formatted(systemdWord(launcher.toString())),
        List.of(
            List.of("systemctl", "--user", "daemon-reload"),
            List.of("systemctl", "--user", "enable", "--now", UNIT)),
        List.of(
            List.of("systemctl", "--user", "disable", "--now", UNIT),
            List.of("systemctl", "--user", "reset-failed", UNIT)));
  }

  /** Quoted, with what systemd would expand (systemd.service(5), COMMAND LINES). */
  private static String systemdWord(String path) {
    return "\""
        + path.replace("\\", "\\\\").replace("\"", "\\\"").replace("%", "%%").replace("$", "$$")
        + "\"";
  }

  private static Installation launchd(Path home, Path launcher, String user) {
    Path file = home.resolve("Library").resolve("LaunchAgents").resolve(LABEL + ".plist");
    return new Installation(
        file,
        """
        <?xml version="1.0" encoding="UTF-8"?>
        <!DOCTYPE plist PUBLIC "-//Apple//DTD PLIST 1.0//EN" "http://www.apple.com/DTDs/PropertyList-1.0.dtd">
        <plist version="1.0">
        <dict>
          <key>Label</key><string>%s</string>
          <key>ProgramArguments</key>
          <array><string>%s</string><string>agent</string><string>run</string></array>
          <key>RunAtLoad</key><true/>
          <key>KeepAlive</key><dict><key>SuccessfulExit</key><false/></dict>
          <key>ProcessType</key><string>Background</string>
        </dict>
        </plist>
        """
            .formatted(LABEL, xml(launcher.toString())),
        List.of(List.of("launchctl", "bootstrap", "gui/" + user, file.toString())),
        List.of(List.of("launchctl", "bootout", "gui/" + user + "/" + LABEL)));
  }

  private static Installation scheduler(Path home, Path launcher, String user) {
    Path file =
        home.resolve("AppData").resolve("Local").resolve("castdoctor").resolve("agent-task.xml");
    return new Installation(
        file,
        """
        <?xml version="1.0" encoding="UTF-8"?>
        <Task version="1.2" xmlns="http://schemas.microsoft.com/windows/2004/02/mit/task">
          <Triggers><LogonTrigger><UserId>%1$s</UserId></LogonTrigger></Triggers>
          <Principals>
            <Principal id="user">
              <UserId>%1$s</UserId>
              <LogonType>InteractiveToken</LogonType>
              <RunLevel>LeastPrivilege</RunLevel>
            </Principal>
          </Principals>
          <Settings>
            <MultipleInstancesPolicy>IgnoreNew</MultipleInstancesPolicy>
            <DisallowStartIfOnBatteries>false</DisallowStartIfOnBatteries>
            <StopIfGoingOnBatteries>false</StopIfGoingOnBatteries>
            <ExecutionTimeLimit>PT0S</ExecutionTimeLimit>
            <Priority>7</Priority>
          </Settings>
          <Actions Context="user">
            <Exec><Command>%2$s</Command><Arguments>agent run</Arguments></Exec>
          </Actions>
        </Task>
        """
            .formatted(xml(user), xml(launcher.toString())),
        List.of(
            List.of("schtasks", "/Create", "/F", "/TN", LABEL, "/XML", file.toString()),
            List.of("schtasks", "/Run", "/TN", LABEL)),
        List.of(
            List.of("schtasks", "/End", "/TN", LABEL),
            List.of("schtasks", "/Delete", "/F", "/TN", LABEL)));
  }

  private static String xml(String text) {
    return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
  }

  /** Writes the file, with the folders that it needs. */
  public void write() throws IOException {
    Path folder = file.toAbsolutePath().getParent();
    if (folder != null) {
      Files.createDirectories(folder);
    }
    Files.writeString(file, text);
  }
}

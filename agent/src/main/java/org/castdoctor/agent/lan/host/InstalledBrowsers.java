package org.castdoctor.agent.lan.host;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.castdoctor.agent.lan.HostFacts.Installed;
import org.castdoctor.agent.observe.SenderObservation.Program;

/**
 * Which browsers this computer has, in which version. By what they leave in files: Chrome and Edge
 * note in their own folder which version ran last, Firefox ships its version beside the program,
 * and macOS and Windows keep what is installed. Only where no file tells is a program asked for its
 * version, and none is started for that which would open a window.
 */
final class InstalledBrowsers {
  /** Digits and dots; whatever else stands there is no version. */
  private static final Pattern VERSION = Pattern.compile("(?<![\\d.])\\d{1,6}(\\.\\d{1,6}){1,4}");

  private static final Pattern INI_VERSION = Pattern.compile("(?m)^Version=(.{1,40})$");
  private static final Pattern PLIST_VERSION =
      Pattern.compile(
          "<key>CFBundleShortVersionString</key>\\s{0,20}<string>([^<]{1,40})</string>");
  private static final Pattern REGISTRY_VALUE = Pattern.compile("REG_SZ\\s{1,20}(\\S{1,40})");

  private static final String OWN_NOTE = "its own note of the version that ran last";

  private final FileSource files;
  private final CommandSource commands;
  private final String home;

  private InstalledBrowsers(FileSource files, CommandSource commands, String home) {
    this.files = files;
    this.commands = commands;
    this.home = home;
  }

  /**
   * Looks for all of them; one that is found in several places counts as where it is found first.
   *
   * @param osName the value of the property os.name
   * @param home the user's own folder
   * @param systemRoot of Windows
   */
  static List<Installed> read(
      String osName, FileSource files, CommandSource commands, String home, String systemRoot) {
    InstalledBrowsers browsers = new InstalledBrowsers(files, commands, home);
    String os = osName.toLowerCase(Locale.ROOT);
    if (os.startsWith("linux")) {
      return browsers.onLinux();
    }
    if (os.startsWith("mac") || os.startsWith("darwin")) {
      return browsers.onMacOs();
    }
    return os.startsWith("windows") ? browsers.onWindows(systemRoot) : List.of();
  }

  private List<Installed> onLinux() {
    List<Installed> found = new ArrayList<>();
    firstNote(
            Program.CHROME,
            List.of(
                "/.config/google-chrome",
                "/.var/app/com.google.Chrome/config/google-chrome",
                "/.config/chromium",
                "/snap/chromium/common/chromium"))
        .or(() -> asked(Program.CHROME, "/opt/google/chrome/chrome"))
        .ifPresent(found::add);
    firstNote(
            Program.EDGE,
            List.of(
                "/.config/microsoft-edge", "/.var/app/com.microsoft.Edge/config/microsoft-edge"))
        .or(() -> asked(Program.EDGE, "/opt/microsoft/msedge/msedge"))
        .ifPresent(found::add);
    List.of(
            "/usr/lib/firefox",
            "/usr/lib64/firefox",
            "/usr/lib/firefox-esr",
            "/opt/firefox",
            "/snap/firefox/current/usr/lib/firefox",
            "/var/lib/flatpak/app/org.mozilla.firefox/current/active/files/lib/firefox")
        .stream()
        .flatMap(folder -> files.read(folder + "/application.ini").stream())
        .flatMap(text -> installed(Program.FIREFOX, text, INI_VERSION, "application.ini").stream())
        .findFirst()
        .ifPresent(found::add);
    return found;
  }

  private List<Installed> onMacOs() {
    List<Installed> found = new ArrayList<>();
    inBundle(Program.CHROME, "Google Chrome").ifPresent(found::add);
    inBundle(Program.EDGE, "Microsoft Edge").ifPresent(found::add);
    inBundle(Program.FIREFOX, "Firefox").ifPresent(found::add);
    return found;
  }

  /** One question a browser, all side by side. */
  private List<Installed> onWindows(String systemRoot) {
    Map<Program, List<String>> questions =
        Map.of(
            Program.CHROME,
            registry(systemRoot, "HKCU\\Software\\Google\\Chrome\\BLBeacon", "version"),
            Program.EDGE,
            registry(systemRoot, "HKCU\\Software\\Microsoft\\Edge\\BLBeacon", "version"),
            Program.FIREFOX,
            registry(systemRoot, "HKLM\\SOFTWARE\\Mozilla\\Mozilla Firefox", "CurrentVersion"));
    Map<List<String>, String> printed = commands.run(List.copyOf(questions.values()));
    List<Installed> found = new ArrayList<>();
    for (Program program : Program.values()) {
      Optional.ofNullable(questions.get(program))
          .flatMap(question -> Optional.ofNullable(printed.get(question)))
          .flatMap(text -> installed(program, text, REGISTRY_VALUE, "the registry"))
          .ifPresent(found::add);
    }
    return found;
  }

  private static List<String> registry(String systemRoot, String key, String value) {
    return List.of(systemRoot + "\\System32\\reg.exe", "query", key, "/v", value);
  }

  private Optional<Installed> firstNote(Program program, List<String> folders) {
    return folders.stream()
        .flatMap(folder -> files.read(home + folder + "/Last Version").stream())
        .flatMap(text -> version(text).stream())
        .findFirst()
        .map(version -> new Installed(program, version, OWN_NOTE));
  }

  /** Prints its version and ends; opens no window. */
  private Optional<Installed> asked(Program program, String path) {
    if (!files.exists(path)) {
      return Optional.empty();
    }
    List<String> question = List.of(path, "--version");
    return Optional.ofNullable(commands.run(List.of(question)).get(question))
        .flatMap(InstalledBrowsers::version)
        .map(version -> new Installed(program, version, "asked with --version"));
  }

  private Optional<Installed> inBundle(Program program, String name) {
    String file = "/Applications/" + name + ".app/Contents/Info.plist";
    return files
        .read(file)
        .or(() -> files.read(home + file))
        .flatMap(text -> installed(program, text, PLIST_VERSION, "its Info.plist"));
  }

  private static Optional<Installed> installed(
      Program program, String text, Pattern pattern, String from) {
    Matcher matcher = pattern.matcher(text);
    return matcher.find()
        ? version(matcher.group(1)).map(version -> new Installed(program, version, from))
        : Optional.empty();
  }

  private static Optional<String> version(String text) {
    Matcher matcher = VERSION.matcher(text);
    return matcher.find() ? Optional.of(matcher.group()) : Optional.empty();
  }
}

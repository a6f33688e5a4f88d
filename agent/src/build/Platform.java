import java.util.Locale;

/** The computer that a package is made on, which is also the kind it is made for. */
enum Platform {
  LINUX("linux", "Linux", ""),
  MACOS("macos", "Mac", ""),
  WINDOWS("windows", "Windows", ".exe");

  final String word;
  private final String sqlite;
  final String executable;

  Platform(String word, String sqlite, String executable) {
    this.word = word;
    this.sqlite = sqlite;
    this.executable = executable;
  }

  static Platform here() {
    String name = System.getProperty("os.name").toLowerCase(Locale.ROOT);
    return name.contains("windows") ? WINDOWS : name.contains("mac") ? MACOS : LINUX;
  }

  private static boolean isArm() {
    return System.getProperty("os.arch").equals("aarch64");
  }

  /** {@code x64} or {@code arm64}, as downloads are commonly named. */
  static String processor() {
    return isArm() ? "arm64" : "x64";
  }

  /** The same as Debian says it. */
  static String debianProcessor() {
    return isArm() ? "arm64" : "amd64";
  }

  /** Where sqlite-jdbc keeps the natives of this platform. */
  String natives() {
    return sqlite + "/" + (isArm() ? "aarch64" : "x86_64");
  }
}

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What Homebrew and winget read, with the address of a release and the check sums of what was made
 * here. An archive of another system keeps its sum of zeros, which both tools refuse.
 */
final class Descriptors {
  private static final String NOWHERE = "https://castdoctor.invalid";
  private static final Pattern URL =
      Pattern.compile("(?:url \"|InstallerUrl: )[^\"\\s]*/([^\"/\\s]+)\"?");
  private static final String ZEROS = "0".repeat(64);

  private Descriptors() {}

  /**
   * Writes the filled in descriptors.
   *
   * @param sums lines of sha256sum
   * @param address where the release will be, without a slash at its end; empty where nobody knows
   */
  static void write(Path packages, String sums, String version, String address, Path out)
      throws IOException {
    Map<String, String> known = new HashMap<>();
    sums.lines().forEach(line -> known.put(line.substring(66), line.substring(0, 64)));
    List<Path> files = new ArrayList<>(Archive.everything(packages.resolve("winget")));
    files.add(packages.resolve("castdoctor.rb"));
    for (Path file : files) {
      Path to = out.resolve(packages.relativize(file).toString());
      Files.createDirectories(to.getParent());
      Files.writeString(to, filled(Files.readString(file), known, version, address));
    }
  }

  private static String filled(
      String template, Map<String, String> sums, String version, String address) {
    StringBuilder filled = new StringBuilder();
    String sum = ZEROS;
    for (String line : template.lines().toList()) {
      String current = line.replace("0.1.0", version);
      Matcher url = URL.matcher(current);
      if (url.find()) {
        sum = sums.getOrDefault(url.group(1), ZEROS);
      }
      filled.append(
          current.replace(NOWHERE, address.isEmpty() ? NOWHERE : address).replace(ZEROS, sum));
      filled.append('\n');
    }
    return filled.toString();
  }
}

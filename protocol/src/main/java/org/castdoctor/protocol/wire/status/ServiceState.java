package org.castdoctor.protocol.wire.status;

import static org.castdoctor.protocol.privacy.Leaves.As.IT_IS;

import java.util.List;
import java.util.regex.Pattern;
import org.castdoctor.protocol.json.Worded;
import org.castdoctor.protocol.privacy.Leaves;

/**
 * What a vendor says of its own service.
 *
 * @param lines what exactly, a few short lines in the vendor's words; empty where all is fine
 */
public record ServiceState(Level level, @Leaves(IT_IS) List<String> lines) {
  /** More lines than this would only lengthen the evidence. */
  private static final int MAX_LINES = 5;

  /** A line on a status page is a few words; a longer one is cut. */
  private static final int MAX_LINE = 120;

  private static final Pattern SIGN_IN =
      Pattern.compile("account|acct|sign.?in|log.?in|^region|^country", Pattern.CASE_INSENSITIVE);

  public ServiceState {
    lines =
        lines.stream()
            .map(ServiceState::shortened)
            .filter(line -> !line.isEmpty())
            .distinct()
            .limit(MAX_LINES)
            .toList();
  }

  /** How bad it is, in the vendor's own view. */
  public enum Level implements Worded {
    FINE("fine"),
    /** Planned work is going on. */
    MAINTENANCE("maintenance"),
    /** The vendor reports an outage or a limitation. */
    TROUBLE("trouble");

    private final String word;

    Level(String word) {
      this.word = word;
    }

    @Override
    public String word() {
      return word;
    }
  }

  /** Whether the vendor itself says that something does not work at the moment. */
  public boolean admitsTrouble() {
    return level != Level.FINE;
  }

  /**
   * Whether what is reported concerns signing in or a whole region. Sony and Microsoft name it
   * "Account Management", "Account &amp; profile" or "Sign in"; whole regions stand for everything.
   */
  public boolean touchesSignIn() {
    return admitsTrouble() && lines.stream().anyMatch(line -> SIGN_IN.matcher(line).find());
  }

  static ServiceState fine() {
    return new ServiceState(Level.FINE, List.of());
  }

  static String shortened(String line) {
    String clean = line.replaceAll("[\\p{Cntrl}\\s]+", " ").strip();
    return clean.length() <= MAX_LINE ? clean : clean.substring(0, MAX_LINE - 1) + "…";
  }
}

package org.castdoctor.agent.report;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.castdoctor.agent.words.Text;
import org.castdoctor.protocol.code.Decoded;

/**
 * Why something is no diagnosis code. The codec, which others use too, says it in English; a test
 * holds its sentences against these.
 */
public final class Misread {
  private static final Pattern SIGN =
      Pattern.compile("A diagnosis code has only letters and digits\\. Character (\\d+) is .*");
  private static final Pattern LENGTH =
      Pattern.compile("A diagnosis code has 16 digits, .* This has (\\d+)\\. .*");
  private static final Pattern MISSING =
      Pattern.compile("Too many characters are missing\\. At most (\\d+) can be .*");

  private Misread() {}

  public static Text of(Decoded.Refused refused) {
    String reason = refused.reason();
    Matcher sign = SIGN.matcher(reason);
    if (sign.matches()) {
      return Text.of(
              "A diagnosis code has only letters and digits. Character {place} is neither. Type ?"
                  + " for a character you are not sure of.")
          .with("place", sign.group(1));
    }
    Matcher length = LENGTH.matcher(reason);
    if (length.matches()) {
      return Text.of(
              "A diagnosis code has 16 digits, or 12 or 18 letters and digits after CD. This has"
                  + " {count}. Type ? for a character you are not sure of.")
          .with("count", length.group(1));
    }
    Matcher missing = MISSING.matcher(reason);
    if (missing.matches()) {
      return Text.of("Too many characters are missing. At most {count} can be worked out.")
          .with("count", missing.group(1));
    }
    return fixed(reason);
  }

  private static Text fixed(String reason) {
    for (Text known :
        new Text[] {
          Text.of("This is too long to be a diagnosis code."),
          Text.of(
              "A diagnosis code never has the letter U. Type ? for a character you are not sure"
                  + " of."),
          Text.of("This has 16 characters like the code in digits, but there are letters in it."),
          Text.of(
              "With these characters missing, the others do not fit together: one of them is wrong"
                  + " too. Please ask for the code again."),
          Text.of(
              "This is not a diagnosis code: the check in it does not agree. Please compare it"
                  + " character by character, or ask for it again.")
        }) {
      if (known.english().equals(reason)) {
        return known;
      }
    }
    return Text.asItIs(reason);
  }
}

package org.castdoctor.agent.report;

import org.castdoctor.agent.words.Text;
import org.castdoctor.protocol.code.Decoded;

/** Why something that was typed is no code, for the person who typed it. */
public final class CodeRefusal {
  private CodeRefusal() {}

  /** The sentence. */
  public static Text of(Decoded.Refused refused) {
    return switch (refused.why()) {
      case TOO_LONG -> Text.of("This is too long to be a diagnosis code.");
      case LETTER_U ->
          Text.of(
              "A diagnosis code never has the letter U. Type ? for a character you are not sure"
                  + " of.");
      case NO_LETTER_OR_DIGIT ->
          Text.of(
                  "A diagnosis code has only letters and digits. Character {number} is neither."
                      + " Type ? for a character you are not sure of.")
              .with("number", refused.number());
      case LETTERS_AMONG_DIGITS ->
          Text.of("This has 16 characters like the code in digits, but there are letters in it.");
      case OTHER_LENGTH ->
          Text.of(
                  "A diagnosis code has 16 digits, or 12 or 18 letters and digits after CD. This"
                      + " has {number}. Type ? for a character you are not sure of.")
              .with("number", refused.number());
      case TOO_MANY_MISSING ->
          Text.of("Too many characters are missing. At most {number} can be worked out.")
              .with("number", refused.number());
      case REST_DOES_NOT_FIT ->
          Text.of(
              "With these characters missing, the others do not fit together: one of them is wrong"
                  + " too. Please ask for the code again.");
      case CHECK_DOES_NOT_AGREE ->
          Text.of(
              "This is not a diagnosis code: the check in it does not agree. Please compare it"
                  + " character by character, or ask for it again.");
    };
  }
}

package org.castdoctor.protocol.diagnosis;

import java.util.Optional;

/**
 * Where a fault lies. It follows from the first letter of the finding's id and is never guessed;
 * whose turn it is to act is another question ({@link Actor}).
 *
 * <p>The order of the letters, C L I R V P A U, is part of the diagnosis code: append only.
 */
public enum Owner {
  /** The phone, tablet or computer that casts. */
  SENDER('C', "sender"),
  /** The home network: router, Wi-Fi, filters. */
  LAN('L', "lan"),
  /** The internet provider. */
  ISP('I', "isp"),
  /** The device that plays. */
  RECEIVER('R', "receiver"),
  /** The maker of the device that plays. */
  VENDOR('V', "vendor"),
  /** A platform between app and device: PlayStation Network, Xbox, Google's cast registry. */
  PLATFORM('P', "platform"),
  /** The streaming app, its service or its rules. */
  APP('A', "app"),
  /** It could not be told. */
  UNDETERMINED('U', "undetermined"),
  /** Nobody: the verdict over a healthy home. No finding has it. */
  NONE('-', "none");

  private static final String LETTERS = "CLIRVPAU";
  private static final Owner[] ALL = values();

  private final char letter;
  private final String word;

  Owner(char letter, String word) {
    this.letter = letter;
    this.word = word;
  }

  /** The owner of a finding. */
  public static Owner of(FindingId id) {
    return ofLetter(id.letter()).orElse(UNDETERMINED);
  }

  /** The owner whose findings begin with this letter; empty for any other character. */
  public static Optional<Owner> ofLetter(char letter) {
    int place = LETTERS.indexOf(letter);
    return place < 0 ? Optional.empty() : Optional.of(ALL[place]);
  }

  /** The owner with this wire word. */
  public static Optional<Owner> ofWord(String word) {
    for (Owner owner : values()) {
      if (owner.word.equals(word)) {
        return Optional.of(owner);
      }
    }
    return Optional.empty();
  }

  /** The first letter of its findings' ids; {@code '-'} for {@link #NONE}. */
  public char letter() {
    return letter;
  }

  /** The word that stands for it in JSON. */
  public String word() {
    return word;
  }
}

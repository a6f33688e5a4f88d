package org.castdoctor.agent.report;

import org.castdoctor.agent.words.Text;
import org.castdoctor.agent.words.Words;

/** What stands before the paragraphs of a report. */
enum Label {
  /** Before the name of whoever must act next; another language may make a question of it. */
  TURN(Text.of("Whose turn")),
  DO(Text.of("Do this")),
  WORKS(Text.of("Works now")),
  DO_NOT(Text.of("Do not")),
  BECAUSE(Text.of("Because")),
  SURE(Text.of("To be sure")),
  ASK(Text.of("Please say")),
  MEASURED(Text.of("Measured")),
  CHANGED(Text.of("Changed")),
  PASS_ON(Text.of("Pass on")),
  SUPPORT(Text.of("For support")),
  ALSO(Text.of("Also seen")),
  POSSIBLY(Text.of("It could be")),
  GOES_TO(Text.of("Goes to")),
  STAYS(Text.of("If it stays")),
  KEEP(Text.of("Keep this"));

  /** Of the column in English, where no label is longer than twelve. */
  private static final int USUAL_COLUMN = 14;

  private static final int GAP = 2;

  @SuppressWarnings("ImmutableEnumChecker") // a text copies its map and cannot be changed
  private final Text text;

  Label(Text text) {
    this.text = text;
  }

  String in(Words words) {
    return words.say(text);
  }

  /** How wide the column of labels is: the longest of the language and a gap. */
  static int column(Words words) {
    int column = USUAL_COLUMN;
    for (Label label : values()) {
      column = Math.max(column, Columns.of(label.in(words)) + GAP);
    }
    return column;
  }
}

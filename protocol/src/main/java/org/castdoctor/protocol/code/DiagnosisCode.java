package org.castdoctor.protocol.code;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/**
 * Writes and reads the diagnosis code. Pure, offline, total: the same content always gives the same
 * code, and no input makes reading throw.
 *
 * <p>What reading promises. Symbols: with none missing, up to four wrong ones, and so every swap of
 * two, are never taken for a code; one or two missing are filled in, and then up to three or two
 * wrong ones beside them are noticed; three or four missing, one wrong, or two wrong that sound
 * like the right ones, come back as a question. Digits: every wrong one and every swap of two is
 * noticed; one missing is filled in; two or three missing, or one wrong, come back as a question,
 * because three check digits leave too little over to be sure. Of arbitrary characters about 1 in a
 * million passes as a short or long code, of arbitrary digits about 1 in 9000.
 */
public final class DiagnosisCode {
  /**
   * Laid over every word of symbols (exclusive or), data and checks, so that a run of one symbol is
   * never a code and empty fields do not look like one. Its first eight symbols whiten the digits.
   */
  private static final int[] MASK = symbols("K7QXM2ZC9TRH4VWDJ5");

  /** Twelve words of up to eight letters, with blanks and commas. */
  private static final int LONGEST_SPELLING = 112;

  private static final Form[] FORMS = Form.values();

  private DiagnosisCode() {}

  /** The written shapes of a code; the number of characters tells them apart. */
  public enum Form {
    /** For the telephone: 8 data symbols and 4 checks. */
    SHORT(12, 4, 2, 4),
    /** For a chat: 14 data symbols and 4 checks. */
    LONG(18, 6, 2, 4),
    /** For the telephone and keypads: the short form's content as 13 digits and 3 check digits. */
    DIGITS(16, 4, 1, 3);

    private final int places;
    private final int group;
    private final int fillable;
    private final int guessable;

    Form(int places, int group, int fillable, int guessable) {
      this.places = places;
      this.group = group;
      this.fillable = fillable;
      this.guessable = guessable;
    }

    /** How many characters, without prefix, hyphens and blanks. */
    public int places() {
      return places;
    }
  }

  /**
   * One code, written in every way.
   *
   * @param shortSymbols {@code CD-XXXX-XXXX-XXXX}
   * @param longSymbols {@code CD-XXXXXX-XXXXXX-XXXXXX}
   * @param digits {@code dddd dddd dddd dddd}, the short form's content
   * @param spoken the short symbols as words, a comma after every fourth
   */
  public record Faces(String shortSymbols, String longSymbols, String digits, String spoken) {}

  /**
   * Every face of a content. Content without detail gets a long face that says nothing more than
   * the short one.
   */
  public static Faces encode(CodeContent content) {
    int[] data = Layout.shortData(content);
    int[] shortWord = masked(ReedSolomon.encode(data));
    int[] longWord = masked(ReedSolomon.encode(Layout.longData(content)));
    int[] digits = DigitFace.encode(number(masked(data)));
    return new Faces(
        write(Form.SHORT, shortWord),
        write(Form.LONG, longWord),
        write(Form.DIGITS, digits),
        spell(shortWord));
  }

  /**
   * Reads a code as somebody typed or dictated it: any face, in upper or lower case, with or
   * without prefix, blanks and hyphens, O for 0, I or L for 1, {@code ?} for a character not heard,
   * or as words.
   */
  public static Decoded decode(String text) {
    return switch (Alphabet.read(text)) {
      case Alphabet.Read.Unfit(Decoded.Why why, int place) -> new Decoded.Refused(why, place);
      case Alphabet.Read.Characters(String characters) -> decodeCharacters(characters);
    };
  }

  private static Decoded decodeCharacters(String characters) {
    for (Form form : FORMS) {
      if (form.places() == characters.length()) {
        int[] word = symbols(characters);
        if (form == Form.DIGITS && highest(word) > 9) {
          return new Decoded.Refused(Decoded.Why.LETTERS_AMONG_DIGITS, form.places());
        }
        return decodeWord(form, word);
      }
    }
    return new Decoded.Refused(Decoded.Why.OTHER_LENGTH, characters.length());
  }

  private static Decoded decodeWord(Form form, int[] word) {
    int missing = 0;
    for (int symbol : word) {
      missing += symbol == ReedSolomon.MISSING ? 1 : 0;
    }
    if (missing == 0) {
      Optional<CodeContent> content = passes(form, word) ? content(form, word) : Optional.empty();
      return content.isPresent() ? new Decoded.Exact(content.get(), form) : misheard(form, word);
    }
    if (missing > form.guessable) {
      return new Decoded.Refused(Decoded.Why.TOO_MANY_MISSING, form.guessable);
    }
    List<Decoded.Candidate> found = candidates(form, completions(form, word), word);
    if (found.isEmpty()) {
      return new Decoded.Refused(Decoded.Why.REST_DOES_NOT_FIT, missing);
    }
    if (missing > form.fillable) {
      return new Decoded.DidYouMean(form, found);
    }
    Decoded.Candidate only = found.getFirst();
    return new Decoded.Filled(only.content(), form, only.reads(), only.places());
  }

  /** One wrong character, or two heard for what sounds like them. */
  private static Decoded misheard(Form form, int[] word) {
    List<int[]> near =
        switch (form) {
          case SHORT, LONG -> Misheard.symbols(masked(word), MASK);
          case DIGITS -> Misheard.digits(word);
        };
    List<Decoded.Candidate> found = candidates(form, near, word);
    return found.isEmpty()
        ? new Decoded.Refused(Decoded.Why.CHECK_DOES_NOT_AGREE, word.length)
        : new Decoded.DidYouMean(form, found);
  }

  private static boolean passes(Form form, int[] word) {
    return switch (form) {
      case SHORT, LONG -> ReedSolomon.sums(masked(word)) == 0;
      case DIGITS -> DigitFace.passes(word);
    };
  }

  /** The words that say something, compared with what was given. */
  private static List<Decoded.Candidate> candidates(Form form, List<int[]> words, int[] given) {
    List<Decoded.Candidate> candidates = new ArrayList<>();
    for (int[] full : words) {
      content(form, full)
          .ifPresent(content -> {
            List<Integer> changed =
                IntStream.range(0, full.length)
                    .filter(i -> full[i] != given[i])
                    .mapToObj(i -> i + 1)
                    .toList();
            candidates.add(new Decoded.Candidate(write(form, full), content, changed));
          });
    }
    return candidates;
  }

  private static List<int[]> completions(Form form, int[] word) {
    return switch (form) {
      case SHORT, LONG ->
          ReedSolomon.complete(masked(word)).map(DiagnosisCode::masked).stream().toList();
      case DIGITS -> DigitFace.completions(word);
    };
  }

  private static Optional<CodeContent> content(Form form, int[] word) {
    return switch (form) {
      case SHORT -> Layout.read(Arrays.copyOf(masked(word), Layout.SHORT_SYMBOLS));
      case LONG -> Layout.read(Arrays.copyOf(masked(word), Layout.LONG_SYMBOLS));
      case DIGITS -> Layout.read(masked(dataSymbols(DigitFace.data(word))));
    };
  }

  /** Lays the mask on, or takes it off again. */
  private static int[] masked(int[] word) {
    int[] other = word.clone();
    for (int i = 0; i < word.length; i++) {
      other[i] = word[i] == ReedSolomon.MISSING ? word[i] : word[i] ^ MASK[i];
    }
    return other;
  }

  private static long number(int[] data) {
    long number = 0;
    for (int symbol : data) {
      number = number << Layout.SYMBOL_BITS | symbol;
    }
    return number;
  }

  private static int[] dataSymbols(long number) {
    int[] data = new int[Layout.SHORT_SYMBOLS];
    long rest = number;
    for (int i = data.length - 1; i >= 0; i--) {
      data[i] = (int) (rest & 31);
      rest >>= Layout.SYMBOL_BITS;
    }
    return data;
  }

  private static int[] symbols(String characters) {
    int[] word = new int[characters.length()];
    for (int i = 0; i < word.length; i++) {
      word[i] = Alphabet.symbol(characters.charAt(i));
    }
    return word;
  }

  private static int highest(int[] word) {
    int highest = 0;
    for (int symbol : word) {
      highest = Math.max(highest, symbol);
    }
    return highest;
  }

  private static String write(Form form, int[] word) {
    StringBuilder text = new StringBuilder(form == Form.DIGITS ? "" : "CD-");
    for (int i = 0; i < word.length; i++) {
      if (i > 0 && i % form.group == 0) {
        text.append(form == Form.DIGITS ? ' ' : '-');
      }
      text.append(Alphabet.SYMBOLS.charAt(word[i]));
    }
    return text.toString();
  }

  private static String spell(int[] word) {
    StringBuilder text = new StringBuilder(LONGEST_SPELLING);
    for (int i = 0; i < word.length; i++) {
      text.append(i == 0 ? "" : i % Form.SHORT.group == 0 ? ", " : " ");
      text.append(Alphabet.word(word[i]));
    }
    return text.toString();
  }
}

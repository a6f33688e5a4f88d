package org.castdoctor.agent.knowledge;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.castdoctor.protocol.diagnosis.Confidence;
import org.castdoctor.protocol.diagnosis.FindingId;

/** What vendors' error codes claim. The file is read when the first code is looked up. */
public final class ErrorCodes {
  /** The longest code there is has 13 characters; a longer text is a sentence. */
  private static final int MAX_LENGTH = 32;

  /** PlayStation 4 and 5: a facility, five or six digits, and their digit sum. */
  private static final Pattern PLAYSTATION = Pattern.compile("[A-Z]{2}-(\\d{5,6})-(\\d)");

  /**
   * One code, or a family of codes.
   *
   * @param code as the screen shows it; {@code #} stands for one digit or capital, and {@code *} at
   *     the end for any more
   * @param vendor whose code it is
   * @param claims what the vendor says it means, half a sentence
   * @param app the app that shows it, where it is one app's
   * @param model the device that shows it, where it is one model's
   * @param findings what it points to, first the nearest
   * @param confidence how well the claim itself is known; possible where nobody checked
   */
  public record ErrorCode(
      String code,
      String vendor,
      String claims,
      Optional<String> app,
      Optional<String> model,
      List<FindingId> findings,
      Confidence confidence,
      String source) {
    public ErrorCode {
      findings = List.copyOf(findings);
    }

    private boolean covers(String other) {
      boolean open = code.endsWith("*");
      String pattern = open ? code.substring(0, code.length() - 1) : code;
      if (open ? other.length() < pattern.length() : other.length() != pattern.length()) {
        return false;
      }
      for (int at = 0; at < pattern.length(); at++) {
        char wanted = pattern.charAt(at);
        char given = other.charAt(at);
        boolean anyDigit = wanted == '#' && Character.isLetterOrDigit(given);
        if (!anyDigit && Character.toUpperCase(wanted) != given) {
          return false;
        }
      }
      return true;
    }

    private boolean isExact() {
      return code.indexOf('#') < 0 && !code.endsWith("*");
    }
  }

  private Optional<List<ErrorCode>> rows = Optional.empty();

  private final Overlay overlay;

  private ErrorCodes(Overlay overlay) {
    this.overlay = overlay;
  }

  /** The list that ships with this version, not read yet. */
  public static ErrorCodes shipped() {
    return over(Overlay.NONE);
  }

  /** The list with a pack over it, not read yet. */
  static ErrorCodes over(Overlay overlay) {
    return new ErrorCodes(overlay);
  }

  /** The row for what somebody read off a screen; an exact code goes before its family. */
  public Optional<ErrorCode> find(String text) {
    String code = normalised(text);
    if (code.isEmpty() || code.length() > MAX_LENGTH) {
      return Optional.empty();
    }
    List<ErrorCode> covering = all().stream().filter(row -> row.covers(code)).toList();
    return covering.stream()
        .filter(ErrorCode::isExact)
        .findFirst()
        .or(() -> covering.stream().findFirst());
  }

  /**
   * Whether a code looks misread: PlayStation codes end in the sum of their digits, which holds for
   * every code compared, and is the vendor's habit rather than its promise.
   */
  public static boolean looksMisread(String text) {
    Matcher matcher = PLAYSTATION.matcher(normalised(text));
    return matcher.matches()
        && matcher.group(1).chars().map(digit -> digit - '0').sum() % 10
            != matcher.group(2).charAt(0) - '0';
  }

  /** Capitals, with dashes for blanks and every other dash; without what stands around a code. */
  static String normalised(String text) {
    if (text.length() > 4 * MAX_LENGTH) {
      return "";
    }
    return text.strip()
        .toUpperCase(Locale.ROOT)
        .replaceAll("^(ERROR CODE|ERROR|CODE)[ :]+", "")
        .replaceAll("[()\\[\\].,:]", "")
        .strip()
        .replaceAll("[ _\\u2010-\\u2015]+", "-")
        .replaceAll("-{2,}", "-");
  }

  /** Every row, in the order of the file. */
  public synchronized List<ErrorCode> all() {
    if (rows.isEmpty()) {
      rows =
          Optional.of(
              KnowledgeFile.rows(
                  Section.ERROR_CODES.document(overlay).path("codes"), ErrorCodes::read));
    }
    return rows.get();
  }

  static ErrorCode read(JsonNode row) {
    return new ErrorCode(
        row.path("code").asText(),
        row.path("vendor").asText(),
        row.path("claims").asText(),
        KnowledgeFile.text(row, "app"),
        KnowledgeFile.text(row, "model"),
        KnowledgeFile.rows(row.path("findings"), id -> FindingId.of(id.asText())),
        row.path("confidence").asText().equals("unverified")
            ? Confidence.POSSIBLE
            : Confidence.LIKELY,
        row.path("source").asText());
  }
}

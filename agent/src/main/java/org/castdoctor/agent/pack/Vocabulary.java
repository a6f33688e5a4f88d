package org.castdoctor.agent.pack;

import java.text.Normalizer;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What a pack may say to people. A signature tells who speaks, not that it is harmless: a desk's
 * key can be stolen, and its people can err. So no text of a pack names a command, a page off the
 * list, a name server, or a way to take protection down; a text that merely mentions such a thing
 * is refused too, and is to be put differently.
 *
 * @param hosts whose pages may be named besides {@link #HOSTS}
 */
record Vocabulary(Set<String> hosts) {
  /** Help and status pages of services and makers. Whole names: some sell pages below theirs. */
  static final Set<String> HOSTS =
      Set.of(
          "help.netflix.com",
          "support.google.com",
          "support.apple.com",
          "support.microsoft.com",
          "support.xbox.com",
          "status.playstation.com",
          "support.spotify.com",
          "help.disneyplus.com",
          "support.roku.com",
          "support.plex.tv",
          "status.plex.tv",
          "help.twitch.tv");

  /** Two lines of a report on a wide screen; the longest built-in row has half of that. */
  static final int MAX_TEXT = 400;

  private static final String JAPANESE = "ja";

  private static final Pattern URL_SCHEME =
      Pattern.compile("([a-z][a-z0-9+.-]*):/|\\b(javascript|data|file|intent|mailto|sms):");
  private static final Pattern HOST =
      Pattern.compile(
          "(?<![\\p{L}0-9_.-])((?:[\\p{L}0-9_-]+\\.)+(?:\\p{L}{2,}|xn--[a-z0-9-]+))(?![\\p{L}0-9_-])");
  private static final Pattern AFTER_HTTPS = Pattern.compile("https://([^/\\s]*)");
  private static final Pattern ADDRESS =
      Pattern.compile("\\b\\d{1,3}(?:\\.\\d{1,3}){3}\\b|\\b[0-9a-f]{1,4}(?::[0-9a-f]{1,4}){3}|::");
  private static final Pattern COMMAND_SIGNS = Pattern.compile("[`\\\\|<>$~^{}]|&&");
  private static final Pattern COMMAND =
      words(
          "sudo|rm|curl|wget|powershell|pwsh|netsh|adb|ssh|telnet|iptables|nftables|nft|ufw"
              + "|systemctl|launchctl|regedit|regsvr32|rundll32|mshta|chmod|chown|bash|zsh|cmd"
              + "|osascript|msiexec|taskkill|ipconfig|ifconfig|defaults write|eval");
  private static final Pattern PROTECTION =
      Pattern.compile(
          "fire ?wall|anti ?vir|viren|virus|malware|defender|protect|schutz|securit|sicherheit"
              + "|encrypt|verschlussel|certificat|zertifikat|gatekeeper|selinux|apparmor|\\bwpa"
              + "|\\buac\\b|isolation"
              + "|pare ?feu|logiciels? malveillant|chiffr|isolement"
              + "|cortafuego|segurid|protecc|proteg|programas? malicioso|cifrad|encript|certificad"
              + "|aislamiento");
  private static final Pattern AWAY =
      words(
          "off|out|disabl\\w*|deactivat\\w*|stop\\w*|kill\\w*|remov\\w*|uninstall\\w*|delet\\w*"
              + "|bypass\\w*|circumvent\\w*|ignor\\w*|skip\\w*|without|weaken\\w*|lower\\w*"
              + "|suspend\\w*|paus\\w*|exempt\\w*|aus|ab|ausser|\\w*schalt\\w*|deaktivier\\w*"
              + "|\\w*stellen|entfern\\w*|deinstallier\\w*|umgeh\\w*|ohne|ignorier\\w*|beend\\w*"
              + "|losch\\w*|trenn\\w*"
              + "|desactiv\\w*|coup(ez|er|ee?s?)|arret\\w*|supprim\\w*|desinstall\\w*|retire[rz]|enlev\\w*"
              + "|contourn\\w*|sans|affaibli\\w*|eteign\\w*|eteindre|apag\\w*|quitar\\w*|quite"
              + " (el|la|los|las|su)|retirar|elimin\\w*|borr(ar|e)\\w*"
              + "|desinstal\\w*|detenga\\w*|detene\\w*|sin|evit\\w*|omit\\w*"
              + "|salt\\w*|debilit\\w*|cierr\\w*");
  private static final Pattern OPENING =
      Pattern.compile(
          "port ?forward|forward (a |the )?ports?|port ?freigabe|port ?weiterleit|\\bdmz\\b|jail"
              + " ?break|\\broot(en|ing)?\\b|developer option|entwickleroption|administrator|team"
              + " ?viewer|any ?desk|remote control (app|software|program)|fernwartung|gift"
              + " ?card|geschenkkarte|dns ?server (to|auf)|redirection d(e|es)"
              + " ports?|(ouvr\\w*|redirig\\w*) (un |le |les |des )?ports?\\b|debrid|options? (pour"
              + " les )?developpeur|administrateur|prise en main a distance|cartes?"
              + " cadeau|serveurs? dns (a|sur|vers)|(abr\\w*|redirig\\w*|reenvi\\w*) (un |el |los"
              + " )?puertos?|re(direccion|envio) de puertos|apertura de puertos|opcion\\w* de"
              + " desarrollador|administrador|acceso remoto|tarjetas? (de )?regalo|servidor(es)?"
              + " dns (a|en|por)");
  private static final Pattern SECRET =
      Pattern.compile(
          "pass ?w(or|oer)[dt]|kennwort|\\bpins?\\b|\\btans?\\b|one time code|einmalcode"
              + "|mots? de passe|code (secret|unique|a usage unique|de verification)"
              + "|contrasena|\\bclaves?\\b|codigo (unico|secreto|de verificacion|de un solo uso)");
  private static final Pattern HAND_OVER =
      words(
          "tell|send|give|share|read|enter|type|nenn\\w*|sag\\w*|schick\\w*|gib\\w*|geb\\w*"
              + "|send\\w*|teil\\w*"
              + "|dites|donn\\w*|envoy\\w*|communiqu\\w*|partag\\w*|saisi\\w*|tapez|lisez|indiqu\\w*"
              + "|transmet\\w*"
              + "|diga\\w*|deme|dele|denos|facilit\\w*|envi\\w*|compart\\w*|escrib\\w*|introduzca\\w*"
              + "|introducir|teclee|lea|comuni\\w*|proporcion\\w*");

  /** Where nobody with authority answers. */
  private static final Pattern CROWD =
      Pattern.compile(
          "\\b(?:forums?|foren|subreddit|reddit|discord|facebook|twitter|tweet\\w*|instagram|tiktok"
              + "|whatsapp groups?|social media|soziale\\w* (medien|netzwerke?)|message boards?"
              + "|community|communities|feedback|bewertung(sseite)?|bewerten|umfragen?|surveys?"
              + "|trustpilot|review (sites?|pages?|portals?)|app store reviews?"
              + "|reseaux sociaux|communautes?|groupes? whatsapp|avis (clients?|en ligne)|sondages?"
              + "|foros?|redes sociales|comunidad(es)?|grupos? de whatsapp|encuestas?|resenas?"
              + "|valoraciones)\\b");

  Vocabulary {
    hosts = Set.copyOf(hosts);
  }

  private static Pattern words(String alternatives) {
    return Pattern.compile("\\b(?:" + alternatives + ")\\b");
  }

  /** What is wrong with a text that may be in any language but Japanese; empty where nothing is. */
  Optional<String> objection(String text) {
    return objection(text, "");
  }

  /**
   * What is wrong with a text; empty where nothing is.
   *
   * @param language its tag, where it is known; signs of Japanese belong in no other text
   */
  Optional<String> objection(String text, String language) {
    if (text.length() > MAX_TEXT) {
      return Optional.of("is longer than " + MAX_TEXT + " characters");
    }
    boolean japanese = language.equals(JAPANESE);
    Optional<String> sign = strangeSign(text, language);
    if (sign.isPresent()) {
      return sign;
    }
    String small = Normalizer.normalize(text, Normalizer.Form.NFKC).toLowerCase(Locale.ROOT);
    // Between Latin letters a browser takes the full stop of Japanese for a dot.
    Optional<String> page = page(small.replaceAll("(?<=[a-z0-9])\u3002(?=[a-z0-9])", "."));
    if (page.isPresent()) {
      return page;
    }
    // Written apart, together or with a hyphen, and with or without accents, it says the same.
    String plain = folded(small);
    for (String read : List.of(plain.replace("-", ""), plain.replaceAll("[^a-z0-9]+", " "))) {
      Optional<String> advice = advice(read);
      if (advice.isPresent()) {
        return advice;
      }
    }
    Optional<String> inJapanese = japanese ? JapaneseWords.advice(small) : Optional.empty();
    if (inJapanese.isPresent()) {
      return inJapanese;
    }
    return COMMAND_SIGNS.matcher(small).find()
        ? Optional.of("has signs that belong to commands")
        : Optional.empty();
  }

  /** Whether a text may send people to a forum, a crowd or a feedback page, and not to a person. */
  static boolean sendsAway(String text) {
    String small = Normalizer.normalize(text, Normalizer.Form.NFKC).toLowerCase(Locale.ROOT);
    String plain = folded(small);
    return JapaneseWords.sendsAway(small)
        || CROWD.matcher(plain.replaceAll("[^a-z0-9]+", " ")).find()
        || CROWD.matcher(plain.replace("-", "")).find();
  }

  /** Letters of alphabets whose words are looked for: in others they would go unseen. */
  private static Optional<String> strangeSign(String text, String language) {
    return Normalizer.normalize(text, Normalizer.Form.NFC)
        .codePoints()
        .filter(sign -> !isUsual(sign) && !isUsualIn(language, sign))
        .mapToObj(sign -> "has a sign that is not used here (U+%04X)".formatted(sign))
        .findFirst();
  }

  private static boolean isUsualIn(String language, int sign) {
    return switch (language) {
      // A blank that breaks no line stands before some French marks.
      case "fr" -> sign == 0xA0 || sign == 0x202F;
      case JAPANESE -> JapaneseWords.isUsual(sign);
      default -> false;
    };
  }

  private static boolean isUsual(int sign) {
    boolean latin = (sign >= ' ' && sign < 0x7F) || (sign > 0xA0 && sign < 0x180 && sign != 0xAD);
    return latin || "–—‘’‚“”„…€™".indexOf(sign) >= 0;
  }

  private Optional<String> page(String text) {
    Matcher scheme = URL_SCHEME.matcher(text);
    while (scheme.find()) {
      if (!"https".equals(scheme.group(1)) || !text.startsWith("https://", scheme.start())) {
        return Optional.of("has a link that is not https");
      }
    }
    Matcher link = AFTER_HTTPS.matcher(text);
    while (link.find()) {
      if (!isAllowed(link.group(1))) {
        return Optional.of("links to " + link.group(1) + ", which is not on the list");
      }
    }
    Matcher host = HOST.matcher(text);
    while (host.find()) {
      if (!isAllowed(host.group(1))) {
        return Optional.of("names the address " + host.group(1) + ", which is not on the list");
      }
    }
    return ADDRESS.matcher(text).find() ? Optional.of("names a network address") : Optional.empty();
  }

  private boolean isAllowed(String host) {
    return HOSTS.contains(host) || hosts.contains(host);
  }

  private static String folded(String text) {
    return Normalizer.normalize(text, Normalizer.Form.NFD)
        .replaceAll("\\p{M}", "")
        .replace("ß", "ss")
        .replace('ı', 'i')
        .replace('ł', 'l')
        .replace('ø', 'o')
        .replace('đ', 'd')
        .replace('ħ', 'h')
        .replace('ŧ', 't')
        .replace("æ", "ae")
        .replace("œ", "oe");
  }

  private static Optional<String> advice(String text) {
    if (COMMAND.matcher(text).find()) {
      return Optional.of("names a command");
    }
    if (PROTECTION.matcher(text).find() && AWAY.matcher(text).find()) {
      return Optional.of("may be read as advice to take protection down");
    }
    if (OPENING.matcher(text).find()) {
      return Optional.of("may be read as advice to open the home or its devices to others");
    }
    if (SECRET.matcher(text).find() && HAND_OVER.matcher(text).find()) {
      return Optional.of("may be read as a request for a secret");
    }
    return Optional.empty();
  }
}

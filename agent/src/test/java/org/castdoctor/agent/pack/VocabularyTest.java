package org.castdoctor.agent.pack;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class VocabularyTest {
  private final Vocabulary words = new Vocabulary(Set.of("help.example.org"));

  private void assertObjection(String text, String about) {
    String objection = words.objection(text).orElse("nothing");
    assertTrue(objection.contains(about), () -> text + ": " + objection);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "netflix-2025-11-no-remote-devices-only",
        "press reports on Netflix's changed help page (Ars Technica, 1 Dec 2025; Lowpass, Jan"
            + " 2026)",
        "Disney+ ends casting to TVs with a remote; use its own app there.",
        "Der Dienst prüft das gerade. Bitte später noch einmal versuchen – es liegt nicht an"
            + " Ihnen.",
        "see https://support.google.com/chromecast/answer/3006709",
        "help.netflix.com/en/node/64180",
        "https://help.example.org/tv",
        "Monday to Saturday, 8:00 to 20:00",
        "+49 30 1234567",
        "error NW-2-5 on firmware 1.36.159268",
        "Firewall rules of the provider were repaired on 3 Nov 2026.",
        "The certificate of the service has expired.",
        "2026-11-21T10:00:00Z",
        "€ 5 – “quoted” … Łódź, Øresund, Straße",
      })
  void plainSentencesPass(String text) {
    assertEquals(Optional.empty(), words.objection(text));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "http://help.example.org",
        "see https://evil.example/help",
        "https://help.netflix.com.evil.example/",
        "https://help.netflix.com@evil.example/",
        "https://help.netflix.com:8443/",
        "https://HELP.evil.example",
        "evil.example/help",
        "write to desk@evil.example",
        "javascript:alert(1)",
        "data:text/html;base64,AAAA",
        "ftp://help.example.org",
        "https:/evil",
        "https:\\\\evil",
        "ｅｖｉｌ．ｅｘａｍｐｌｅ",
        "set DNS to 6.6.6.6",
        "2001:db8:0:0:1",
        "fe80::1",
        "sites.google.com/view/x",
        "hélp.netflix.com",
        "evil.xn--p1ai",
        "//evil.example/x",
      })
  void addressesOffTheListAreRefused(String text) {
    assertTrue(words.objection(text).isPresent(), text);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Turn the firewall off.",
        "turn off your fire-wall",
        "Disable Windows Defender for a minute",
        "deactivate the anti-virus program",
        "uninstall your ANTI VIRUS",
        "stop the virus scanner first",
        "bypass the certificate warning",
        "ignore the security message",
        "Fïrewall öff",
        "fırewall off",
        "without encryption it works",
        "Schalten Sie die Firewall ab",
        "Firewall ausschalten",
        "Virenscanner deaktivieren",
        "den Schutz vorübergehend entfernen",
        "Verschlüsselung abschalten",
        "Sicherheitswarnung umgehen",
        "das Zertifikat ignorieren",
        "turn\u2013off firewall",
      })
  void adviceAgainstProtectionIsRefused(String text) {
    assertObjection(text, "protection");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "set up port forwarding",
        "Portfreigabe einrichten",
        "put the TV into the DMZ",
        "install TeamViewer",
        "buy a gift card",
        "open the developer options",
        "Fernwartung starten",
      })
  void adviceToOpenTheHomeIsRefused(String text) {
    assertObjection(text, "open the home");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "tell us your password",
        "send the one-time code to the agent",
        "Bitte nennen Sie Ihr Passwort",
        "geben Sie die TAN durch",
      })
  void requestsForSecretsAreRefused(String text) {
    assertObjection(text, "secret");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "sudo reboot",
        "type curl and the address",
        "run PowerShell",
        "adb shell",
        "a `command`",
        "a | b",
        "$(id)",
        "a && b",
        "echo x > y",
        "C:\\Windows",
        "<b>bold</b>",
        "{device}",
      })
  void commandsAndTheirSignsAreRefused(String text) {
    assertObjection(text, "command");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "a\nb",
        "a\tb",
        "\u001b[31m",
        "a\u0000",
        "\u202Egnp",
        "a\u00ADb",
        "a\u200Bb",
        "\u2028",
        "firеwall",
        "ωφ",
        "\uD83D\uDE00",
        "\uD800",
        "a\u00A0b",
        "ﬁrewall oﬀ"
      })
  void signsThatHideSomethingAreRefused(String text) {
    assertObjection(text, "sign");
  }

  @Test
  void aTextMayBeFourHundredSignsLong() {
    assertEquals(Optional.empty(), words.objection("a ".repeat(200)));
    assertObjection("a ".repeat(200) + "a", "longer");
  }

  @ParameterizedTest
  @CsvSource({
    "fr, « Le service est en cours de vérification : réessayez plus tard. »",
    "es, ¿Sigue igual? El servicio lo está comprobando; inténtelo más tarde.",
    "ja, 「Netflix」のサービスを確認中です。しばらくしてから、もう一度お試しください。",
    "ja, セキュリティの警告が表示されることがあります。",
  })
  void plainSentencesOfOtherLanguagesPass(String language, String text) {
    assertEquals(Optional.empty(), words.objection(text, language));
  }

  @ParameterizedTest
  @CsvSource({
    "fr, Désactivez le pare-feu.",
    "fr, sans antivirus cela marche",
    "fr, ouvrez le port 8009 du routeur",
    "fr, donnez-nous votre mot de passe",
    "es, Desactive el cortafuegos.",
    "es, quite el antivirus",
    "es, abra los puertos del router",
    "es, díganos su contraseña",
    "ja, ファイアウォールを無効にしてください。",
    "ja, ｳｲﾙｽ対策を止めてください。",
    "ja, セキュリティソフトをオフにします。",
    "ja, ルーターのポートを開放します。",
    "ja, パスワードを教えてください。",
    "ja, evil。exampleを開きます。",
    "ja, 127.0.0.1を開きます。",
    "ja, Отключите сеть",
    "de, ファイアウォール",
  })
  void adviceInOtherLanguagesIsRefused(String language, String text) {
    assertTrue(words.objection(text, language).isPresent(), text);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Écrivez sur les réseaux sociaux.",
        "Pregunte en el foro.",
        "掲示板に書いてください。",
      })
  void nobodyIsSentToACrowdInOtherLanguages(String text) {
    assertTrue(Vocabulary.sendsAway(text), text);
  }
}

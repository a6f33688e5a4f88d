package org.castdoctor.agent.lan.https;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.net.URI;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.castdoctor.agent.lan.Download.Fetched;
import org.castdoctor.agent.lan.https.HttpsDownload.Exchange;
import org.castdoctor.agent.lan.https.HttpsDownload.Exchange.Answer;
import org.castdoctor.agent.sim.SimClock;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class HttpsDownloadTest {
  private static final byte[] FILE = {1, 2, 3};
  private final Map<String, Answer> web = new HashMap<>();
  private final List<String> asked = new ArrayList<>();

  private Fetched fetch(String uri) {
    Exchange exchange =
        (address, maxBytes, deadline) -> {
          asked.add(address.toString());
          return Optional.ofNullable(web.get(address.toString()))
              .orElseThrow(() -> new IOException("nobody there"));
        };
    return new HttpsDownload(exchange)
        .fetch(URI.create(uri), 1000, new SimClock().in(Duration.ofSeconds(5)));
  }

  private void redirect(String from, String to) {
    web.put(from, new Answer(302, Optional.of(to), new byte[0]));
  }

  private void file(String at) {
    web.put(at, new Answer(200, Optional.empty(), FILE));
  }

  private void assertNothing(Fetched fetched, String about) {
    String because = assertInstanceOf(Fetched.Nothing.class, fetched).because().toString();
    assertTrue(because.contains(about), because);
  }

  @Test
  void aFileIsFetched() {
    file("https://a.example/p");
    assertArrayEquals(
        FILE, assertInstanceOf(Fetched.File.class, fetch("https://a.example/p")).bytes());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "http://a.example/p",
        "ftp://a.example/p",
        "https://u:p@a.example/p",
        "https:///p"
      })
  void whatIsNotPlainHttpsIsNotAsked(String uri) {
    assertNothing(fetch(uri), "https only");
    assertEquals(List.of(), asked);
  }

  @Test
  void threeRedirectsAreFollowed() {
    redirect("https://a.example/1", "/2");
    redirect("https://a.example/2", "https://b.example/3");
    redirect("https://b.example/3", "4");
    file("https://b.example/4");
    assertInstanceOf(Fetched.File.class, fetch("https://a.example/1"));
  }

  @Test
  void aFourthIsNot() {
    redirect("https://a.example/1", "2");
    redirect("https://a.example/2", "3");
    redirect("https://a.example/3", "4");
    redirect("https://a.example/4", "5");
    file("https://a.example/5");
    assertNothing(fetch("https://a.example/1"), "sends on and on");
    assertEquals(4, asked.size());
  }

  @Test
  void nothingIsFollowedAwayFromHttps() {
    redirect("https://a.example/1", "http://a.example/2");
    file("http://a.example/2");
    assertNothing(fetch("https://a.example/1"), "not https");
    assertEquals(List.of("https://a.example/1"), asked);
  }

  @Test
  void aRedirectToNoAddressIsSaidSo() {
    redirect("https://a.example/1", "https://[");
    assertNothing(fetch("https://a.example/1"), "no address");
  }

  @Test
  void anyOtherAnswerIsSaidSo() {
    web.put("https://a.example/1", new Answer(404, Optional.empty(), FILE));
    web.put("https://a.example/2", new Answer(302, Optional.empty(), FILE));
    assertNothing(fetch("https://a.example/1"), "404");
    assertNothing(fetch("https://a.example/2"), "302");
  }

  @Test
  void nobodyThereIsSaidSo() {
    assertNothing(fetch("https://a.example/1"), "nobody there");
  }

  @Test
  void aFileThatIsTooLargeIsSaidSo() {
    Exchange endless =
        (address, maxBytes, deadline) -> {
          throw new Exchange.TooLarge();
        };
    assertNothing(
        new HttpsDownload(endless)
            .fetch(
                URI.create("https://a.example/p"), 1000, new SimClock().in(Duration.ofSeconds(5))),
        "too large");
  }
}

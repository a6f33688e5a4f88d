package org.castdoctor.agent.deliver;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DestinationTest {
  @ParameterizedTest
  @ValueSource(
      strings = {
        "https://desk.example/v1",
        "HTTPS://desk.example",
        "http://127.0.0.1:4318/v1/logs",
        "http://[::1]:4318/",
        "http://localhost/x"
      })
  void somebodyElseCannotReadAlongThere(String text) {
    assertTrue(Destination.of(text).isPresent(), text);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "http://desk.example/v1",
        "http://127.0.0.1.desk.example/",
        "http://localhost.desk.example/",
        "http://127.1/",
        "http://192.168.1.9/",
        "https://user:word@desk.example/",
        "ftp://desk.example/",
        "file:///etc/passwd",
        "https:desk.example",
        "desk.example",
        "",
        "https://desk example/"
      })
  void nothingIsSentThere(String text) {
    assertEquals(Optional.empty(), Destination.of(text), text);
  }

  @Test
  void consentIsForSchemeHostAndPort() {
    assertEquals(
        "https://desk.example:8443",
        Destination.of("https://Desk.Example:8443/a?b").orElseThrow().origin());
  }
}

package org.castdoctor.protocol.json;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.io.IOException;
import java.io.InputStream;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.util.Random;
import org.castdoctor.protocol.diagnosis.Catalogue;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class JsonTreeTest {
  private static final JsonMapper MAPPER = new JsonMapper();

  private static byte[] bytes(String json) {
    return json.getBytes(StandardCharsets.UTF_8);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{}",
        "[]",
        "\"\"",
        "null",
        " true ",
        "-0",
        "2147483647",
        "2147483648",
        "-9223372036854775808",
        "9223372036854775808",
        "1.5e300",
        "0.1",
        "{\"a\":1,\"b\":[1,[2,{}],{\"c\":null}],\"\":\"\"}",
        "{\"a\":1,\"a\":{\"b\":2}}",
        "\"\\u0000 \\ud83d\\ude00 \\u202e \\\" \\\\ \\/ é\"",
        "[1] and more",
        "",
        "   "
      })
  void readsAndWritesWhatAMapperDoes(String json) throws IOException {
    JsonNode theirs = MAPPER.readTree(bytes(json));
    JsonNode ours = JsonTree.read(bytes(json));
    assertEquals(theirs, ours);
    if (!theirs.isMissingNode()) {
      assertEquals(theirs.toString(), JsonTree.text(ours));
      assertEquals(theirs.toPrettyString(), JsonTree.pretty(ours));
    }
  }

  @Test
  void writesNumbersThatNobodyReadsFromText() {
    JsonNode numbers =
        JsonNodeFactory.instance
            .arrayNode()
            .add(1.5f)
            .add(new BigDecimal("1.50"))
            .add(BigInteger.TEN.pow(30))
            .add((short) 7)
            .addNull();
    assertEquals(numbers.toString(), JsonTree.text(numbers));
  }

  @ParameterizedTest
  @ValueSource(strings = {"{", "[1,", "[1 2]", "{\"a\"}", "{\"a\":}", "{a:1}", "tru", "]", "\"x"})
  void refusesWhatIsNoJson(String json) {
    assertThrows(JsonProcessingException.class, () -> MAPPER.readTree(bytes(json)));
    assertThrows(JsonProcessingException.class, () -> JsonTree.read(bytes(json)));
  }

  @ParameterizedTest
  @ValueSource(strings = {"{} {}", "1 2", "[]]", "{},"})
  void whereNothingMayFollowNothingDoes(String json) throws IOException {
    try (JsonParser tokens = new JsonFactory().createParser(json)) {
      assertThrows(JsonProcessingException.class, () -> JsonTree.readWhole(tokens));
    }
  }

  @Test
  void theParsersBoundIsTheTrees() throws IOException {
    JsonFactory bounded =
        JsonFactory.builder()
            .streamReadConstraints(StreamReadConstraints.builder().maxNestingDepth(3).build())
            .build();
    try (JsonParser tokens = bounded.createParser("[[[1]]]")) {
      assertTrue(JsonTree.readWhole(tokens).isArray());
    }
    try (JsonParser tokens = bounded.createParser("[[[[1]]]]")) {
      assertThrows(JsonProcessingException.class, () -> JsonTree.read(tokens));
    }
  }

  @Test
  void aDamagedCatalogueIsReadOrRefusedAsByAMapper() throws IOException {
    byte[] whole;
    try (InputStream file = Catalogue.class.getResourceAsStream("catalogue.json")) {
      whole = file.readAllBytes();
    }
    assertEquals(MAPPER.readTree(whole), JsonTree.read(whole));
    Random random = new Random(25);
    for (int i = 0; i < 300; i++) {
      byte[] damaged = whole.clone();
      for (int place = random.nextInt(4); place >= 0; place--) {
        damaged[random.nextInt(damaged.length)] = (byte) random.nextInt(256);
      }
      assertEquals(outcome(() -> MAPPER.readTree(damaged)), outcome(() -> JsonTree.read(damaged)));
    }
  }

  private interface Reading {
    JsonNode read() throws IOException;
  }

  /** The tree, or which kind of refusal. */
  private static Object outcome(Reading reading) {
    try {
      return reading.read();
    } catch (IOException refused) {
      return refused.getClass();
    }
  }
}

package org.castdoctor.protocol.wire.xml;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.castdoctor.protocol.wire.Parsed;
import org.castdoctor.protocol.wire.xml.XmlLeaves.Leaf;
import org.junit.jupiter.api.Test;

class XmlLeavesTest {
  private static List<Leaf> read(String text) {
    return XmlLeaves.read(text).toOptional().orElseThrow();
  }

  @Test
  void textsAndAttributesComeWithWhatIsAroundThem() {
    assertEquals(
        List.of(
            new Leaf(0, "a", "b", "one", Map.of("k", "v")),
            new Leaf(0, "a", "c", "", Map.of("l", "")),
            new Leaf(4, "d", "e", "two", Map.of())),
        read("<a xmlns='urn:x'><b k=' v '> one </b><c l=''/><empty/><d><e>two</e></d></a>"));
  }

  @Test
  void theFirstOfTwoChildrenOfANameCounts() {
    List<Leaf> leaves = read("<a><b>1</b><b>2</b><c>3</c><d><b>4</b></d></a>");
    assertEquals(Map.of("b", "1", "c", "3"), XmlLeaves.childrenOf(0, leaves));
  }

  @Test
  void anEmptyAttributeCountsAsMissing() {
    Leaf leaf = read("<a k='v' l=''/>").getFirst();
    assertEquals(Optional.of("v"), leaf.attribute("k"));
    assertEquals(Optional.empty(), leaf.attribute("l"));
    assertEquals(Optional.empty(), leaf.attribute("m"));
    assertEquals(-1, leaf.parent());
  }

  @Test
  void longTextsAreCutAndManyElementsRefused() {
    String text = "x".repeat(600);
    Leaf leaf = read("<a k='" + text + "'>" + text + "<b/>" + text + "</a>").getFirst();
    assertEquals(512, leaf.text().length());
    assertEquals(512, leaf.attribute("k").orElseThrow().length());
    assertInstanceOf(
        Parsed.Malformed.class, XmlLeaves.read("<a>" + "<b k='1'/>".repeat(2_001) + "</a>"));
  }

  /** Java's reader has no words for this one, and throws another exception than for all others. */
  @Test
  void aBadLetterInADtdIsMalformedToo() {
    assertInstanceOf(
        Parsed.Malformed.class, XmlLeaves.read("<!DOCTYPE r [<!ELEMENT r \0(#PCDATA)>]><r/>"));
    assertInstanceOf(Parsed.Malformed.class, XmlLeaves.read("<!DOCTYPE r [ \0 ]><r/>"));
  }
}

package org.castdoctor.agent.check;

import org.castdoctor.protocol.diagnosis.FindingId;

/** The findings that checks conclude, by name. */
final class Ids {
  static final FindingId C04 = FindingId.of("C04");
  static final FindingId C07 = FindingId.of("C07");
  static final FindingId C13 = FindingId.of("C13");
  static final FindingId L01 = FindingId.of("L01");
  static final FindingId L04 = FindingId.of("L04");
  static final FindingId L03 = FindingId.of("L03");
  static final FindingId L06 = FindingId.of("L06");
  static final FindingId L09 = FindingId.of("L09");
  static final FindingId L10 = FindingId.of("L10");
  static final FindingId L12 = FindingId.of("L12");
  static final FindingId L13 = FindingId.of("L13");
  static final FindingId L15 = FindingId.of("L15");
  static final FindingId L17 = FindingId.of("L17");
  static final FindingId L18 = FindingId.of("L18");
  static final FindingId L20 = FindingId.of("L20");
  static final FindingId L21 = FindingId.of("L21");
  static final FindingId L22 = FindingId.of("L22");
  static final FindingId L23 = FindingId.of("L23");
  static final FindingId L24 = FindingId.of("L24");
  static final FindingId L27 = FindingId.of("L27");
  static final FindingId L29 = FindingId.of("L29");
  static final FindingId I01 = FindingId.of("I01");
  static final FindingId I02 = FindingId.of("I02");
  static final FindingId I04 = FindingId.of("I04");
  static final FindingId I05 = FindingId.of("I05");
  static final FindingId I06 = FindingId.of("I06");
  static final FindingId R01 = FindingId.of("R01");
  static final FindingId R02 = FindingId.of("R02");
  static final FindingId R03 = FindingId.of("R03");
  static final FindingId R05 = FindingId.of("R05");
  static final FindingId R08 = FindingId.of("R08");
  static final FindingId R10 = FindingId.of("R10");
  static final FindingId R18 = FindingId.of("R18");
  static final FindingId R19 = FindingId.of("R19");
  static final FindingId R20 = FindingId.of("R20");
  static final FindingId V02 = FindingId.of("V02");
  static final FindingId V04 = FindingId.of("V04");
  static final FindingId P01 = FindingId.of("P01");
  static final FindingId P02 = FindingId.of("P02");
  static final FindingId P03 = FindingId.of("P03");
  static final FindingId A01 = FindingId.of("A01");
  static final FindingId A02 = FindingId.of("A02");
  static final FindingId A04 = FindingId.of("A04");
  static final FindingId A05 = FindingId.of("A05");
  static final FindingId A06 = FindingId.of("A06");
  static final FindingId A07 = FindingId.of("A07");
  static final FindingId A09 = FindingId.of("A09");
  static final FindingId A10 = FindingId.of("A10");
  static final FindingId U03 = FindingId.of("U03");

  private Ids() {}
}

package org.castdoctor.protocol.desk;

import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import org.castdoctor.protocol.code.CodeContent;
import org.castdoctor.protocol.code.CodeContent.Detail;
import org.castdoctor.protocol.code.CodeContent.StepState;
import org.castdoctor.protocol.code.DiagnosisCode;
import org.castdoctor.protocol.code.DiagnosisCode.Faces;
import org.castdoctor.protocol.diagnosis.Catalogue;
import org.castdoctor.protocol.diagnosis.Confidence;
import org.castdoctor.protocol.diagnosis.Declared.Sender;
import org.castdoctor.protocol.diagnosis.Diagnosis.Concern;
import org.castdoctor.protocol.diagnosis.FindingId;
import org.castdoctor.protocol.diagnosis.Step;

/** What to read, the same in every run: right codes in every spelling, and damaged ones. */
final class Vectors {
  private Vectors() {}

  static List<String> inputs() {
    Random random = new Random(2026);
    List<String> inputs = new ArrayList<>();
    for (int i = 0; i < 16; i++) {
      Faces faces = DiagnosisCode.encode(content(random));
      String digits = faces.digits();
      String brief = faces.shortSymbols();
      String full = faces.longSymbols();
      inputs.addAll(List.of(digits, brief, full, faces.spoken()));
      inputs.add(spelled(i, brief));
      inputs.add(spelled(i, full));
      inputs.add(lost(digits, 1, random));
      inputs.add(lost(digits, 2 + i % 3, random));
      inputs.add(lost(brief, 1 + i % 5, random));
      inputs.add(lost(full, 1 + (i + 2) % 5, random));
      inputs.add(wrong(digits, 1 + i % 2, random));
      inputs.add(wrong(brief, 1 + i % 3, random));
      inputs.add(wrong(full, 1 + i % 2, random));
      inputs.add(swapped(i % 2 == 0 ? digits : brief, random));
      inputs.add(heard(brief));
    }
    for (String usual : List.of("A01", "L03", "P01", "R01", "C02", "U00", "U01", "U02")) {
      CodeContent content =
          about(FindingId.of(usual), Confidence.LIKELY, Concern.NONE, 1).with(detail(random));
      Faces faces = DiagnosisCode.encode(content);
      inputs.addAll(List.of(faces.digits(), faces.shortSymbols(), faces.longSymbols()));
    }
    inputs.addAll(
        List.of(
            "",
            "hello",
            "1234 5678 9012 3456",
            "7777 7777 7777 7777",
            "CD-UUUU-UUUU-UUUU",
            "CD-PAPA-PAPA-PAPA",
            "0123 4567 89AB 4567",
            "CD-K7Q\u00df-M2ZC-9TRH",
            "????????????",
            "?".repeat(18),
            "9".repeat(257)));
    return inputs;
  }

  /** Every finding of the catalogue, one that no catalogue has, and every concern. */
  static List<CodeContent> everyFinding(Catalogue catalogue) {
    Random random = new Random(7);
    List<CodeContent> all = new ArrayList<>();
    List<FindingId> ids = new ArrayList<>(catalogue.types().stream().map(t -> t.id()).toList());
    ids.add(FindingId.of("R63"));
    for (FindingId id : ids) {
      CodeContent brief = about(id, pick(List.of(Confidence.values()), random), Concern.NONE, 1);
      all.add(brief);
      all.add(
          about(id, Confidence.POSSIBLE, Concern.NONE, random.nextInt(32)).with(detail(random)));
    }
    for (Concern concern : Concern.values()) {
      all.add(about(FindingId.of("A16"), Confidence.LIKELY, concern, 0).with(detail(random)));
    }
    return all;
  }

  private static CodeContent about(FindingId id, Confidence sure, Concern concern, int app) {
    return new CodeContent(0, id.letter(), id.number(), sure, 0, app, 5, concern, Optional.empty());
  }

  private static CodeContent content(Random random) {
    return new CodeContent(
            random.nextInt(4) == 0 ? random.nextInt(8) : 0,
            CodeContent.OWNER_LETTERS.charAt(random.nextInt(8)),
            random.nextInt(64),
            pick(List.of(Confidence.values()), random),
            random.nextInt(512),
            random.nextInt(32),
            random.nextInt(1024),
            pick(List.of(Concern.values()), random),
            Optional.empty())
        .with(detail(random));
  }

  private static Detail detail(Random random) {
    Map<Step, StepState> steps = new EnumMap<>(Step.class);
    CodeContent.STEPS.forEach(step -> steps.put(step, pick(List.of(StepState.values()), random)));
    return new Detail(
        Optional.of(pick(List.of(Sender.values()), random)), steps, random.nextInt(128));
  }

  /** One of the ways in which people and programs write a code. */
  private static String spelled(int way, String face) {
    return switch (way % 6) {
      case 0 -> face.toLowerCase(Locale.ROOT);
      case 1 -> face.substring(3).replace("-", "");
      case 2 -> " " + face.replace('-', ' ') + "\t";
      case 3 -> face.replace('-', '\u2011').replace('0', 'O');
      case 4 -> face.replace('1', 'l').replace('0', 'o');
      default -> String.join(" ", face.substring(3).replace("-", "").split(""));
    };
  }

  private static String lost(String face, int count, Random random) {
    StringBuilder damaged = new StringBuilder(face);
    for (int place : places(face, count, random)) {
      damaged.setCharAt(place, '?');
    }
    return damaged.toString();
  }

  private static String wrong(String face, int count, Random random) {
    String symbols = face.startsWith("CD") ? "0123456789ABCDEFGHJKMNPQRSTVWXYZ" : "0123456789";
    StringBuilder damaged = new StringBuilder(face);
    for (int place : places(face, count, random)) {
      int old = symbols.indexOf(face.charAt(place));
      int other = (old + 1 + random.nextInt(symbols.length() - 1)) % symbols.length();
      damaged.setCharAt(place, symbols.charAt(other));
    }
    return damaged.toString();
  }

  private static String swapped(String face, Random random) {
    int place = places(face.substring(0, face.length() - 1), 1, random).getFirst();
    StringBuilder damaged = new StringBuilder(face);
    damaged.setCharAt(place, face.charAt(place + 1));
    damaged.setCharAt(place + 1, face.charAt(place));
    return damaged.toString();
  }

  /** The first two characters of the E set, each heard as another of it. */
  private static String heard(String face) {
    String set = "BCDEGPTVZ3";
    StringBuilder damaged = new StringBuilder(face);
    int changed = 0;
    for (int place = 3; place < face.length() && changed < 2; place++) {
      int at = set.indexOf(face.charAt(place));
      if (at >= 0) {
        damaged.setCharAt(place, set.charAt((at + 1) % set.length()));
        changed++;
      }
    }
    return damaged.toString();
  }

  private static List<Integer> places(String face, int count, Random random) {
    List<Integer> all = new ArrayList<>();
    for (int i = face.startsWith("CD-") ? 3 : 0; i < face.length(); i++) {
      if (face.charAt(i) != '-' && face.charAt(i) != ' ') {
        all.add(i);
      }
    }
    Collections.shuffle(all, random);
    return all.subList(0, count);
  }

  private static <T> T pick(List<T> values, Random random) {
    return values.get(random.nextInt(values.size()));
  }
}

package org.castdoctor.agent.keep;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.castdoctor.agent.keep.PrivateFolder.Bounds;
import org.castdoctor.agent.keep.PrivateFolder.Entry;
import org.castdoctor.agent.keep.PrivateFolder.Kept;
import org.castdoctor.agent.observe.Bundle;
import org.castdoctor.agent.observe.BundleJson;
import org.castdoctor.protocol.code.CodeContent;
import org.castdoctor.protocol.code.Decoded;
import org.castdoctor.protocol.code.DiagnosisCode;
import org.castdoctor.protocol.diagnosis.Diagnosis;

/** The latest diagnoses that were made on this computer, each with its bundle. */
public final class Diagnoses {
  /** A bundle of a home has some 30 KB, one of a house with 500 devices under 2 MB. */
  static final Bounds BOUNDS = new Bounds(16, 4 << 20, 16L << 20);

  /** As long as the history. */
  private static final Duration LONGEST = Duration.ofDays(30);

  private final PrivateFolder folder;

  /** A bundle as it may lie on a disk: what was playing is not in it. */
  public record Written(String json) {
    private static Written of(Bundle bundle) {
      return new Written(BundleJson.write(Discreet.of(bundle)));
    }
  }

  /** Below a state folder, which need not be there yet. */
  public Diagnoses(Path stateFolder) {
    this.folder = new PrivateFolder(stateFolder.resolve("diagnoses"), BOUNDS);
  }

  /** The form in which a bundle is kept; it takes as long as the reasoning. */
  public static Written written(Bundle bundle) {
    return Written.of(bundle);
  }

  /** Keeps a diagnosis that was measured here. */
  public Kept keep(Diagnosis diagnosis, Bundle bundle) {
    return keep(diagnosis, written(bundle));
  }

  /** The same where the bundle's form is at hand. */
  public Kept keep(Diagnosis diagnosis, Written bundle) {
    forgetTheOld(diagnosis.createdAt());
    return folder.put(entry(diagnosis), form(diagnosis, bundle));
  }

  /** Goes the way of keeping, and keeps nothing: what is slow the first time is over then. */
  public void prepare(Diagnosis diagnosis, Written bundle) {
    folder.prepare(entry(diagnosis), form(diagnosis, bundle));
  }

  /** Removes all of them, and the folder; false where one could not be removed. */
  public boolean forgetAll() {
    return folder.removeAll();
  }

  /** Removes what is older than the history may be. */
  public void forgetTheOld(Instant now) {
    folder.newestFirst().stream()
        .filter(entry -> entry.at().isBefore(now.minus(LONGEST)))
        .forEach(folder::remove);
  }

  private static Entry entry(Diagnosis diagnosis) {
    return new Entry(diagnosis.createdAt(), diagnosis.id());
  }

  private static byte[] form(Diagnosis diagnosis, Written bundle) {
    return KeptDiagnosis.write(Discreet.of(diagnosis), bundle.json())
        .getBytes(StandardCharsets.UTF_8);
  }

  /** The latest; empty where there is none that can be read. */
  public Optional<KeptDiagnosis> latest() {
    return folder.newestFirst().stream()
        .flatMap(entry -> folder.read(entry).flatMap(KeptDiagnosis::read).stream())
        .findFirst();
  }

  /** The one with this id or this code, in whatever face; the newest where several have it. */
  public Optional<KeptDiagnosis> find(String idOrCode) {
    return file(idOrCode).flatMap(KeptDiagnosis::read);
  }

  /** The whole file of {@link #find}. */
  Optional<byte[]> file(String idOrCode) {
    String wanted = idOrCode.strip();
    Optional<CodeContent> code = content(wanted).map(Diagnoses::short40);
    for (Entry entry : folder.newestFirst()) {
      if (!entry.id().equals(wanted) && code.isEmpty()) {
        continue;
      }
      Optional<byte[]> bytes = folder.read(entry);
      Optional<KeptDiagnosis> kept = bytes.flatMap(KeptDiagnosis::read);
      if (kept.isPresent()
          && (entry.id().equals(wanted)
              || content(kept.get().code()).map(Diagnoses::short40).equals(code))) {
        return bytes;
      }
    }
    return Optional.empty();
  }

  /** What a code says, where it can be trusted. */
  static Optional<CodeContent> content(String code) {
    return switch (DiagnosisCode.decode(code)) {
      case Decoded.Exact exact -> Optional.of(exact.content());
      case Decoded.Filled filled -> Optional.of(filled.content());
      case Decoded.DidYouMean guess -> Optional.empty();
      case Decoded.Refused refused -> Optional.empty();
    };
  }

  /** What all faces have in common. */
  private static CodeContent short40(CodeContent c) {
    return new CodeContent(
        c.epoch(),
        c.ownerLetter(),
        c.number(),
        c.confidence(),
        c.modelIndex(),
        c.appIndex(),
        c.hour(),
        c.concern(),
        Optional.empty());
  }
}

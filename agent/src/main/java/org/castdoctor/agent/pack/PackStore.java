package org.castdoctor.agent.pack;

import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.castdoctor.agent.knowledge.Overlay;
import org.castdoctor.agent.pack.Judgement.Accepted;
import org.castdoctor.agent.pack.Judgement.Refused;
import org.castdoctor.agent.pack.Judgement.Why;
import org.castdoctor.agent.words.Text;
import org.castdoctor.protocol.diagnosis.Catalogue;
import org.castdoctor.protocol.wire.Parsed;

/**
 * The installed pack, the one before it, and the keys, in the state folder. A file is judged the
 * same way when it comes and each time it is used, so that what was changed on the disk, or whose
 * key was taken away, is not used.
 */
public final class PackStore {
  private final Path installed;
  private final Path previous;
  private final Path lock;
  private final Path keyFolder;
  private final StateFiles files;
  private final Supplier<Catalogue> catalogue;

  /** The store below a state folder, which need not be there yet. */
  public PackStore(Path stateFolder, Supplier<Catalogue> catalogue) {
    this(stateFolder, catalogue, new DiskFiles());
  }

  PackStore(Path stateFolder, Supplier<Catalogue> catalogue, StateFiles files) {
    this.installed = stateFolder.resolve("knowledge").resolve("pack.json");
    this.previous = stateFolder.resolve("knowledge").resolve("previous.json");
    this.lock = stateFolder.resolve("knowledge").resolve("lock");
    this.keyFolder = stateFolder.resolve("keys");
    this.catalogue = catalogue;
    this.files = files;
  }

  public Path keyFolder() {
    return keyFolder;
  }

  /** The trusted keys as they are now. */
  public Keys keys() {
    return Keys.in(keyFolder, files);
  }

  /** The key in a file of the caller's choosing. */
  public Optional<TrustedKey> key(Path file) {
    return Keys.read(file, files);
  }

  /** The pack in use, or why the one that is there is not used; empty where there is none. */
  public Optional<Judgement> installed() {
    return read(installed, List.of());
  }

  /** The pack that {@link #rollback} would bring back. */
  public Optional<Judgement> previous() {
    return read(previous, List.of());
  }

  /** What to lay over the built-in knowledge. With no pack this costs one look at the disk. */
  public Overlay overlay(Consumer<Text> warnings) {
    if (!files.exists(installed)) {
      return Overlay.NONE;
    }
    return switch (installed().orElseGet(PackStore::unreadable)) {
      case Accepted accepted -> accepted.pack().overlay();
      case Refused refused -> {
        warnings.accept(
            Text.of("The installed knowledge pack is not used. {because}")
                .with("because", refused.sentence()));
        yield Overlay.NONE;
      }
    };
  }

  /** Whether this file could be a pack here, whatever is installed. */
  public Judgement judge(byte[] file, List<TrustedKey> extra) {
    if (file.length > Envelope.MAX_BYTES) {
      return new Refused(Why.UNREADABLE, Text.of("The file is larger than 8 MiB."));
    }
    Keys keys = keys();
    if (keys.problem().isPresent()) {
      return new Refused(Why.NO_KEYS, keys.problem().get());
    }
    KeyRing ring = keys.ring();
    for (TrustedKey key : extra) {
      Optional<KeyRing> more = ring.and(key);
      if (more.isEmpty()) {
        return new Refused(
            Why.NO_KEYS,
            Text.of("Another key is already trusted as {key}; rename the new one.")
                .with("key", key.id()));
      }
      ring = more.get();
    }
    if (ring.keys().isEmpty()) {
      return new Refused(
          Why.NO_KEYS,
          Text.of(
                  "No key is trusted yet: put the desk's public key as NAME.pub into {folder}, or"
                      + " name it with --key FILE.")
              .with("folder", keyFolder.toString()));
    }
    return judge(file, ring);
  }

  private Judgement judge(byte[] file, KeyRing ring) {
    return switch (Envelope.parse(file)) {
      case Parsed.Malformed<Envelope>(String reason, int offset) ->
          new Refused(
              Why.UNREADABLE,
              Text.of("The file is no signed pack: {because}.").with("because", reason));
      case Parsed.Ok<Envelope>(Envelope envelope) ->
          switch (ring.judge(envelope)) {
            case KeyRing.Seals.NotEnough(Text because) -> new Refused(Why.SIGNATURE, because);
            case KeyRing.Seals.Enough(List<String> signers) ->
                switch (reader(ring).read(envelope.payload())) {
                  case PackReader.Reading.Fine(Pack pack) -> new Accepted(pack, signers, file);
                  case PackReader.Reading.Wrong(Why why, String sentence) ->
                      // For who writes packs: in English, like the format itself.
                      new Refused(why, Text.asItIs(sentence));
                };
          };
    };
  }

  PackReader reader(KeyRing ring) {
    return new PackReader(catalogue.get(), new Vocabulary(ring.hosts()));
  }

  /**
   * Whether {@link #update} would take this file.
   *
   * @param anyVersion also an older one than is installed, or one of another name
   */
  public Judgement wouldTake(byte[] file, List<TrustedKey> extra, boolean anyVersion) {
    return switch (judge(file, extra)) {
      case Refused refused -> refused;
      case Accepted accepted ->
          anyVersion
              ? accepted
              : inUse(extra).flatMap(old -> notNewer(old, accepted.pack())).orElse(accepted);
    };
  }

  private Optional<Pack> inUse(List<TrustedKey> extra) {
    return read(installed, extra)
        .flatMap(judgement ->
            switch (judgement) {
              case Accepted accepted -> Optional.of(accepted.pack());
              case Refused refused -> Optional.empty();
            });
  }

  private static Optional<Judgement> notNewer(Pack old, Pack pack) {
    if (!old.name().equals(pack.name())) {
      return Optional.of(
          new Refused(
              Why.OLDER,
              Text.of(
                      "{pack} would take the place of {old}, a pack of another name; add --rollback"
                          + " if that is meant.")
                  .with("pack", pack.label())
                  .with("old", old.label())));
    }
    return pack.version() > old.version()
        ? Optional.empty()
        : Optional.of(
            new Refused(
                Why.OLDER,
                Text.of(
                        "{pack} is not newer than {old}, which is installed; add --rollback to go"
                            + " back on purpose.")
                    .with("pack", pack.label())
                    .with("old", old.label())));
  }

  /**
   * Takes this file as the pack from now on and keeps the one before it. Keys that were named for
   * it and signed it stay trusted, because the pack is checked again at every use. What fails
   * leaves the installed pack as it was.
   */
  public Judgement update(byte[] file, List<TrustedKey> extra, boolean anyVersion) {
    return switch (wouldTake(file, extra, anyVersion)) {
      case Refused refused -> refused;
      case Accepted accepted ->
          alone(() -> store(file, extra, anyVersion))
              .orElseGet(() ->
                  new Refused(
                      Why.NOT_STORED,
                      Text.of("The pack could not be stored in {folder}; nothing was changed.")
                          .with("folder", String.valueOf(installed.getParent()))));
    };
  }

  /** Judged once more, because another process may have been quicker. */
  private Judgement store(byte[] file, List<TrustedKey> extra, boolean anyVersion)
      throws IOException {
    Judgement judgement = wouldTake(file, extra, anyVersion);
    if (judgement instanceof Accepted accepted) {
      for (TrustedKey key : extra) {
        Path place = keyFolder.resolve(key.id() + ".pub");
        if (accepted.signers().contains(key.id()) && !files.exists(place)) {
          replace(place, key.file());
        }
      }
      Optional<byte[]> old = files.read(installed, Envelope.MAX_BYTES);
      if (old.isPresent() && read(installed, extra).orElseThrow() instanceof Accepted) {
        replace(previous, old.get());
      }
      replace(installed, file);
    }
    return judgement;
  }

  /** What changes the disk; only one process at a time does. */
  private interface Change {
    Judgement make() throws IOException;
  }

  /** What came of it; empty where the disk refused. */
  private Optional<Judgement> alone(Change change) {
    try {
      Optional<Closeable> held = files.hold(lock);
      if (held.isEmpty()) {
        return Optional.of(
            new Refused(
                Why.NOT_STORED,
                Text.of("Another castdoctor is changing the packs; try again in a moment.")));
      }
      try (Closeable _ = held.get()) {
        return Optional.of(change.make());
      }
    } catch (IOException failed) {
      return Optional.empty();
    }
  }

  /**
   * Brings back the pack before this one, or the built-in knowledge alone where there was none.
   *
   * @return the pack now in use; empty where that is none
   */
  public Optional<Judgement> rollback() {
    try {
      Optional<byte[]> old = files.read(previous, Envelope.MAX_BYTES);
      Optional<byte[]> now = files.read(installed, Envelope.MAX_BYTES);
      boolean another =
          old.isPresent() && !Arrays.equals(old.get(), now.orElseGet(() -> new byte[0]));
      if (another && previous().orElseThrow() instanceof Accepted) {
        replace(installed, old.get());
      } else {
        files.remove(installed);
      }
      files.remove(previous);
      return installed();
    } catch (IOException failed) {
      return Optional.of(
          new Refused(
              Why.NOT_STORED,
              Text.of("The files in {folder} cannot be changed.")
                  .with("folder", String.valueOf(installed.getParent()))));
    }
  }

  private void replace(Path file, byte[] bytes) throws IOException {
    Path beside = files.writeBeside(file, bytes);
    try {
      files.move(beside, file);
    } finally {
      files.remove(beside);
    }
  }

  private Optional<Judgement> read(Path file, List<TrustedKey> extra) {
    if (!files.exists(file)) {
      return Optional.empty();
    }
    try {
      return Optional.of(
          files
              .read(file, Envelope.MAX_BYTES)
              .map(bytes -> judge(bytes, extra))
              .orElseGet(PackStore::unreadable));
    } catch (IOException noAccess) {
      return Optional.of(unreadable());
    }
  }

  private static Judgement unreadable() {
    return new Refused(
        Why.UNREADABLE, Text.of("The file cannot be read, or is larger than 8 MiB."));
  }
}

package org.castdoctor.agent.pack;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Whose signature counts here.
 *
 * @param keys trusted keys, each id once
 * @param needed how many different keys must have signed
 * @param hosts whose pages a pack may name, besides {@link Vocabulary#HOSTS}
 */
public record KeyRing(List<TrustedKey> keys, int needed, Set<String> hosts) {
  public KeyRing {
    keys = List.copyOf(keys);
    hosts = Set.copyOf(hosts);
    if (needed < 1) {
      throw new IllegalArgumentException("at least one signature is needed");
    }
  }

  /** What the signatures of a file are worth here. */
  sealed interface Seals {
    /** Enough different keys have signed. */
    record Enough(List<String> signers) implements Seals {}

    /** They do not do; the sentence says why. */
    record NotEnough(String because) implements Seals {}
  }

  /** The ring with one more key. Empty where another key already goes by its name. */
  public Optional<KeyRing> and(TrustedKey key) {
    Optional<TrustedKey> namesake = find(key.id());
    if (namesake.isPresent()) {
      return same(namesake.get(), key) ? Optional.of(this) : Optional.empty();
    }
    List<TrustedKey> more = new ArrayList<>(keys);
    more.add(key);
    return Optional.of(new KeyRing(more, needed, hosts));
  }

  Optional<TrustedKey> find(String id) {
    return keys.stream().filter(key -> key.id().equals(id)).findFirst();
  }

  private static boolean same(TrustedKey one, TrustedKey other) {
    return Arrays.equals(one.key().getEncoded(), other.key().getEncoded());
  }

  /** A signature that names a trusted key and does not fit spoils the file, whoever else signed. */
  Seals judge(Envelope envelope) {
    List<String> signers = new ArrayList<>();
    List<String> strangers = new ArrayList<>();
    // The same key under two names is one signer.
    Set<String> counted = new HashSet<>();
    for (Envelope.Seal seal : envelope.seals()) {
      Optional<TrustedKey> key = find(seal.key());
      if (key.isEmpty()) {
        strangers.add(seal.key());
      } else if (!key.get().hasSigned(envelope.payload(), seal.value())) {
        return new Seals.NotEnough(
            "The signature of " + seal.key() + " does not fit; the file was changed or damaged.");
      } else if (counted.add(Arrays.toString(key.get().key().getEncoded()))) {
        signers.add(seal.key());
      }
    }
    if (signers.size() >= needed) {
      return new Seals.Enough(signers);
    }
    String unknown =
        strangers.isEmpty() ? "" : " (not trusted here: " + String.join(", ", strangers) + ")";
    return new Seals.NotEnough(
        signers.isEmpty()
            ? "Nobody whose key is trusted here has signed it" + unknown + "."
            : "Only "
                + String.join(", ", signers)
                + " has signed it"
                + unknown
                + "; "
                + needed
                + " trusted signatures are needed.");
  }
}

package org.castdoctor.agent.pack;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.castdoctor.agent.words.Text;

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
    record NotEnough(Text because) implements Seals {}
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
            Text.of("The signature of {key} does not fit; the file was changed or damaged.")
                .with("key", seal.key()));
      } else if (counted.add(Arrays.toString(key.get().key().getEncoded()))) {
        signers.add(seal.key());
      }
    }
    if (signers.size() >= needed) {
      return new Seals.Enough(signers);
    }
    return new Seals.NotEnough(notEnough(signers, strangers));
  }

  private Text notEnough(List<String> signers, List<String> strangers) {
    String all = String.join(", ", signers);
    String unknown = String.join(", ", strangers);
    if (signers.isEmpty()) {
      return strangers.isEmpty()
          ? Text.of("Nobody whose key is trusted here has signed it.")
          : Text.of(
                  "Nobody whose key is trusted here has signed it (not trusted here: {strangers}).")
              .with("strangers", unknown);
    }
    return strangers.isEmpty()
        ? Text.of("Only {signers} has signed it; {needed} trusted signatures are needed.")
            .with("signers", all)
            .with("needed", needed)
        : Text.of(
                "Only {signers} has signed it (not trusted here: {strangers}); {needed} trusted"
                    + " signatures are needed.")
            .with("signers", all)
            .with("strangers", unknown)
            .with("needed", needed);
  }
}

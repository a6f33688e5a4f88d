package org.castdoctor.agent.knowledge.version;

import java.util.List;

/**
 * A version number, read. Two that mean the same are equal: parts at the end that are zero are
 * dropped, and remarks such as "rc1" are not kept.
 *
 * @param parts the numbers, most significant first
 */
public record Version(Scheme scheme, List<Long> parts) {
  public Version {
    int last = parts.size();
    while (last > 1 && parts.get(last - 1) == 0) {
      last--;
    }
    parts = List.copyOf(parts.subList(0, last));
  }

  /** How one version stands to another. */
  public enum Order {
    OLDER,
    SAME,
    NEWER,
    /** Of different schemes or trains: neither is older. */
    INCOMPARABLE
  }

  /** Numbers against numbers, never text against text; a part that is not there counts as 0. */
  public Order against(Version other) {
    if (scheme != other.scheme || (scheme.firstPartIsTrain() && part(0) != other.part(0))) {
      return Order.INCOMPARABLE;
    }
    int longer = Math.max(parts.size(), other.parts.size());
    for (int at = 0; at < longer; at++) {
      int order = Long.compare(part(at), other.part(at));
      if (order != 0) {
        return order < 0 ? Order.OLDER : Order.NEWER;
      }
    }
    return Order.SAME;
  }

  /** The number at a place, 0 where there is none. */
  long part(int at) {
    return at < parts.size() ? parts.get(at) : 0;
  }

  /** The vendor's way of writing it; reading that gives this version again. */
  @Override
  public String toString() {
    return scheme.write(this);
  }
}

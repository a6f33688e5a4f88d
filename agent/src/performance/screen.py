"""What somebody sees who starts castdoctor devices in a terminal: when each receiver's name is on the screen.

Usage: screen.py RUNS EXPECTED SECONDS LABEL COMMAND...
A pseudo terminal takes both outputs, as a screen does. Prints one row of a table; fails where a run showed fewer than expected, or
the last of them later than after so many seconds.
"""

import os
import pty
import re
import statistics
import sys
import time

# A receiver as it is found: its mark, then its name in a column. All names of this home differ; an address may be of either kind.
ARRIVAL = re.compile(r"  · (.{24}) ")


def once(command):
    began = time.monotonic()
    child, screen = pty.fork()
    if child == 0:
        os.execvp(command[0], command)
    seen, rest = {}, b""
    while True:
        try:
            read = os.read(screen, 65536)
        except OSError:  # Linux' way of saying that nobody writes there any more
            break
        if not read:
            break
        at = time.monotonic() - began
        *lines, rest = (rest + read).split(b"\n")
        for line in lines:
            found = ARRIVAL.match(line.decode("utf-8", "replace"))
            if found:
                seen.setdefault(found[1], at)
    os.close(screen)
    os.waitpid(child, 0)
    return sorted(seen.values()), time.monotonic() - began


def main():
    runs, expected, limit, label, command = int(sys.argv[1]), int(sys.argv[2]), float(sys.argv[3]), sys.argv[4], sys.argv[5:]
    looks = [once(command) for _ in range(runs)]
    complete = [times for times, _ in looks if len(times) >= expected]
    last = [times[expected - 1] for times in complete]
    fewest = min(len(times) for times, _ in looks)
    end = statistics.median(end for _, end in looks)
    median, latest = (f"{statistics.median(last):.2f}", f"{max(last):.2f}") if last else ("-", "-")
    print(f"| {label} | {len(complete)} of {runs} | {fewest} | {median} | {latest} | {end:.2f} |", flush=True)
    sys.exit(0 if len(complete) == runs and max(last) <= limit else 1)


main()

"""Two Python libraries asked the way their own documentation shows. Usage: rivals.py zeroconf|pychromecast"""

import sys
import time


def zeroconf_browser():
    from zeroconf import ServiceBrowser, Zeroconf

    class Listener:
        def add_service(self, zc, kind, name):
            info = zc.get_service_info(kind, name)
            if info:
                print(name, *info.parsed_addresses(), flush=True)

        def update_service(self, *ignored):
            pass

        def remove_service(self, *ignored):
            pass

    zc = Zeroconf()
    ServiceBrowser(zc, "_googlecast._tcp.local.", Listener())
    # The library has no end of its own; its examples wait for a key.
    time.sleep(3)
    zc.close()


def pychromecast_discovery():
    import pychromecast

    found, browser = pychromecast.discovery.discover_chromecasts()
    for cast in found:
        print(cast.friendly_name, cast.host, flush=True)
    browser.stop_discovery()


{"zeroconf": zeroconf_browser, "pychromecast": pychromecast_discovery}[sys.argv[1]]()

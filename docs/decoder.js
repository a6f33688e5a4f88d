// The diagnosis code, read and explained, without any network. An ES module of its own:
//   import { decode, explain, mount } from "./decoder.js";
//   mount(document.querySelector("#sidebar"), { code: ticket.code });
// Generated from the tables of castdoctor; do not edit it here; the source is protocol/src/decoder/decoder.js.

const TABLES = {
  "schema" : "castdoctor.decoder/1",
  "catalogue" : "2026.11",
  "models" : {
    "0" : "model not known",
    "1" : "a Google Cast device",
    "2" : "an Android TV or Google TV",
    "3" : "a Fire TV",
    "4" : "a Roku",
    "5" : "an AirPlay receiver",
    "6" : "a PlayStation",
    "7" : "an Xbox",
    "8" : "a Nintendo console",
    "9" : "a smart TV of another kind",
    "16" : "Chromecast, generation not known",
    "17" : "Chromecast (1st generation)",
    "18" : "Chromecast (2nd generation)",
    "19" : "Chromecast (3rd generation)",
    "20" : "Chromecast Ultra",
    "21" : "Chromecast Audio",
    "22" : "Chromecast with Google TV (4K)",
    "23" : "Chromecast with Google TV (HD)",
    "24" : "Google TV Streamer",
    "25" : "Google Home",
    "26" : "Google Home Mini",
    "27" : "Google Nest Mini",
    "28" : "Nest Audio",
    "29" : "Nest Wifi point",
    "30" : "Google Nest Hub",
    "31" : "Google Nest Hub Max",
    "32" : "Google Cast speaker group",
    "33" : "NVIDIA SHIELD Android TV",
    "34" : "Sony BRAVIA 4K GB",
    "35" : "Sony BRAVIA 4K GB ATV3",
    "36" : "Sony BRAVIA 4K VH2",
    "37" : "Sony BRAVIA 4K VH21",
    "38" : "Sony BRAVIA 4K UR3",
    "39" : "Philips TV (TPM191E)",
    "40" : "Xiaomi Mi TV (MiTV-MSSP2)",
    "41" : "TCL Smart TV Pro",
    "42" : "Vizio V705-H3",
    "43" : "Vizio D24F-J09",
    "44" : "Lenovo CD-24502F display",
    "45" : "JBL Link speaker",
    "46" : "Streamplayer",
    "47" : "PlayStation 3",
    "48" : "PlayStation 4",
    "49" : "PlayStation 5",
    "50" : "Xbox 360",
    "51" : "Xbox One",
    "52" : "Xbox Series X or S",
    "53" : "Nintendo Switch",
    "54" : "Steam Deck",
    "55" : "Apple TV"
  },
  "apps" : {
    "0" : "app not known",
    "1" : "Netflix",
    "2" : "YouTube",
    "3" : "YouTube Music",
    "4" : "Disney+",
    "5" : "Prime Video",
    "6" : "Spotify",
    "7" : "Plex",
    "8" : "Twitch",
    "9" : "Google Photos",
    "10" : "Audible",
    "11" : "BBC iPlayer",
    "12" : "BBC Sounds",
    "13" : "the default media receiver",
    "14" : "a Chrome tab or screen",
    "15" : "an Android screen",
    "16" : "Home Assistant",
    "17" : "DashCast",
    "18" : "BubbleUPnP"
  },
  "steps" : {
    "S1" : "check that both are on the same Wi-Fi",
    "S2" : "restart the phone",
    "S3" : "unplug the receiver or console for 30 seconds",
    "S4" : "restart the router",
    "S5" : "clear the app's cache and data",
    "S6" : "reinstall the app",
    "S7" : "update the app",
    "S8" : "update the receiver's or console's software",
    "S9" : "sign out of the app and in again",
    "S10" : "reset the receiver to factory settings",
    "S11" : "switch VPN and proxy off",
    "S12" : "switch off the separation of devices in the Wi-Fi",
    "S13" : "change the router's multicast, IGMP or UPnP settings",
    "S14" : "change between 2.4 and 5 GHz",
    "S15" : "change the name server (DNS) to 8.8.8.8",
    "S16" : "use a cable or move closer to the Wi-Fi",
    "S17" : "run a speed test",
    "S18" : "look at the service's status page",
    "S19" : "call the internet provider",
    "S20" : "rebuild the console's database or clear its cache",
    "S21" : "check the plan and the list of supported devices",
    "S22" : "switch the firewall off",
    "S23" : "allow the app to use the local network",
    "S24" : "set date and time to automatic",
    "S25" : "try another device, another network or another HDMI cable",
    "S26" : "set up port forwarding or a DMZ",
    "S27" : "clear the service's cookies and sign in on its web page"
  },
  "codeSteps" : [ "S1", "S2", "S3", "S4", "S5", "S6", "S7", "S8", "S10", "S11", "S12", "S15" ],
  "dearest" : [ "S10", "S6", "S4", "S3", "S2", "S15", "S5", "S9" ],
  "owners" : {
    "C" : {
      "word" : "sender",
      "handTo" : "the customer; if it does not help, whoever looks after this device, or its maker's support"
    },
    "L" : {
      "word" : "lan",
      "handTo" : "the support of the internet provider, or of the router's maker"
    },
    "I" : {
      "word" : "isp",
      "handTo" : "the internet provider's second line, by this code"
    },
    "R" : {
      "word" : "receiver",
      "handTo" : "the customer; if it does not help, the support of the receiver's maker"
    },
    "V" : {
      "word" : "vendor",
      "handTo" : "the support of the receiver's maker"
    },
    "P" : {
      "word" : "platform",
      "handTo" : "the support of the platform's operator"
    },
    "A" : {
      "word" : "app",
      "handTo" : "the support of the streaming service"
    },
    "U" : {
      "word" : "undetermined",
      "handTo" : "the second line of the support desk, by this code"
    }
  },
  "concerns" : {
    "safety" : "a person with authority at support; ask for one at once",
    "money-account" : "a person with authority over accounts and bills at the service",
    "other" : "the account holder, then a person with authority at the service"
  },
  "phrases" : {
    "desk-check-concern" : "Is a child, money or an account involved?",
    "desk-check-same" : "Is it the same device, today?",
    "desk-check-sender" : "Is the computer that measured the one that fails?",
    "desk-stop" : "Stop here. No checklist, no question about settings: this goes to {role}.",
    "desk-old" : "A code speaks of one device at one hour. Ask for a new one: castdoctor.",
    "desk-other-sender" : "Then this says nothing of the device that fails. Ask for castdoctor --sender android, or ios, and the new code.",
    "desk-possible" : "Possible, not proven: {title}",
    "desk-resolved" : "Measured again: what an earlier diagnosis found is gone.",
    "desk-concern" : "This goes to a person before any technique.",
    "desk-newer" : "Finding {id} is newer than this decoder. The fault lies here: {owner}.",
    "desk-close" : "Close once the customer knows who acts next: {who}. And the way: {way}",
    "desk-takes-over" : "A person takes over now."
  },
  "theApp" : "the app",
  "findings" : {
    "C01" : {
      "title" : "The phone and the receiver are on different networks.",
      "way" : "Join the receiver's Wi-Fi on the phone.",
      "handTo" : "the customer; if it does not help, whoever looks after this device, or its maker's support",
      "scope" : "DEVICE",
      "useless" : [ "S2", "S3", "S4", "S5", "S6", "S7", "S8", "S9", "S10", "S15", "S17", "S20", "S26" ],
      "harmful" : [ ],
      "helps" : [ "S1" ]
    },
    "C02" : {
      "title" : "A VPN or a program like it takes the traffic meant for your home.",
      "way" : "Switch on local network access in the VPN program, or pause it while you cast.",
      "handTo" : "the customer; if it does not help, whoever looks after this device, or its maker's support",
      "scope" : "THIS_PC",
      "useless" : [ "S3", "S4", "S5", "S6", "S8", "S9", "S10", "S20" ],
      "harmful" : [ ],
      "helps" : [ "S11" ]
    },
    "C03" : {
      "title" : "A security program refuses to let this computer talk to your home.",
      "way" : "Allow the local network in the VPN's or security program's settings.",
      "handTo" : "the customer; if it does not help, whoever looks after this device, or its maker's support",
      "scope" : "THIS_PC",
      "useless" : [ "S3", "S4", "S5", "S6", "S8", "S9", "S10", "S20" ],
      "harmful" : [ ],
      "helps" : [ "S11" ]
    },
    "C04" : {
      "title" : "This computer's firewall keeps devices' answers out.",
      "way" : "Let UDP port 5353 come in on this computer, for the home network only.",
      "handTo" : "the customer; if it does not help, whoever looks after this device, or its maker's support",
      "scope" : "THIS_PC",
      "useless" : [ "S2", "S3", "S4", "S5", "S6", "S7", "S8", "S9", "S10", "S12", "S13", "S14", "S15", "S16", "S20" ],
      "harmful" : [ "S22" ],
      "helps" : [ ]
    },
    "C05" : {
      "title" : "The operating system does not let {app} use your home network.",
      "way" : "Allow the app to use the local network, in the system's privacy settings.",
      "handTo" : "the customer; if it does not help, whoever looks after this device, or its maker's support",
      "scope" : "APP",
      "useless" : [ "S3", "S4", "S5", "S8", "S9", "S10", "S12", "S13", "S14", "S15", "S16", "S17", "S20", "S26" ],
      "harmful" : [ ],
      "helps" : [ "S6", "S23" ]
    },
    "C06" : {
      "title" : "Windows treats your home network as a public one and hides devices.",
      "way" : "Set this network to Private in the Windows network settings, if it is your own.",
      "handTo" : "the customer; if it does not help, whoever looks after this device, or its maker's support",
      "scope" : "THIS_PC",
      "useless" : [ "S2", "S3", "S4", "S5", "S6", "S7", "S8", "S9", "S10", "S12", "S13", "S14", "S15", "S16", "S20" ],
      "harmful" : [ "S22" ],
      "helps" : [ ]
    },
    "C07" : {
      "title" : "This computer looks for devices in the wrong network.",
      "way" : "Close the program that made ? (Docker, a virtual machine, a VPN) while you cast from this computer.",
      "handTo" : "the customer; if it does not help, whoever looks after this device, or its maker's support",
      "scope" : "THIS_PC",
      "useless" : [ "S2", "S3", "S4", "S5", "S6", "S7", "S8", "S9", "S10", "S12", "S13", "S14", "S15", "S16", "S20" ],
      "harmful" : [ ],
      "helps" : [ ]
    },
    "C08" : {
      "title" : "One of the two internet protocols is switched off on this computer.",
      "way" : "Switch IPv4 and IPv6 on again for the home connection of this computer.",
      "handTo" : "the customer; if it does not help, whoever looks after this device, or its maker's support",
      "scope" : "THIS_PC",
      "useless" : [ "S3", "S4", "S5", "S6", "S8", "S9", "S10", "S15", "S20", "S26" ],
      "harmful" : [ ],
      "helps" : [ ]
    },
    "C09" : {
      "title" : "Another program on this computer takes the devices' answers.",
      "way" : "Close other casting or media programs on this computer, then run castdoctor recheck.",
      "handTo" : "the customer; if it does not help, whoever looks after this device, or its maker's support",
      "scope" : "THIS_PC",
      "useless" : [ "S3", "S4", "S5", "S6", "S8", "S9", "S10", "S12", "S13", "S14", "S15", "S20" ],
      "harmful" : [ ],
      "helps" : [ ]
    },
    "C10" : {
      "title" : "The list still shows an old address of the receiver.",
      "way" : "Wait two minutes, then try again.",
      "handTo" : "nobody: it passes by itself; else the support desk, by this code",
      "scope" : "THIS_PC",
      "useless" : [ "S3", "S5", "S6", "S8", "S9", "S10", "S12", "S13", "S15", "S20", "S26" ],
      "harmful" : [ ],
      "helps" : [ "S2" ]
    },
    "C11" : {
      "title" : "The phone lacks the part of Android that casting needs.",
      "way" : "Update Google Play services on the phone.",
      "handTo" : "the customer; if it does not help, whoever looks after this device, or its maker's support",
      "scope" : "DEVICE",
      "useless" : [ "S1", "S3", "S4", "S8", "S10", "S12", "S13", "S14", "S15", "S16", "S17", "S20", "S26" ],
      "harmful" : [ ],
      "helps" : [ "S7" ]
    },
    "C12" : {
      "title" : "A proxy or security program stands between this computer and the net.",
      "way" : "Exempt the home network and the streaming services in the proxy or security program.",
      "handTo" : "the customer; if it does not help, whoever looks after this device, or its maker's support",
      "scope" : "THIS_PC",
      "useless" : [ "S3", "S4", "S5", "S6", "S8", "S9", "S10", "S15", "S20" ],
      "harmful" : [ "S22" ],
      "helps" : [ "S11" ]
    },
    "C13" : {
      "title" : "This computer is not connected to any network.",
      "way" : "Connect this computer to the home Wi-Fi, or plug the network cable in.",
      "handTo" : "the customer; if it does not help, whoever looks after this device, or its maker's support",
      "scope" : "THIS_PC",
      "useless" : [ "S3", "S5", "S6", "S7", "S8", "S9", "S10", "S11", "S12", "S13", "S14", "S15", "S18", "S20", "S21", "S22", "S26" ],
      "harmful" : [ ],
      "helps" : [ "S1", "S4" ]
    },
    "C14" : {
      "title" : "This computer's clock is wrong, so secure connections fail.",
      "way" : "Set this computer's date and time to automatic.",
      "handTo" : "the customer; if it does not help, whoever looks after this device, or its maker's support",
      "scope" : "THIS_PC",
      "useless" : [ "S3", "S4", "S5", "S6", "S8", "S9", "S10", "S12", "S13", "S14", "S15", "S16", "S20", "S26" ],
      "harmful" : [ ],
      "helps" : [ "S24" ]
    },
    "C15" : {
      "title" : "The phone saves power and so misses the receiver's announcements.",
      "way" : "Take the app out of the phone's battery saving, and keep the screen on while you look for the receiver.",
      "handTo" : "the customer; if it does not help, whoever looks after this device, or its maker's support",
      "scope" : "DEVICE",
      "useless" : [ "S3", "S4", "S5", "S6", "S8", "S9", "S10", "S15", "S17", "S20", "S26" ],
      "harmful" : [ ],
      "helps" : [ "S2" ]
    },
    "C16" : {
      "title" : "This is a managed work computer that may not do what casting needs.",
      "way" : "Measure from a private computer or phone in the same home.",
      "handTo" : "the IT desk of whoever runs this network or computer",
      "scope" : "THIS_PC",
      "useless" : [ "S3", "S4", "S5", "S6", "S8", "S9", "S10", "S12", "S13", "S20" ],
      "harmful" : [ "S22" ],
      "helps" : [ "S25" ]
    },
    "C17" : {
      "title" : "A VPN carries this computer's internet traffic.",
      "way" : "Pause the VPN and run castdoctor recheck if the internet is what you want measured.",
      "handTo" : "the customer; if it does not help, whoever looks after this device, or its maker's support",
      "scope" : "THIS_PC",
      "useless" : [ "S3", "S5", "S6", "S8", "S9", "S10", "S20" ],
      "harmful" : [ ],
      "helps" : [ "S11" ]
    },
    "L01" : {
      "title" : "The Wi-Fi lets devices reach the internet, but not each other.",
      "way" : "Switch off the separation of devices in the router's Wi-Fi settings.",
      "handTo" : "the support of the internet provider, or of the router's maker",
      "scope" : "LAN",
      "useless" : [ "S2", "S3", "S5", "S6", "S7", "S8", "S9", "S14", "S15", "S16", "S17", "S20", "S26" ],
      "harmful" : [ "S10" ],
      "helps" : [ "S12" ]
    },
    "L02" : {
      "title" : "One of the two sides is on the guest Wi-Fi.",
      "way" : "Put the phone and the receiver on the main Wi-Fi.",
      "handTo" : "the customer; if it does not help, whoever looks after the router, or the internet provider's support",
      "scope" : "LAN",
      "useless" : [ "S2", "S3", "S5", "S6", "S7", "S8", "S9", "S14", "S15", "S16", "S17", "S20", "S26" ],
      "harmful" : [ "S10" ],
      "helps" : [ "S1", "S12" ]
    },
    "L03" : {
      "title" : "The Wi-Fi hides devices from each other, although they can be reached.",
      "way" : "Switch off multicast filtering in the router's or access point's Wi-Fi settings.",
      "handTo" : "the support of the internet provider, or of the router's maker",
      "scope" : "LAN",
      "useless" : [ "S2", "S3", "S5", "S6", "S7", "S8", "S9", "S15", "S17", "S20", "S26" ],
      "harmful" : [ "S10" ],
      "helps" : [ "S13" ]
    },
    "L04" : {
      "title" : "Devices vanish from the list minutes after each restart.",
      "way" : "Switch IGMP snooping off, or the IGMP querier on, in the router or switch.",
      "handTo" : "the support of the internet provider, or of the router's maker",
      "scope" : "LAN",
      "useless" : [ "S2", "S5", "S6", "S7", "S8", "S9", "S10", "S15", "S17", "S20", "S26" ],
      "harmful" : [ ],
      "helps" : [ "S4", "S13" ]
    },
    "L05" : {
      "title" : "Parts of your Wi-Fi do not pass on devices' announcements.",
      "way" : "Connect phone and receiver to the same Wi-Fi box, and update the boxes' firmware.",
      "handTo" : "the support of the internet provider, or of the router's maker",
      "scope" : "LAN",
      "useless" : [ "S2", "S5", "S6", "S7", "S8", "S9", "S10", "S15", "S17", "S20", "S26" ],
      "harmful" : [ ],
      "helps" : [ "S4", "S14" ]
    },
    "L06" : {
      "title" : "This computer and the receiver are in two separate networks.",
      "way" : "Bring both into the same network.",
      "handTo" : "the support of the internet provider, or of the router's maker",
      "scope" : "LAN",
      "useless" : [ "S2", "S3", "S5", "S6", "S7", "S8", "S9", "S10", "S14", "S15", "S16", "S17", "S20", "S26" ],
      "harmful" : [ ],
      "helps" : [ "S1" ]
    },
    "L07" : {
      "title" : "You can see the receiver, but the network between blocks the connection.",
      "way" : "Allow connections from the sender's network to the receiver in the firewall between them.",
      "handTo" : "the support of the internet provider, or of the router's maker",
      "scope" : "LAN",
      "useless" : [ "S2", "S3", "S5", "S6", "S7", "S8", "S9", "S10", "S14", "S15", "S16", "S17", "S20" ],
      "harmful" : [ ],
      "helps" : [ ]
    },
    "L08" : {
      "title" : "The box that passes announcements between networks garbles them.",
      "way" : "Update or replace the mDNS reflector (repeater) between the networks.",
      "handTo" : "the support of the internet provider, or of the router's maker",
      "scope" : "LAN",
      "useless" : [ "S2", "S3", "S5", "S6", "S7", "S8", "S9", "S10", "S15", "S16", "S17", "S20", "S26" ],
      "harmful" : [ ],
      "helps" : [ "S13" ]
    },
    "L09" : {
      "title" : "Two routers stand in a row, and the two sides sit behind different ones.",
      "way" : "Use one router's Wi-Fi for both, or set the second router to access-point mode.",
      "handTo" : "the support of the internet provider, or of the router's maker",
      "scope" : "LAN",
      "useless" : [ "S2", "S3", "S5", "S6", "S7", "S8", "S9", "S10", "S15", "S16", "S17", "S20", "S26" ],
      "harmful" : [ ],
      "helps" : [ "S1" ]
    },
    "L10" : {
      "title" : "Your router gives out no addresses.",
      "way" : "Restart the router once, and wait three minutes.",
      "handTo" : "the support of the internet provider, or of the router's maker",
      "scope" : "LAN",
      "useless" : [ "S2", "S5", "S6", "S7", "S8", "S9", "S11", "S12", "S13", "S14", "S15", "S17", "S20", "S21", "S26" ],
      "harmful" : [ "S10" ],
      "helps" : [ "S4" ]
    },
    "L11" : {
      "title" : "Two devices in your home claim the address of the receiver.",
      "way" : "Restart the router, then the two devices, so that each gets its own address.",
      "handTo" : "the support of the internet provider, or of the router's maker",
      "scope" : "LAN",
      "useless" : [ "S2", "S5", "S6", "S7", "S8", "S9", "S10", "S12", "S13", "S14", "S15", "S17", "S20", "S26" ],
      "harmful" : [ ],
      "helps" : [ "S4" ]
    },
    "L12" : {
      "title" : "An ad or content filter in your home blocks names that casting needs.",
      "way" : "Allow the blocked names in the filter.",
      "handTo" : "the support of the internet provider, or of the router's maker",
      "scope" : "LAN",
      "useless" : [ "S2", "S3", "S4", "S5", "S6", "S7", "S8", "S9", "S12", "S13", "S14", "S16", "S20", "S26" ],
      "harmful" : [ "S10" ],
      "helps" : [ "S15" ]
    },
    "L13" : {
      "title" : "The network keeps receivers from a Google address that they may depend on.",
      "way" : "Allow the receiver to reach 8.8.8.8 and 8.8.4.4 in the router.",
      "handTo" : "the support of the internet provider, or of the router's maker",
      "scope" : "LAN",
      "useless" : [ "S2", "S3", "S4", "S5", "S6", "S7", "S8", "S9", "S12", "S13", "S14", "S16", "S20", "S26" ],
      "harmful" : [ "S10" ],
      "helps" : [ ]
    },
    "L14" : {
      "title" : "One device floods your home network with messages.",
      "way" : "Unplug the receiver for a minute, plug it in again, and update it.",
      "handTo" : "the customer; if it does not help, whoever looks after the router, or the internet provider's support",
      "scope" : "LAN",
      "useless" : [ "S2", "S5", "S6", "S7", "S8", "S9", "S10", "S15", "S17", "S20", "S26" ],
      "harmful" : [ ],
      "helps" : [ "S3", "S4" ]
    },
    "L15" : {
      "title" : "The Wi-Fi between here and the receiver loses or delays too much.",
      "way" : "Move the receiver or the Wi-Fi box closer together, or use a cable.",
      "handTo" : "the customer; if it does not help, whoever looks after the router, or the internet provider's support",
      "scope" : "LAN",
      "useless" : [ "S2", "S3", "S5", "S6", "S7", "S8", "S9", "S10", "S12", "S13", "S15", "S20", "S21", "S26" ],
      "harmful" : [ ],
      "helps" : [ "S14", "S16" ]
    },
    "L16" : {
      "title" : "Your line gets very slow to answer when somebody uses it heavily.",
      "way" : "Pause large uploads while you watch, or limit them in the router.",
      "handTo" : "the support of the internet provider, or of the router's maker",
      "scope" : "LAN",
      "useless" : [ "S2", "S3", "S5", "S6", "S7", "S8", "S9", "S10", "S12", "S13", "S15", "S20", "S21", "S26" ],
      "harmful" : [ ],
      "helps" : [ "S17" ]
    },
    "L17" : {
      "title" : "Large packets get lost on your line, small ones pass.",
      "way" : "Check the packet size (MTU) set in the router, then pass the sentence below on to your provider.",
      "handTo" : "the support of the internet provider, or of the router's maker",
      "scope" : "LAN",
      "useless" : [ "S2", "S3", "S4", "S5", "S6", "S7", "S8", "S9", "S10", "S12", "S13", "S14", "S15", "S16", "S20", "S21", "S26" ],
      "harmful" : [ ],
      "helps" : [ ]
    },
    "L18" : {
      "title" : "A sign-in page stands between this network and the internet.",
      "way" : "Sign in on this computer first, then ask the operator to let the receiver in.",
      "handTo" : "the customer; if it does not help, whoever looks after the router, or the internet provider's support",
      "scope" : "LAN",
      "useless" : [ "S2", "S3", "S4", "S5", "S6", "S7", "S8", "S9", "S13", "S14", "S16", "S17", "S20", "S26" ],
      "harmful" : [ "S10" ],
      "helps" : [ ]
    },
    "L19" : {
      "title" : "This office or campus Wi-Fi uses a log-in that receivers cannot do.",
      "way" : "Ask for a network with a plain password for such devices.",
      "handTo" : "the IT desk of whoever runs this network or computer",
      "scope" : "LAN",
      "useless" : [ "S2", "S3", "S4", "S5", "S6", "S7", "S8", "S9", "S13", "S14", "S15", "S16", "S17", "S20", "S26" ],
      "harmful" : [ "S10" ],
      "helps" : [ ]
    },
    "L20" : {
      "title" : "The network blocks the time servers that receivers set their clocks by.",
      "way" : "Allow time queries (UDP port 123) to the internet in the router.",
      "handTo" : "the support of the internet provider, or of the router's maker",
      "scope" : "LAN",
      "useless" : [ "S2", "S5", "S6", "S7", "S8", "S9", "S10", "S12", "S13", "S14", "S15", "S16", "S17", "S20", "S26" ],
      "harmful" : [ ],
      "helps" : [ ]
    },
    "L21" : {
      "title" : "The console's NAT type is strict, which does not matter for casting.",
      "way" : "Leave it as it is, unless party chat or invitations fail too.",
      "handTo" : "nobody: it passes by itself; else the support desk, by this code",
      "scope" : "LAN",
      "useless" : [ "S13", "S26" ],
      "harmful" : [ ],
      "helps" : [ ]
    },
    "L22" : {
      "title" : "Your router does not answer, although the home network still works.",
      "way" : "Switch the router off for 30 seconds, on again, and wait three minutes.",
      "handTo" : "the support of the internet provider, or of the router's maker",
      "scope" : "LAN",
      "useless" : [ "S2", "S3", "S5", "S6", "S7", "S8", "S9", "S11", "S12", "S13", "S14", "S15", "S17", "S18", "S20", "S21", "S26" ],
      "harmful" : [ "S10" ],
      "helps" : [ "S4" ]
    },
    "L23" : {
      "title" : "Your router no longer looks up internet names.",
      "way" : "Restart the router once; if that does not help, enter another name server in it.",
      "handTo" : "the support of the internet provider, or of the router's maker",
      "scope" : "LAN",
      "useless" : [ "S2", "S3", "S5", "S6", "S7", "S8", "S9", "S11", "S12", "S13", "S14", "S16", "S17", "S20", "S21", "S26" ],
      "harmful" : [ "S10" ],
      "helps" : [ "S4", "S15" ]
    },
    "L24" : {
      "title" : "Your router says that its internet line is down.",
      "way" : "Check the cable between router and wall socket, then call your provider.",
      "handTo" : "the internet provider's second line, by this code",
      "scope" : "LAN",
      "useless" : [ "S2", "S3", "S5", "S6", "S7", "S8", "S9", "S11", "S12", "S13", "S14", "S15", "S16", "S17", "S18", "S20", "S21", "S26" ],
      "harmful" : [ "S10" ],
      "helps" : [ "S4", "S19" ]
    },
    "L25" : {
      "title" : "Your home network changed, and the receiver still looks for the old one.",
      "way" : "Give the receiver the new Wi-Fi name and password.",
      "handTo" : "the customer; if it does not help, whoever looks after the router, or the internet provider's support",
      "scope" : "DEVICE",
      "useless" : [ "S2", "S4", "S5", "S6", "S7", "S9", "S11", "S12", "S13", "S14", "S15", "S16", "S17", "S20", "S21", "S26" ],
      "harmful" : [ ],
      "helps" : [ "S1" ]
    },
    "L26" : {
      "title" : "The router has paused the receiver or blocks it.",
      "way" : "Ask who manages the router to let this one device through.",
      "handTo" : "the support of the internet provider, or of the router's maker",
      "scope" : "DEVICE",
      "useless" : [ "S2", "S3", "S5", "S6", "S7", "S8", "S9", "S10", "S12", "S13", "S14", "S15", "S16", "S17", "S20", "S26" ],
      "harmful" : [ ],
      "helps" : [ ]
    },
    "L27" : {
      "title" : "Your network offers the newer internet protocol, but it leads nowhere.",
      "way" : "Restart the router once, then ask the provider about IPv6.",
      "handTo" : "the support of the internet provider, or of the router's maker",
      "scope" : "LAN",
      "useless" : [ "S2", "S3", "S5", "S6", "S7", "S8", "S9", "S10", "S12", "S13", "S14", "S16", "S17", "S20", "S26" ],
      "harmful" : [ ],
      "helps" : [ "S4" ]
    },
    "L28" : {
      "title" : "Something in your network announces the receiver where it is not.",
      "way" : "Restart the device that answers in its place, as named in the evidence.",
      "handTo" : "the support of the internet provider, or of the router's maker",
      "scope" : "LAN",
      "useless" : [ "S2", "S4", "S5", "S6", "S7", "S8", "S9", "S10", "S12", "S14", "S15", "S16", "S17", "S20", "S26" ],
      "harmful" : [ ],
      "helps" : [ "S3" ]
    },
    "L29" : {
      "title" : "A box in this network opens secure connections, which receivers refuse.",
      "way" : "Ask for the receiver to be exempted from inspection.",
      "handTo" : "the support of the internet provider, or of the router's maker",
      "scope" : "LAN",
      "useless" : [ "S2", "S3", "S4", "S5", "S6", "S7", "S8", "S9", "S10", "S12", "S13", "S14", "S15", "S16", "S17", "S20", "S26" ],
      "harmful" : [ ],
      "helps" : [ "S25" ]
    },
    "I01" : {
      "title" : "The internet does not answer beyond your router.",
      "way" : "Restart the router once, then call your provider.",
      "handTo" : "the internet provider's second line, by this code",
      "scope" : "LAN",
      "useless" : [ "S2", "S3", "S5", "S6", "S7", "S8", "S9", "S11", "S12", "S13", "S14", "S15", "S16", "S17", "S18", "S20", "S21", "S26", "S27" ],
      "harmful" : [ "S10" ],
      "helps" : [ "S4", "S19" ]
    },
    "I02" : {
      "title" : "Your provider's name service does not answer.",
      "way" : "Enter another name server in the router, and tell your provider.",
      "handTo" : "the internet provider's second line, by this code",
      "scope" : "LAN",
      "useless" : [ "S2", "S3", "S5", "S6", "S7", "S8", "S9", "S11", "S12", "S13", "S14", "S16", "S17", "S20", "S21", "S26" ],
      "harmful" : [ "S10" ],
      "helps" : [ "S15" ]
    },
    "I03" : {
      "title" : "Your internet line is too slow for the picture quality asked for.",
      "way" : "Choose a lower picture quality for now, and compare with what your contract promises.",
      "handTo" : "the internet provider's second line, by this code",
      "scope" : "LAN",
      "useless" : [ "S2", "S3", "S5", "S6", "S7", "S8", "S9", "S10", "S12", "S13", "S15", "S20", "S26" ],
      "harmful" : [ ],
      "helps" : [ "S16", "S17", "S19" ]
    },
    "I04" : {
      "title" : "One service cannot be reached from your line, though the internet works.",
      "way" : "Tell your provider which service fails; meanwhile a phone's hotspot may work.",
      "handTo" : "the internet provider's second line, by this code",
      "scope" : "LAN",
      "useless" : [ "S2", "S3", "S5", "S6", "S7", "S8", "S9", "S10", "S12", "S13", "S14", "S16", "S17", "S20", "S26" ],
      "harmful" : [ ],
      "helps" : [ "S11", "S19", "S25" ]
    },
    "I05" : {
      "title" : "Your provider shares one address among customers; casting does not mind.",
      "way" : "Leave it as it is, unless online play fails too.",
      "handTo" : "nobody: it passes by itself; else the support desk, by this code",
      "scope" : "LAN",
      "useless" : [ "S13", "S26" ],
      "harmful" : [ ],
      "helps" : [ ]
    },
    "I06" : {
      "title" : "A filter at your internet provider blocks this service.",
      "way" : "Look for a content filter in your provider's account page, or ask the provider.",
      "handTo" : "the internet provider's second line, by this code",
      "scope" : "LAN",
      "useless" : [ "S2", "S3", "S4", "S5", "S6", "S7", "S8", "S9", "S10", "S12", "S13", "S14", "S16", "S17", "S20", "S26" ],
      "harmful" : [ ],
      "helps" : [ "S19" ]
    },
    "R01" : {
      "title" : "I cannot find the receiver in your network.",
      "way" : "Switch the receiver on, and wait a minute for it to join the Wi-Fi.",
      "handTo" : "the customer; if it does not help, the support of the receiver's maker",
      "scope" : "DEVICE",
      "useless" : [ "S5", "S6", "S7", "S9", "S15", "S17", "S18", "S21", "S26", "S27" ],
      "harmful" : [ "S10" ],
      "helps" : [ "S1", "S3" ]
    },
    "R02" : {
      "title" : "The receiver seems to be in standby, and casting sleeps with it.",
      "way" : "Switch the TV on, then cast again.",
      "handTo" : "the customer; if it does not help, the support of the receiver's maker",
      "scope" : "DEVICE",
      "useless" : [ "S2", "S4", "S5", "S6", "S7", "S9", "S10", "S12", "S13", "S14", "S15", "S16", "S17", "S20", "S21", "S26" ],
      "harmful" : [ ],
      "helps" : [ "S3" ]
    },
    "R03" : {
      "title" : "Casting has stopped on the receiver, though the device itself is on.",
      "way" : "Unplug the receiver for 30 seconds, then plug it in again.",
      "handTo" : "the customer; if it does not help, the support of the receiver's maker",
      "scope" : "DEVICE",
      "useless" : [ "S1", "S2", "S4", "S5", "S6", "S7", "S9", "S12", "S13", "S14", "S15", "S16", "S17", "S20", "S21", "S26" ],
      "harmful" : [ "S10" ],
      "helps" : [ "S3", "S8" ]
    },
    "R04" : {
      "title" : "You can reach the receiver, but it no longer tells others that it is there.",
      "way" : "Unplug the receiver for 30 seconds, then plug it in again.",
      "handTo" : "the customer; if it does not help, the support of the receiver's maker",
      "scope" : "DEVICE",
      "useless" : [ "S2", "S4", "S5", "S6", "S7", "S9", "S10", "S12", "S15", "S16", "S17", "S20", "S21", "S26" ],
      "harmful" : [ ],
      "helps" : [ "S3", "S8" ]
    },
    "R05" : {
      "title" : "The secure connection to the receiver breaks off before it begins.",
      "way" : "Unplug the receiver for 30 seconds, then plug it in again.",
      "handTo" : "the customer; if it does not help, the support of the receiver's maker",
      "scope" : "DEVICE",
      "useless" : [ "S1", "S2", "S4", "S5", "S6", "S7", "S9", "S12", "S13", "S14", "S15", "S16", "S17", "S20", "S21", "S26" ],
      "harmful" : [ ],
      "helps" : [ "S3" ]
    },
    "R06" : {
      "title" : "Streaming apps refuse the receiver: it cannot prove to be a genuine receiver.",
      "way" : "Use a certified receiver for these apps.",
      "handTo" : "the customer; if it does not help, the support of the receiver's maker",
      "scope" : "DEVICE",
      "useless" : [ "S1", "S2", "S3", "S4", "S5", "S6", "S7", "S9", "S10", "S12", "S13", "S14", "S15", "S16", "S17", "S20", "S26" ],
      "harmful" : [ ],
      "helps" : [ "S21", "S25" ]
    },
    "R07" : {
      "title" : "The clock of the receiver is wrong, so others do not trust it.",
      "way" : "Restart the receiver while the internet works.",
      "handTo" : "the customer; if it does not help, the support of the receiver's maker",
      "scope" : "DEVICE",
      "useless" : [ "S1", "S2", "S5", "S6", "S7", "S9", "S10", "S12", "S13", "S14", "S15", "S16", "S17", "S20", "S21", "S26" ],
      "harmful" : [ ],
      "helps" : [ "S3", "S24" ]
    },
    "R08" : {
      "title" : "The software of the receiver is too old for what apps expect.",
      "way" : "Update the receiver's software, and leave it on and online for half an hour.",
      "handTo" : "the customer; if it does not help, the support of the receiver's maker",
      "scope" : "DEVICE",
      "useless" : [ "S1", "S2", "S4", "S5", "S6", "S7", "S9", "S10", "S12", "S13", "S14", "S15", "S16", "S17", "S20", "S26" ],
      "harmful" : [ ],
      "helps" : [ "S8" ]
    },
    "R09" : {
      "title" : "The home network reaches the receiver, but it has no internet of its own.",
      "way" : "Look in the router whether this one device is held back.",
      "handTo" : "the support of the internet provider, or of the router's maker",
      "scope" : "DEVICE",
      "useless" : [ "S2", "S5", "S6", "S7", "S9", "S12", "S13", "S17", "S20", "S21", "S26" ],
      "harmful" : [ "S10" ],
      "helps" : [ "S3", "S15" ]
    },
    "R10" : {
      "title" : "Something is already playing on the receiver.",
      "way" : "Ask around before you cast, or stop what is playing there.",
      "handTo" : "the customer; if it does not help, the support of the receiver's maker",
      "scope" : "DEVICE",
      "useless" : [ ],
      "harmful" : [ ],
      "helps" : [ ]
    },
    "R11" : {
      "title" : "Two entries in the list have the same name.",
      "way" : "Give one of the two another name in its set-up app.",
      "handTo" : "the customer; if it does not help, the support of the receiver's maker",
      "scope" : "DEVICE",
      "useless" : [ ],
      "harmful" : [ ],
      "helps" : [ ]
    },
    "R12" : {
      "title" : "Only {app} on the receiver fails; elsewhere both work.",
      "way" : "Restart the receiver, then sign out of the app on all devices and in again.",
      "handTo" : "the customer; if it does not help, the support of the receiver's maker",
      "scope" : "DEVICE",
      "useless" : [ "S1", "S2", "S4", "S12", "S13", "S14", "S15", "S16", "S17", "S20", "S26" ],
      "harmful" : [ ],
      "helps" : [ "S3", "S9", "S10" ]
    },
    "R13" : {
      "title" : "{app} is not installed on the receiver.",
      "way" : "Install the app on the TV or console from its own store.",
      "handTo" : "the customer; if it does not help, the support of the receiver's maker",
      "scope" : "DEVICE",
      "useless" : [ "S1", "S2", "S4", "S5", "S6", "S9", "S10", "S12", "S13", "S14", "S15", "S16", "S17", "S20", "S26" ],
      "harmful" : [ ],
      "helps" : [ "S8", "S21" ]
    },
    "R14" : {
      "title" : "Control by phone apps is switched off on the receiver.",
      "way" : "On the Roku set 'Control by mobile apps' to 'Enabled'.",
      "handTo" : "the customer; if it does not help, the support of the receiver's maker",
      "scope" : "DEVICE",
      "useless" : [ "S1", "S2", "S3", "S4", "S5", "S6", "S7", "S9", "S10", "S12", "S13", "S14", "S15", "S16", "S17", "S20", "S26" ],
      "harmful" : [ ],
      "helps" : [ ]
    },
    "R15" : {
      "title" : "The receiver does not answer at all.",
      "way" : "Switch the console on, and wait for its home screen.",
      "handTo" : "the customer; if it does not help, the support of the receiver's maker",
      "scope" : "DEVICE",
      "useless" : [ "S2", "S4", "S5", "S6", "S7", "S9", "S10", "S12", "S13", "S14", "S15", "S17", "S20", "S21", "S26" ],
      "harmful" : [ ],
      "helps" : [ "S3" ]
    },
    "R16" : {
      "title" : "The receiver is in rest mode.",
      "way" : "Wake the console with its controller or button.",
      "handTo" : "the customer; if it does not help, the support of the receiver's maker",
      "scope" : "DEVICE",
      "useless" : [ "S2", "S4", "S5", "S6", "S7", "S9", "S10", "S12", "S13", "S14", "S15", "S17", "S20", "S21", "S26" ],
      "harmful" : [ ],
      "helps" : [ ]
    },
    "R17" : {
      "title" : "You can send sound to the receiver, but no picture.",
      "way" : "Choose a receiver with a screen for video.",
      "handTo" : "nobody: it passes by itself; else the support desk, by this code",
      "scope" : "DEVICE",
      "useless" : [ "S2", "S3", "S4", "S5", "S6", "S8", "S9", "S10" ],
      "harmful" : [ ],
      "helps" : [ ]
    },
    "R18" : {
      "title" : "You can reach the receiver, but its cast service hangs.",
      "way" : "Unplug the receiver for 30 seconds, then plug it in again.",
      "handTo" : "the customer; if it does not help, the support of the receiver's maker",
      "scope" : "DEVICE",
      "useless" : [ "S1", "S2", "S4", "S5", "S6", "S7", "S9", "S12", "S13", "S14", "S15", "S16", "S17", "S20", "S21", "S26" ],
      "harmful" : [ "S10" ],
      "helps" : [ "S3" ]
    },
    "R19" : {
      "title" : "No cast connection gets through to the receiver, though it is on.",
      "way" : "Unplug the receiver for 30 seconds, then plug it in again.",
      "handTo" : "the customer; if it does not help, the support of the receiver's maker",
      "scope" : "DEVICE",
      "useless" : [ "S1", "S2", "S5", "S6", "S7", "S9", "S15", "S16", "S17", "S20", "S21", "S26" ],
      "harmful" : [ "S10" ],
      "helps" : [ "S3" ]
    },
    "R20" : {
      "title" : "Casting to the receiver breaks off after seconds.",
      "way" : "Unplug the receiver for 30 seconds, then plug it in again.",
      "handTo" : "the customer; if it does not help, the support of the receiver's maker",
      "scope" : "DEVICE",
      "useless" : [ "S1", "S2", "S4", "S5", "S6", "S7", "S9", "S10", "S12", "S13", "S14", "S15", "S17", "S20", "S21", "S26" ],
      "harmful" : [ ],
      "helps" : [ "S3", "S8" ]
    },
    "R21" : {
      "title" : "The receiver is not set up yet.",
      "way" : "Set the receiver up with its own app, for instance Google Home.",
      "handTo" : "the customer; if it does not help, the support of the receiver's maker",
      "scope" : "DEVICE",
      "useless" : [ "S2", "S3", "S4", "S5", "S6", "S7", "S9", "S10", "S12", "S13", "S14", "S15", "S16", "S17", "S20", "S21", "S26" ],
      "harmful" : [ ],
      "helps" : [ ]
    },
    "R22" : {
      "title" : "The receiver keeps starting over by itself.",
      "way" : "Feed the receiver from its own power supply, not from the TV's USB port.",
      "handTo" : "the customer; if it does not help, the support of the receiver's maker",
      "scope" : "DEVICE",
      "useless" : [ "S1", "S2", "S4", "S5", "S6", "S7", "S9", "S12", "S13", "S14", "S15", "S16", "S17", "S20", "S21", "S26" ],
      "harmful" : [ ],
      "helps" : [ "S8", "S25" ]
    },
    "R23" : {
      "title" : "Casting is switched off in the settings of the receiver.",
      "way" : "Switch casting on in the receiver's settings.",
      "handTo" : "the customer; if it does not help, the support of the receiver's maker",
      "scope" : "DEVICE",
      "useless" : [ "S1", "S2", "S3", "S4", "S5", "S6", "S7", "S8", "S9", "S10", "S12", "S13", "S14", "S15", "S16", "S17", "S20", "S21", "S26" ],
      "harmful" : [ ],
      "helps" : [ ]
    },
    "R24" : {
      "title" : "The picture gets lost between the receiver and the screen.",
      "way" : "Try another HDMI socket and another cable.",
      "handTo" : "the customer; if it does not help, the support of the receiver's maker",
      "scope" : "DEVICE",
      "useless" : [ "S1", "S2", "S4", "S5", "S6", "S7", "S9", "S12", "S13", "S14", "S15", "S17", "S20", "S21", "S26" ],
      "harmful" : [ "S10" ],
      "helps" : [ "S25" ]
    },
    "V01" : {
      "title" : "The maker of the receiver let its security certificate expire.",
      "way" : "Wait for the maker's update, and leave the receiver plugged in and online.",
      "handTo" : "the support of the receiver's maker",
      "scope" : "DEVICE",
      "useless" : [ "S1", "S2", "S3", "S4", "S5", "S6", "S7", "S9", "S12", "S13", "S14", "S15", "S16", "S17", "S20", "S26" ],
      "harmful" : [ "S10" ],
      "helps" : [ "S8" ]
    },
    "V02" : {
      "title" : "The latest software of the receiver has a known fault.",
      "way" : "Wait for the next update of the receiver, and leave it online.",
      "handTo" : "the support of the receiver's maker",
      "scope" : "DEVICE",
      "useless" : [ "S1", "S2", "S3", "S4", "S5", "S6", "S7", "S9", "S10", "S12", "S13", "S14", "S15", "S16", "S17", "S20", "S26" ],
      "harmful" : [ ],
      "helps" : [ "S8" ]
    },
    "V03" : {
      "title" : "The receiver speaks a newer language than the sending app knows.",
      "way" : "Update the app or program that you cast from.",
      "handTo" : "the customer; if it does not help, the support of the receiver's maker",
      "scope" : "DEVICE",
      "useless" : [ "S1", "S3", "S4", "S9", "S10", "S12", "S13", "S14", "S15", "S16", "S17", "S20", "S21", "S26" ],
      "harmful" : [ ],
      "helps" : [ "S6", "S7" ]
    },
    "V04" : {
      "title" : "The maker has stopped updating the receiver.",
      "way" : "Use the apps that still work on it, or plan for a newer receiver.",
      "handTo" : "the customer; if it does not help, the support of the receiver's maker",
      "scope" : "DEVICE",
      "useless" : [ "S1", "S2", "S3", "S4", "S5", "S6", "S9", "S10", "S12", "S13", "S14", "S15", "S16", "S17", "S20", "S26" ],
      "harmful" : [ ],
      "helps" : [ "S8", "S21" ]
    },
    "V05" : {
      "title" : "A security certificate of the receiver runs out soon.",
      "way" : "Leave automatic updates on for this receiver.",
      "handTo" : "the support of the receiver's maker",
      "scope" : "DEVICE",
      "useless" : [ ],
      "harmful" : [ ],
      "helps" : [ "S8" ]
    },
    "P01" : {
      "title" : "The console's online network does not work as it should.",
      "way" : "Wait, and leave the console's settings as they are.",
      "handTo" : "the support of the platform's operator",
      "scope" : "DEVICE",
      "useless" : [ "S2", "S3", "S4", "S5", "S6", "S7", "S8", "S9", "S10", "S11", "S12", "S13", "S14", "S15", "S16", "S17", "S19", "S20", "S22", "S26" ],
      "harmful" : [ ],
      "helps" : [ "S18" ]
    },
    "P02" : {
      "title" : "{app} answers; the console's sign-in in front of it does not.",
      "way" : "Wait, or watch on another device meanwhile.",
      "handTo" : "the support of the platform's operator",
      "scope" : "APP",
      "useless" : [ "S2", "S3", "S4", "S5", "S6", "S7", "S8", "S9", "S10", "S11", "S12", "S13", "S14", "S15", "S16", "S17", "S19", "S20", "S21", "S22", "S26", "S27" ],
      "harmful" : [ ],
      "helps" : [ "S18" ]
    },
    "P03" : {
      "title" : "Google's service that every cast start needs cannot be reached.",
      "way" : "Wait half an hour, and leave the receiver as it is.",
      "handTo" : "the support of the platform's operator",
      "scope" : "APP",
      "useless" : [ "S2", "S3", "S5", "S6", "S7", "S8", "S9", "S12", "S13", "S14", "S16", "S17", "S20", "S21", "S26" ],
      "harmful" : [ "S10" ],
      "helps" : [ "S18", "S25" ]
    },
    "P04" : {
      "title" : "The console account cannot sign in.",
      "way" : "Sign in to the account on the maker's web page, and read what it says there.",
      "handTo" : "the customer; if it does not help, the support of the console's maker",
      "scope" : "DEVICE",
      "useless" : [ "S1", "S2", "S3", "S4", "S5", "S6", "S7", "S8", "S10", "S11", "S12", "S13", "S14", "S15", "S16", "S17", "S20", "S22", "S26" ],
      "harmful" : [ ],
      "helps" : [ "S9", "S18" ]
    },
    "A01" : {
      "title" : "{app} no longer casts to this kind of device.",
      "way" : "Use the app on the TV itself, with its remote.",
      "handTo" : "the support of the streaming service",
      "scope" : "APP",
      "useless" : [ "S2", "S3", "S4", "S5", "S6", "S7", "S8", "S9", "S10", "S12", "S13", "S14", "S15", "S16", "S17", "S20", "S22", "S26", "S27" ],
      "harmful" : [ ],
      "helps" : [ "S21" ]
    },
    "A02" : {
      "title" : "Casting is not part of your plan with {app}.",
      "way" : "Use the app on the TV itself, or look at what the other plans offer.",
      "handTo" : "the support of the streaming service",
      "scope" : "APP",
      "useless" : [ "S2", "S3", "S4", "S5", "S6", "S7", "S8", "S9", "S10", "S12", "S13", "S14", "S15", "S16", "S17", "S20", "S22", "S26", "S27" ],
      "harmful" : [ ],
      "helps" : [ "S21" ]
    },
    "A03" : {
      "title" : "A profile or household setting of {app} may forbid this.",
      "way" : "Let the person who manages the account look at the profile's limits. If limits are set and do not hold, tell a person at the service at once.",
      "handTo" : "the support of the streaming service, with the account holder",
      "scope" : "APP",
      "useless" : [ "S2", "S3", "S4", "S5", "S6", "S7", "S8", "S10", "S12", "S13", "S14", "S15", "S16", "S17", "S20", "S22", "S26" ],
      "harmful" : [ ],
      "helps" : [ "S21" ]
    },
    "A04" : {
      "title" : "{app} has left this device for good.",
      "way" : "Use the app on another device.",
      "handTo" : "the support of the streaming service",
      "scope" : "APP",
      "useless" : [ "S2", "S3", "S4", "S5", "S6", "S7", "S8", "S9", "S10", "S11", "S12", "S13", "S14", "S15", "S16", "S17", "S20", "S22", "S26", "S27" ],
      "harmful" : [ ],
      "helps" : [ "S18", "S21" ]
    },
    "A05" : {
      "title" : "This version of {app} or of the phone's system is too old for casting.",
      "way" : "Update the app, and the phone's system if it offers that.",
      "handTo" : "the customer; if it does not help, the support of the streaming service",
      "scope" : "APP",
      "useless" : [ "S1", "S2", "S3", "S4", "S8", "S9", "S10", "S12", "S13", "S14", "S15", "S16", "S17", "S20", "S26" ],
      "harmful" : [ ],
      "helps" : [ "S6", "S7" ]
    },
    "A06" : {
      "title" : "The software of the receiver is too old for this version of {app}.",
      "way" : "Update the receiver's software.",
      "handTo" : "the customer; if it does not help, the support of the streaming service",
      "scope" : "APP",
      "useless" : [ "S1", "S2", "S3", "S4", "S5", "S6", "S7", "S9", "S10", "S12", "S13", "S14", "S15", "S16", "S17", "S20", "S26" ],
      "harmful" : [ ],
      "helps" : [ "S8", "S21" ]
    },
    "A07" : {
      "title" : "{app} is not available on the receiver.",
      "way" : "Use the app on another device, or ask the service about this one.",
      "handTo" : "the support of the streaming service",
      "scope" : "APP",
      "useless" : [ "S1", "S2", "S3", "S4", "S5", "S9", "S12", "S13", "S14", "S15", "S16", "S17", "S20", "S22", "S26" ],
      "harmful" : [ ],
      "helps" : [ "S21" ]
    },
    "A08" : {
      "title" : "{app}'s own page for receivers does not load.",
      "way" : "Wait, or use the app on the TV itself.",
      "handTo" : "the support of the streaming service",
      "scope" : "APP",
      "useless" : [ "S1", "S2", "S3", "S4", "S5", "S6", "S7", "S8", "S9", "S10", "S12", "S13", "S14", "S15", "S16", "S17", "S20", "S22", "S26", "S27" ],
      "harmful" : [ ],
      "helps" : [ "S18" ]
    },
    "A09" : {
      "title" : "{app} itself does not answer from your home.",
      "way" : "Wait half an hour, then try again.",
      "handTo" : "the support of the streaming service",
      "scope" : "APP",
      "useless" : [ "S1", "S2", "S3", "S4", "S5", "S6", "S7", "S8", "S9", "S10", "S12", "S13", "S14", "S15", "S16", "S17", "S20", "S22", "S26" ],
      "harmful" : [ ],
      "helps" : [ "S18", "S27" ]
    },
    "A10" : {
      "title" : "This version of {app} has a known fault with casting.",
      "way" : "Update the app as soon as a newer version is there.",
      "handTo" : "the support of the streaming service",
      "scope" : "APP",
      "useless" : [ "S1", "S2", "S3", "S4", "S8", "S9", "S10", "S12", "S13", "S14", "S15", "S16", "S17", "S20", "S22", "S26" ],
      "harmful" : [ ],
      "helps" : [ "S6", "S7" ]
    },
    "A11" : {
      "title" : "{app} refuses this region.",
      "way" : "Switch off a VPN or a changed name server on phone, router and receiver, if there is one.",
      "handTo" : "the support of the streaming service",
      "scope" : "APP",
      "useless" : [ "S1", "S2", "S3", "S4", "S5", "S6", "S7", "S8", "S9", "S10", "S12", "S13", "S14", "S16", "S17", "S20", "S22", "S26" ],
      "harmful" : [ ],
      "helps" : [ "S11" ]
    },
    "A12" : {
      "title" : "On the receiver, casting only starts the TV's own app, which is not ready.",
      "way" : "Open the app on the TV itself, update it, and sign in there.",
      "handTo" : "the customer; if it does not help, the support of the streaming service",
      "scope" : "APP",
      "useless" : [ "S1", "S2", "S4", "S5", "S6", "S9", "S10", "S12", "S13", "S14", "S15", "S16", "S17", "S20", "S22", "S26" ],
      "harmful" : [ ],
      "helps" : [ "S7", "S8" ]
    },
    "A13" : {
      "title" : "Your account with {app} is on hold.",
      "way" : "Ask the account holder to open the account page and see what it asks for.",
      "handTo" : "the support of the streaming service, with the account holder",
      "scope" : "APP",
      "useless" : [ "S1", "S2", "S3", "S4", "S5", "S6", "S7", "S8", "S10", "S12", "S13", "S14", "S15", "S16", "S17", "S20", "S22", "S26" ],
      "harmful" : [ ],
      "helps" : [ "S9", "S21" ]
    },
    "A14" : {
      "title" : "{app} behaves differently on two phones: a change is being rolled out.",
      "way" : "Wait some days, or use the phone that still works.",
      "handTo" : "nobody: it passes by itself; else the support desk, by this code",
      "scope" : "APP",
      "useless" : [ "S1", "S2", "S3", "S4", "S5", "S6", "S8", "S9", "S10", "S12", "S13", "S14", "S15", "S16", "S17", "S20", "S22", "S26" ],
      "harmful" : [ ],
      "helps" : [ "S7" ]
    },
    "A15" : {
      "title" : "This title, or this quality, cannot be cast from {app}.",
      "way" : "Try another title; if that casts, play this one in the app on the TV.",
      "handTo" : "the support of the streaming service",
      "scope" : "APP",
      "useless" : [ "S1", "S2", "S3", "S4", "S5", "S6", "S7", "S8", "S9", "S10", "S12", "S13", "S14", "S15", "S16", "S17", "S20", "S22", "S26" ],
      "harmful" : [ ],
      "helps" : [ "S21" ]
    },
    "A16" : {
      "title" : "Somebody's safety may be at risk: this goes to a person at once.",
      "way" : "Tell a person at support: it is about safety.",
      "handTo" : "the IT desk of whoever runs this network or computer",
      "scope" : "APP",
      "useless" : [ "S2", "S3", "S4", "S5", "S6", "S9", "S10" ],
      "harmful" : [ ],
      "helps" : [ ]
    },
    "A17" : {
      "title" : "Somebody else may be using the account: a person must secure it.",
      "way" : "On a device you trust, open the service's own account page, change the password and sign all devices out. Then let a person there look at it.",
      "handTo" : "the support of the streaming service",
      "scope" : "APP",
      "useless" : [ "S1", "S2", "S3", "S4", "S5", "S6", "S7", "S8", "S10", "S12", "S13", "S14", "S15", "S16", "S17", "S20", "S22", "S24", "S26" ],
      "harmful" : [ ],
      "helps" : [ ]
    },
    "A18" : {
      "title" : "This is about a charge: a person who may correct bills must see it.",
      "way" : "Note date and amount from the bill or the bank, and give them to a person who may correct a charge.",
      "handTo" : "the support of the streaming service",
      "scope" : "APP",
      "useless" : [ "S1", "S2", "S3", "S4", "S5", "S6", "S7", "S8", "S9", "S10", "S11", "S12", "S13", "S14", "S15", "S16", "S17", "S20", "S22", "S23", "S24", "S26", "S27" ],
      "harmful" : [ ],
      "helps" : [ ]
    },
    "U00" : {
      "title" : "Nothing wrong was found.",
      "way" : "Go ahead and cast.",
      "handTo" : "nobody: it passes by itself; else the support desk, by this code",
      "scope" : "LAN",
      "useless" : [ ],
      "harmful" : [ ],
      "helps" : [ ]
    },
    "U01" : {
      "title" : "Everything that can be measured from here is fine.",
      "way" : "Answer below or give support the code. Comes and goes? castdoctor watch --for 6m.",
      "handTo" : "the second line of the support desk, by this code",
      "scope" : "LAN",
      "useless" : [ "S3", "S12", "S15", "S26" ],
      "harmful" : [ "S10" ],
      "helps" : [ "S7", "S21", "S23", "S25" ]
    },
    "U02" : {
      "title" : "I cannot tell from this computer what is wrong.",
      "way" : "Answer what is asked below, then run castdoctor recheck.",
      "handTo" : "the customer; if it does not help, the support desk, by this code",
      "scope" : "LAN",
      "useless" : [ ],
      "harmful" : [ "S10" ],
      "helps" : [ "S1", "S25" ]
    },
    "U03" : {
      "title" : "The code on the screen was looked up.",
      "way" : "Go by what was measured; the code is one more witness.",
      "handTo" : "the customer; if it does not help, the support desk, by this code",
      "scope" : "LAN",
      "useless" : [ ],
      "harmful" : [ ],
      "helps" : [ ]
    }
  },
  "script" : {
    "U02" : [ {
      "id" : "tv-home-screen",
      "text" : "Does the TV show its home screen?",
      "why" : "A TV that is off or asleep looks from here just like one that the Wi-Fi hides.",
      "separates" : [ "R01", "L01", "L03" ],
      "answers" : [ {
        "text" : "yes",
        "pointsTo" : [ ],
        "speaksAgainst" : [ "R01" ]
      }, {
        "text" : "no, it is dark or shows something else",
        "pointsTo" : [ "R01" ],
        "speaksAgainst" : [ "L01", "L03" ]
      } ]
    }, {
      "id" : "phone-sees-it",
      "text" : "Does a phone on the same Wi-Fi see the receiver?",
      "why" : "If a phone sees it, the receiver is well and this computer stands in the wrong place.",
      "separates" : [ "R01", "L01" ],
      "answers" : [ {
        "text" : "yes",
        "pointsTo" : [ ],
        "speaksAgainst" : [ "R01", "L01" ]
      }, {
        "text" : "no",
        "pointsTo" : [ ],
        "speaksAgainst" : [ ]
      } ]
    } ],
    "U" : [ {
      "id" : "other-app-works",
      "text" : "Does another app on the same phone or computer cast to this receiver?",
      "why" : "If it does, network and receiver work, and it is between you and this one app.",
      "separates" : [ "A01", "C11", "C01", "C02", "L02", "C15", "A02", "C05", "A14" ],
      "answers" : [ {
        "text" : "yes",
        "pointsTo" : [ ],
        "speaksAgainst" : [ "C01", "C02", "C11", "C15", "L02" ]
      }, {
        "text" : "no, no app does",
        "pointsTo" : [ "C11" ],
        "speaksAgainst" : [ "A01", "A02", "A14", "C05" ]
      } ]
    }, {
      "id" : "any-device-in-app",
      "text" : "Does this app show any device at all when you tap the cast button?",
      "why" : "An app that shows none at all usually lacks a permission; one that leaves out a single device has decided so.",
      "separates" : [ "C05", "A01", "A14" ],
      "answers" : [ {
        "text" : "yes, but not this one",
        "pointsTo" : [ "A01" ],
        "speaksAgainst" : [ "C05" ]
      }, {
        "text" : "no, none at all",
        "pointsTo" : [ "C05" ],
        "speaksAgainst" : [ "A14" ]
      } ]
    } ]
  }
};

const SYMBOLS = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";
const OWNERS = "CLIRVPAU";
const MASK = [..."K7QXM2ZC9TRH4VWDJ5"].map((c) => SYMBOLS.indexOf(c));
const FORMS = {
  short: { places: 12, group: 4, fillable: 2, guessable: 4, data: 8 },
  long: { places: 18, group: 6, fillable: 2, guessable: 4, data: 14 },
  digits: { places: 16, group: 4, fillable: 1, guessable: 3 },
};
const CONFIDENCES = ["unknown", "possible", "likely", "confirmed"];
const CONCERNS = ["none", "safety", "money-account", "other"];
const SENDERS = ["", "this-pc", "android", "ios", "chrome", "console", "tv", ""];
const STATES = ["", "ruled-out", "worth-trying"];
const WORDS = (
  "zero one two three four five six seven eight nine alfa bravo charlie delta echo foxtrot golf hotel " +
  "juliett kilo mike november papa quebec romeo sierra tango victor whiskey xray yankee zulu"
).split(" ");
const OTHER_WORDS = {
  ALPHA: "A", JULIET: "J", WHISKY: "W", NINER: "9", INDIA: "I", LIMA: "L", OSCAR: "O", UNIFORM: "U", RAY: "",
};
const SOUND_ALIKE = ["AHJK", "A8", "BCDEGPTVZ3", "FSX", "MN", "59"];
const MISSING = -1;
const MAX_INPUT = 256;

// ---- GF(32), polynomial x^5 + x^2 + 1, and the four check symbols ----

const EXP = [];
const LOG = [];
for (let power = 1, i = 0; i < 31; i++) {
  EXP[i] = power;
  LOG[power] = i;
  power <<= 1;
  if (power > 31) power ^= 0b100101;
}
const times = (a, b) => (a && b ? EXP[(LOG[a] + LOG[b]) % 31] : 0);
/** What a symbol at a place adds to the four sums. */
const sum = (length, place, symbol) => [1, 2, 3, 4].map((r) => times(symbol, EXP[(r * (length - 1 - place)) % 31]));
const plus = (a, b) => a.map((v, i) => v ^ b[i]);
const isZero = (sums) => sums.every((v) => v === 0);
const sums = (word) => word.reduce((all, v, i) => (v === MISSING ? all : plus(all, sum(word.length, i, v))), [0, 0, 0, 0]);

/** Fills in up to four missing symbols (Gauss-Jordan); undefined where the rest does not agree. */
function complete(word) {
  const missing = word.flatMap((v, i) => (v === MISSING ? [i] : []));
  const known = sums(word);
  const rows = [0, 1, 2, 3].map((r) => [...missing.map((p) => sum(word.length, p, 1)[r]), known[r]]);
  missing.forEach((_, column) => {
    const inverse = EXP[(31 - LOG[rows[column][column]]) % 31];
    rows[column] = rows[column].map((v) => times(v, inverse));
    rows.forEach((row, r) => {
      if (r !== column) rows[r] = row.map((v, i) => v ^ times(row[column], rows[column][i]));
    });
  });
  if (rows.slice(missing.length).some((row) => row[missing.length] !== 0)) return undefined;
  const full = [...word];
  missing.forEach((place, i) => (full[place] = rows[i][missing.length]));
  return full;
}

const soundAlike = (a, b) => a !== b && SOUND_ALIKE.some((set) => set.includes(SYMBOLS[a]) && set.includes(SYMBOLS[b]));

/** The one word near by: one symbol changed to anything, or two to what sounds like them. */
function misheardSymbols(word) {
  const masked = mask(word);
  const off = sums(masked);
  const n = word.length;
  const changes = (p) => [...Array(31).keys()].map((i) => i + 1).map((by) => ({ p, by, sum: sum(n, p, by) }));
  const all = word.map((_, p) => changes(p));
  const apply = (...list) => {
    const near = [...word];
    list.forEach(({ p, by }) => (near[p] ^= by));
    return [near];
  };
  for (const one of all.flat()) if (isZero(plus(one.sum, off))) return apply(one);
  const alike = all.map((list) => list.filter(({ p, by }) => soundAlike(word[p], word[p] ^ by)));
  for (let a = 0; a < n; a++)
    for (let b = a + 1; b < n; b++)
      for (const one of alike[a])
        for (const two of alike[b]) if (isZero(plus(plus(one.sum, two.sum), off))) return apply(one, two);
  return [];
}

// ---- sixteen digits: thirteen of data, three so that the number leaves 996 modulo 997 ----

const toNumber = (digits) => BigInt(digits.join(""));
const digitsPass = (digits) => {
  const n = toNumber(digits);
  return n % 997n === 996n && n % 1000n < 997n && n / 1000n < 1n << 40n;
};

function completeDigits(digits, from = 0) {
  const place = digits.indexOf(MISSING, from);
  if (place < 0) return digitsPass(digits) ? [[...digits]] : [];
  return [...Array(10).keys()].flatMap((d) => completeDigits(digits.with(place, d), place + 1));
}

const misheardDigits = (digits) =>
  digits.flatMap((old, p) =>
    [...Array(10).keys()].filter((d) => d !== old).map((d) => digits.with(p, d)).filter(digitsPass));

// ---- from text to a word of symbols ----

const mask = (word) => word.map((v, i) => (v === MISSING ? v : v ^ MASK[i]));
const isSeparator = (c) => /[\s\p{Z}\p{Pd}\p{Cf}_.,:;/\u2212]/u.test(c);
const upper = (text) => text.replace(/[a-z]/g, (c) => c.toUpperCase());

function characters(text) {
  if (text.length > MAX_INPUT) return { reason: "This is too long to be a diagnosis code." };
  const pieces = [""];
  for (const c of text) isSeparator(c) ? pieces.push("") : (pieces[pieces.length - 1] += upper(c));
  const given = pieces.filter((p) => p !== "");
  const read = (piece) => {
    const word = WORDS.indexOf(piece.toLowerCase());
    return word >= 0 ? SYMBOLS[word] : Object.hasOwn(OTHER_WORDS, piece) ? OTHER_WORDS[piece] : piece;
  };
  let all = (given.length >= 12 ? given.map(read) : given).join("").replace(/O/g, "0").replace(/[IL]/g, "1");
  if (all.includes("U")) return { reason: "A diagnosis code never has the letter U. Type ? for a character you are not sure of." };
  const wrong = [...all].findIndex((c) => c !== "?" && !SYMBOLS.includes(c));
  if (wrong >= 0) return { reason: `A diagnosis code has only letters and digits. Character ${wrong + 1} is neither.` };
  if ((all.length === 14 || all.length === 20) && all.startsWith("CD")) all = all.slice(2);
  return { all };
}

// ---- what the symbols say ----

function content(form, word) {
  let data = form === "digits" ? undefined : mask(word).slice(0, FORMS[form].data);
  if (form === "digits") {
    const bits = toNumber(word) / 1000n;
    data = mask([...Array(8).keys()].map((i) => Number((bits >> BigInt(35 - 5 * i)) & 31n)));
  }
  let bits = data.map((v) => v.toString(2).padStart(5, "0")).join("");
  const take = (width) => {
    const value = parseInt(bits.slice(0, width), 2);
    bits = bits.slice(width);
    return value;
  };
  const epoch = take(3);
  const owner = OWNERS[take(3)];
  const said = {
    epoch,
    finding: owner + String(take(6)).padStart(2, "0"),
    confidence: CONFIDENCES[take(2)],
    model: take(9),
    app: take(5),
    hour: take(10),
    concern: CONCERNS[take(2)],
  };
  if (form !== "long") return said;
  const sender = SENDERS[take(3)];
  let steps = take(20);
  const limit = 3 ** 12;
  if (steps >= limit && epoch === 0) return undefined;
  if (sender) said.sender = sender;
  said.steps = {};
  if (steps < limit) {
    const states = [];
    for (let i = 11; i >= 0; i--, steps = Math.floor(steps / 3)) states[i] = STATES[steps % 3];
    TABLES.codeSteps.forEach((step, i) => states[i] && (said.steps[step] = states[i]));
  }
  said.hash = take(7);
  return said;
}

function write(form, word) {
  const { group } = FORMS[form];
  const text = word.map((v) => SYMBOLS[v]).join("");
  const groups = text.match(new RegExp(`.{${group}}`, "g"));
  return form === "digits" ? groups.join(" ") : "CD-" + groups.join("-");
}

const refused = (reason) => ({ kind: "refused", reason });

/** Reads a code in any face: {kind: "exact" | "filled" | "did-you-mean" | "refused", …}. Never throws. */
export function decode(text) {
  const { all, reason } = characters(String(text));
  if (reason) return refused(reason);
  const form = Object.keys(FORMS).find((name) => FORMS[name].places === all.length);
  if (!form)
    return refused(`A diagnosis code has 16 digits, or 12 or 18 letters and digits after CD. This has ${all.length}.`);
  const word = [...all].map((c) => (c === "?" ? MISSING : SYMBOLS.indexOf(c)));
  if (form === "digits" && word.some((v) => v > 9))
    return refused("This has 16 characters like the code in digits, but there are letters in it.");
  const missing = word.filter((v) => v === MISSING).length;
  const { fillable, guessable } = FORMS[form];
  if (missing > guessable) return refused(`Too many characters are missing. At most ${guessable} can be worked out.`);
  const candidates = (words) =>
    words.flatMap((full) => {
      const says = content(form, full);
      const places = full.flatMap((v, i) => (v === word[i] ? [] : [i + 1]));
      return says ? [{ reads: write(form, full), places, content: says }] : [];
    });
  if (missing === 0) {
    const passes = form === "digits" ? digitsPass(word) : isZero(sums(mask(word)));
    const says = passes ? content(form, word) : undefined;
    if (says) return { kind: "exact", form, reads: write(form, word), content: says };
    const near = candidates(form === "digits" ? misheardDigits(word) : misheardSymbols(word));
    return near.length
      ? { kind: "did-you-mean", form, candidates: near }
      : refused("This is not a diagnosis code: the check in it does not agree. Compare it, or ask for it again.");
  }
  const full = form === "digits" ? completeDigits(word) : [complete(mask(word))].filter(Boolean).map(mask);
  const found = candidates(full);
  if (!found.length) return refused("With these characters missing, the others do not fit together. Ask for the code again.");
  return missing > fillable ? { kind: "did-you-mean", form, candidates: found } : { kind: "filled", form, ...found[0] };
}

// ---- what a support agent does with it: at most 60 words ----

const MOST_WORDS = 60;
const words = (text) => (text.trim() ? text.trim().split(/\s+/).length : 0);
const phrase = (name, values) => TABLES.phrases[name].replace(/\{(\w+)\}/g, (_, key) => values[key] ?? "?");
const capital = (text) => text.charAt(0).toUpperCase() + text.slice(1);

function withApp(text, app) {
  const name = app ? TABLES.apps[app] ?? TABLES.theApp : TABLES.theApp;
  return text.startsWith("{app}") ? capital(text.replaceAll("{app}", name)) : text.replaceAll("{app}", name);
}

function knownSteps(says, finding) {
  const implied = (step) =>
    !finding ? undefined
      : finding.harmful.includes(step) ? "harmful"
      : finding.useless.includes(step) ? "useless"
      : finding.helps.includes(step) ? "helps" : undefined;
  const rank = (step) => (TABLES.dearest.includes(step) ? TABLES.dearest.indexOf(step) : TABLES.dearest.length);
  return Object.entries(TABLES.steps)
    .flatMap(([step, text]) => {
      const state = says.steps?.[step];
      const worth =
        state === "worth-trying" ? "helps"
          : state === "ruled-out" ? (implied(step) === "harmful" ? "harmful" : "useless")
          : implied(step);
      return worth ? [{ step, text, worth, ground: state ? "measured" : "implied" }] : [];
    })
    .sort((a, b) =>
      (a.ground === "implied") - (b.ground === "implied") ||
      (a.worth !== "harmful") - (b.worth !== "harmful") ||
      rank(a.step) - rank(b.step));
}

/** The card for what a code says: say, doNotAsk, mayOffer, handTo, way, steps, script, close. */
export function explain(says) {
  const finding = TABLES.findings[says.finding];
  const owner = TABLES.owners[says.finding[0]];
  const concern = says.concern !== "none";
  let say;
  if (concern) say = phrase("desk-concern", {});
  else if (!finding) say = phrase("desk-newer", { id: says.finding, owner: owner.word });
  else if (says.finding === "U00" && says.confidence === "likely") say = phrase("desk-resolved", {});
  else {
    const title = withApp(finding.title, says.app);
    say = says.confidence === "possible" ? phrase("desk-possible", { title }) : title;
  }
  const handTo = concern ? TABLES.concerns[says.concern] : (finding ?? owner).handTo;
  const steps = knownSteps(says, finding);
  const mayOffer = concern ? [] : steps.filter((s) => s.worth === "helps").slice(0, 2);
  let left = MOST_WORDS - words(say) - words(handTo) - mayOffer.reduce((n, s) => n + words(s.text), 0);
  const doNotAsk = steps
    .filter((s) => s.worth !== "helps")
    .slice(0, 4)
    .filter((s) => (left -= words(s.text)) >= 0);
  const way = concern || !finding ? phrase("desk-takes-over", {}) : withApp(finding.way, says.app);
  return {
    finding: says.finding,
    owner: owner.word,
    say,
    doNotAsk,
    mayOffer,
    handTo,
    way,
    steps,
    script: concern || says.finding[0] !== "U" ? [] : TABLES.script[says.finding] ?? TABLES.script.U,
    close: phrase("desk-close", { who: handTo, way }),
  };
}

/** How many hours old a code is, taken for less than 42 days old. */
export function hoursOld(says, now = Date.now()) {
  return ((((Math.floor(now / 3_600_000) % 1024) - says.hour) % 1024) + 1024) % 1024;
}

// ---- the page, or a side bar of a ticket system ----

const STYLE = ":host, .decoder { color-scheme: light dark; }\n.decoder {\n  --ink: light-dark(#1b2430, #e8ecf2); --soft: light-dark(#5a6675, #a4b0bf); --line: light-dark(#d8dee6, #36414f);\n  --paper: light-dark(#ffffff, #171d25); --ground: light-dark(#f4f6f9, #0f141a); --accent: light-dark(#1a5fb4, #8ab8ff);\n  --good: light-dark(#1d6f42, #7fd6a4); --bad: light-dark(#a4262c, #ff9d96); --warn: light-dark(#8a5300, #f3c26b);\n  --badpaper: light-dark(#fdf0f0, #331a1b);\n  font: 16px/1.45 system-ui, \"Segoe UI\", Roboto, \"DejaVu Sans\", sans-serif; color: var(--ink);\n  max-width: 54rem; margin: 0 auto; display: grid; gap: 1rem; padding: 1rem; box-sizing: border-box;\n}\n.decoder * { box-sizing: border-box; }\n.checks { display: grid; gap: .5rem; grid-template-columns: repeat(auto-fit, minmax(15rem, 1fr)); }\nfieldset { border: 1px solid var(--line); border-radius: 10px; margin: 0; padding: .7rem .9rem; background: var(--paper); min-width: 0; }\n.checks fieldset { display: flex; flex-direction: column; justify-content: space-between; gap: .5rem; }\nlegend { float: left; width: 100%; padding: 0; font-weight: 600; font-size: .95rem; }\nlegend + * { clear: both; }\n.choices { display: flex; flex-wrap: wrap; gap: .4rem; }\n.choices label { border: 1px solid var(--line); border-radius: 999px; padding: .2rem .8rem; cursor: pointer; display: inline-flex; gap: .4rem; align-items: center; }\n.choices label:has(:checked) { border-color: var(--accent); color: var(--accent); font-weight: 600; }\n.choices label.stops:has(:checked) { border-color: var(--bad); color: var(--bad); }\n.choices input { accent-color: currentColor; margin: 0; }\n:focus-visible { outline: 3px solid var(--accent); outline-offset: 2px; }\n.choices label:has(:focus-visible) { outline: 3px solid var(--accent); outline-offset: 2px; }\n.choices input:focus-visible { outline: none; }\n.entry label { font-weight: 600; }\n#code {\n  display: block; width: 100%; margin: .3rem 0; padding: .6rem .8rem; font: 600 1.5rem/1.2 ui-monospace, \"DejaVu Sans Mono\", monospace;\n  letter-spacing: .04em; color: var(--ink); background: var(--paper); border: 2px solid var(--line); border-radius: 10px;\n}\n#code::placeholder { color: var(--soft); opacity: .55; font-weight: 400; }\n.heard { margin: 0; color: var(--soft); min-height: 1.5em; }\n.heard.exact { color: var(--good); } .heard.filled, .heard.did-you-mean { color: var(--warn); } .heard.refused { color: var(--bad); }\nbutton { font: inherit; padding: .45rem .9rem; border-radius: 8px; border: 1px solid var(--accent); background: var(--accent); color: var(--paper); cursor: pointer; }\nbutton:disabled { background: none; color: var(--soft); border-color: var(--line); cursor: not-allowed; }\nbutton.candidate { background: none; color: var(--accent); font-family: ui-monospace, \"DejaVu Sans Mono\", monospace; padding: .1rem .5rem; margin: .15rem 0; }\n.result:empty { display: none; }\n.result { display: grid; gap: 1rem; }\n.result header { display: flex; gap: .6rem; align-items: baseline; flex-wrap: wrap; }\n.id { font: 700 1.3rem ui-monospace, \"DejaVu Sans Mono\", monospace; }\n.owner { font-weight: 700; padding: .1rem .7rem; border-radius: 999px; border: 1px solid currentColor; color: var(--accent); }\n.sure { color: var(--soft); }\n.first, .old { margin: 0; color: var(--warn); }\n.card { display: grid; gap: 0; border: 1px solid var(--line); border-radius: 12px; background: var(--paper); overflow: hidden; }\n.part { display: grid; grid-template-columns: 8rem 1fr; gap: 1rem; padding: .8rem 1rem; border-top: 1px solid var(--line); }\n.part:first-child { border-top: 0; }\n.part > * { margin: 0; }\nh2 { font-size: .9rem; color: var(--soft); font-weight: 600; margin: 0; padding-top: .15rem; }\n.say { font-size: 1.2rem; font-weight: 600; }\n.hand { font-weight: 600; }\n.part ul { padding: 0; list-style: none; display: grid; gap: .2rem; }\n.tag { margin-left: .5rem; font-size: .75rem; color: var(--good); border: 1px solid currentColor; border-radius: 999px; padding: 0 .45rem; white-space: nowrap; }\n.none { color: var(--soft); }\n.card.concern { border-color: var(--bad); background: var(--badpaper); }\n.stop { border: 2px solid var(--bad); background: var(--badpaper); border-radius: 12px; padding: 1rem; font-size: 1.15rem; font-weight: 600; }\n.stop p { margin: 0; }\n.script { display: grid; gap: .6rem; }\n.outcome { margin: 0; font-weight: 600; }\n.outcome:empty { display: none; }\n.closing { display: grid; gap: .5rem; justify-items: start; }\n.tick { display: flex; gap: .6rem; align-items: baseline; }\n.tick input { accent-color: var(--accent); width: 1.05rem; height: 1.05rem; flex: none; position: relative; top: .15rem; }\noutput { color: var(--good); } output:empty { display: none; }\ndl { display: grid; grid-template-columns: auto 1fr; gap: .15rem 1rem; margin: 0; color: var(--soft); font-size: .92rem; }\ndd { margin: 0; color: var(--ink); overflow-wrap: anywhere; }\nsummary { cursor: pointer; color: var(--accent); }\ntable { width: 100%; border-collapse: collapse; margin-top: .5rem; font-size: .92rem; }\nth, td { text-align: left; padding: .3rem .5rem .3rem 0; border-top: 1px solid var(--line); vertical-align: top; font-weight: 400; }\ntd.helps { color: var(--good); } td.harmful { color: var(--bad); font-weight: 600; } td.useless { color: var(--soft); }\n@media (max-width: 32rem) { .part { grid-template-columns: 1fr; gap: .25rem; } .decoder { padding: .7rem; } #code { font-size: 1.15rem; } }\n";

function el(name, attributes = {}, ...children) {
  const node = document.createElement(name);
  for (const [key, value] of Object.entries(attributes)) {
    if (key.startsWith("on")) node.addEventListener(key.slice(2), value);
    else if (value === true) node.setAttribute(key, "");
    else if (value !== false && value !== undefined) node.setAttribute(key, value);
  }
  node.append(...children.flat().filter((c) => c !== undefined && c !== ""));
  return node;
}

const CHECKS = [
  { id: "concern", stop: "yes" },
  { id: "same", stop: "no" },
  { id: "sender", stop: "no" },
];

/** Puts the decoder into an element. Options: code (to begin with), onClose (told the summary). */
export function mount(host, { code = "", onClose } = {}) {
  const root = host.attachShadow ? host.attachShadow({ mode: "open" }) : host;
  const answers = {};
  const result = el("section", { class: "result", "aria-live": "polite", "aria-label": "What to do" });
  const heard = el("p", { class: "heard", id: "heard", role: "status" });
  const input = el("input", {
    id: "code", autocomplete: "off", spellcheck: "false", autocapitalize: "characters", value: code,
    "aria-describedby": "heard", placeholder: "0558 2111 4466 4651", oninput: () => show(),
  });

  const check = ({ id, stop }, index) => {
    const name = `check-${id}`;
    const option = (value, label) =>
      el("label", { class: value === stop ? "stops" : "" },
        el("input", {
          type: "radio", name, value,
          onchange: () => {
            answers[id] = value;
            show();
            if (CHECKS.every((c) => answers[c.id])) input.focus();
          },
        }), label);
    return el("fieldset", {}, el("legend", {}, `${index + 1}  ${TABLES.phrases[`desk-check-${id}`]}`),
      el("div", { class: "choices" }, option("yes", "yes"), option("no", "no")));
  };

  const list = (steps, none) =>
    steps.length ? el("ul", {}, steps.map((s) => el("li", { class: s.ground }, s.text,
      s.ground === "measured" ? el("span", { class: "tag" }, "measured") : ""))) : el("p", { class: "none" }, none);

  const part = (label, ...body) => el("div", { class: "part" }, el("h2", {}, label), ...body);

  function stopped(text) {
    result.replaceChildren(el("div", { class: "stop", role: "alert" }, el("p", {}, text)));
  }

  function script(card) {
    const chosen = {};
    const outcome = el("p", { class: "outcome", role: "status" });
    const settle = () => {
      const points = {};
      for (const answer of Object.values(chosen)) {
        answer.pointsTo?.forEach((id) => (points[id] = (points[id] ?? 0) + 1));
        answer.speaksAgainst?.forEach((id) => (points[id] = (points[id] ?? 0) - 1));
      }
      if (Object.keys(chosen).length < card.script.length) return;
      const left = Object.entries(points).filter(([, n]) => n > 0).sort((a, b) => b[1] - a[1]).map(([id]) => id);
      outcome.textContent = left.length
        ? `Points to ${left.slice(0, 2).map((id) => `${id}: ${withApp(TABLES.findings[id].title, 0)} Hand to ${TABLES.findings[id].handTo}.`).join(" Or ")}`
        : `That does not settle it. Hand to ${card.handTo}.`;
    };
    return el("div", { class: "script" }, el("h2", {}, "Two questions"),
      card.script.map((q, i) =>
        el("fieldset", {}, el("legend", {}, q.text),
          el("div", { class: "choices" }, [...q.answers, { text: "not known" }].map((a) =>
            el("label", {}, el("input", { type: "radio", name: `script-${i}`, onchange: () => { chosen[q.id] = a; settle(); } }), a.text))))),
      outcome);
  }

  function closing(card, says, reads) {
    const told = { who: false, way: false };
    const summary = `${reads}: ${says.finding} (${card.owner}, ${says.confidence}). Next: ${card.handTo}. ${card.way}`.trim();
    const done = el("output", {});
    const button = el("button", {
      type: "button", disabled: true,
      onclick: () => {
        done.textContent = summary;
        onClose?.({ summary, finding: says.finding, owner: card.owner, code: reads });
        navigator.clipboard?.writeText(summary).catch(() => {});
      },
    }, "Close, and copy the note");
    const tick = (key, text) =>
      el("label", { class: "tick" }, el("input", {
        type: "checkbox", onchange: (event) => { told[key] = event.target.checked; button.disabled = !(told.who && told.way); },
      }), text);
    return el("div", { class: "closing" },
      tick("who", el("span", {}, "The customer knows who acts next: ", el("b", {}, card.handTo))),
      tick("way", el("span", {}, "… and the way: ", el("b", {}, card.way))), button, done);
  }

  function shown({ reads, content: says, form }) {
    const card = explain(says);
    const concern = says.concern !== "none";
    const age = hoursOld(says);
    const facts = [
      ["Receiver", TABLES.models[says.model] ?? "newer than this decoder"],
      ["App", TABLES.apps[says.app] ?? "newer than this decoder"],
      ["Cast from", says.sender ?? (form === "long" ? "not said" : "not in a short code")],
      ["Made", age === 0 ? "within the hour" : age < 48 ? `${age} hours ago` : `${Math.round(age / 24)} days ago`],
      ["Code", reads],
    ];
    const bySteps = (ground) => card.steps.filter((s) => s.ground === ground);
    const row = (s) => el("tr", {}, el("th", { scope: "row" }, s.step), el("td", {}, s.text), el("td", { class: s.worth },
      { helps: "can help", useless: "cannot help", harmful: "does harm" }[s.worth]), el("td", {}, s.ground));
    result.replaceChildren(
      el("header", {}, el("span", { class: "id" }, says.finding), el("span", { class: `owner owner-${says.finding[0]}` }, card.owner),
        el("span", { class: "sure" }, says.confidence)),
      age > 24 ? el("p", { class: "old", role: "alert" }, `${age < 48 ? `${age} hours` : `${Math.round(age / 24)} days`} old. ${TABLES.phrases["desk-old"]}`) : "",
      el("div", { class: concern ? "card concern" : "card" },
        part("Say", el("p", { class: "say" }, card.say)),
        part("Do not ask", concern ? el("p", {}, "any step or setting") : list(card.doNotAsk, "nothing is ruled out")),
        part("May offer", concern ? el("p", {}, "nothing before that person has answered") : list(card.mayOffer, "nothing needs trying")),
        part("Hand to", el("p", { class: "hand" }, card.handTo))),
      card.script.length ? script(card) : "",
      closing(card, says, reads),
      el("dl", {}, facts.flatMap(([k, v]) => [el("dt", {}, k), el("dd", {}, v)])),
      el("details", {}, el("summary", {}, `All steps: ${bySteps("measured").length} measured in this home, ${bySteps("implied").length} implied by the verdict`),
        el("table", {}, el("tbody", {}, card.steps.map(row)))));
  }

  function show() {
    const read = input.value.trim() ? decode(input.value) : undefined;
    heard.className = `heard ${read?.kind ?? ""}`;
    heard.replaceChildren(...(!read ? ["Digits, letters or words, as you hear them. ? for one you did not hear."]
      : read.kind === "exact" ? [`Read: ${read.content.finding}. Every check agrees.`]
      : read.kind === "filled" ? [`Worked out what was not heard: ${read.reads}. Read it back.`]
      : read.kind === "refused" ? [read.reason]
      : ["Did you mean ", ...read.candidates.slice(0, 8).flatMap((c) => [
          el("button", { type: "button", class: "candidate", onclick: () => { input.value = c.reads; show(); input.focus(); } },
            c.reads, el("small", {}, `  character ${c.places.join(", ")}`)), " "]), "? Ask, do not guess."]));
    if (answers.concern === "yes") {
      const role = TABLES.concerns[read?.content && read.content.concern !== "none" ? read.content.concern : "safety"];
      return stopped(phrase("desk-stop", { role }));
    }
    if (answers.same === "no") return stopped(TABLES.phrases["desk-old"]);
    if (answers.sender === "no" && !["android", "ios", "console", "tv"].includes(read?.content?.sender) && read?.content?.finding[0] === "C")
      return stopped(TABLES.phrases["desk-other-sender"]);
    if (!read?.content) return result.replaceChildren();
    if (!CHECKS.every((c) => answers[c.id]))
      return result.replaceChildren(el("p", { class: "first" }, "Answer the three questions first."));
    shown(read);
  }

  root.append(el("style", {}, STYLE),
    el("div", { class: "decoder" },
      el("div", { class: "checks" }, CHECKS.map(check)),
      el("div", { class: "entry" }, el("label", { for: "code" }, "The code"), input, heard),
      result));
  show();
  root.querySelector("input")?.focus();
  return { read: (text) => { input.value = text; show(); } };
}

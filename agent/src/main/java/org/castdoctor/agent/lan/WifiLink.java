package org.castdoctor.agent.lan;

import java.util.Optional;
import java.util.OptionalInt;

/**
 * How this computer hangs on its Wi-Fi. Neither the network's name nor its access point is read:
 * they tell where somebody lives.
 *
 * @param standard as the system writes it, {@code 802.11ax}
 * @param channel its number; 1 to 14 is the band at 2.4 GHz
 * @param dbm the strength of the signal, from about -30 (beside it) to -90 (hardly)
 */
public record WifiLink(Optional<String> standard, OptionalInt channel, OptionalInt dbm) {}

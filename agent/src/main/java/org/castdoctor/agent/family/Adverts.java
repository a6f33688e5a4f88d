package org.castdoctor.agent.family;

import java.nio.charset.StandardCharsets;
import java.util.List;
import org.castdoctor.agent.observe.DiscoveryObservation.ServiceSeen;
import org.castdoctor.protocol.wire.mdns.TxtRecord;

/** What stands in an announcement, and which announcements beside Google Cast's are looked for. */
public final class Adverts {
  /** Asked for beside discovery itself, which asks for Google Cast and Android TV. */
  public static final List<String> OTHER_TYPES =
      List.of(AirPlayReceiver.TYPE, AirPlayReceiver.SOUND_TYPE, FireTvBox.TYPE);

  private Adverts() {}

  /** The words of an announcement; a string longer than any record holds is left out. */
  static TxtRecord record(ServiceSeen service) {
    return TxtRecord.of(
        service.txt().shown().entrySet().stream()
            .map(word -> (word.getKey() + "=" + word.getValue()).getBytes(StandardCharsets.UTF_8))
            .filter(string -> string.length <= TxtRecord.MAX_STRING_BYTES)
            .toList());
  }
}

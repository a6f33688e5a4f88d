package org.castdoctor.protocol.wire.cast;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Optional;
import java.util.Set;
import org.castdoctor.protocol.wire.cast.CastTxt.Capability;
import org.castdoctor.protocol.wire.mdns.ChromecastCapture;
import org.castdoctor.protocol.wire.mdns.DnsCodec;
import org.castdoctor.protocol.wire.mdns.DnsRecord;
import org.castdoctor.protocol.wire.mdns.TxtRecord;
import org.junit.jupiter.api.Test;

class CastTxtTest {
  private static CastTxt of(String... strings) {
    return CastTxt.of(TxtRecord.of(strings));
  }

  @Test
  void aRealChromecastSaysWhatItIs() {
    DnsRecord record =
        DnsCodec.parse(ChromecastCapture.bytes())
            .toOptional()
            .orElseThrow()
            .additionals()
            .getFirst();
    CastTxt txt = CastTxt.of(assertInstanceOf(DnsRecord.Txt.class, record).text());
    assertEquals(Optional.of("3758acae442a47bdcd16dce0b88acd72"), txt.id());
    assertEquals(Optional.of("Chromecast"), txt.model());
    assertEquals(Optional.of("Living Room TV"), txt.friendlyName());
    assertEquals(Optional.of(new CastTxt.Capabilities(4101)), txt.capabilities());
    assertEquals(Optional.of(false), txt.busy());
    assertEquals(Optional.empty(), txt.statusText());
    assertEquals(Optional.of(5), txt.protocolVersion());
    assertEquals(Optional.of("FA8FCA50B6C4"), txt.hotspotBssid());
    assertEquals(Optional.of("57456333CD2209A83CC43B04D35326EA"), txt.cloudId());
    assertEquals(Optional.of(true), txt.videoOut());
    assertEquals(Optional.of(false), txt.group());
    assertEquals(Optional.of(1), txt.nf());
    assertFalse(txt.nativeApp());
  }

  @Test
  void theBitsOfACapabilityMaskAreRead() {
    CastTxt.Capabilities dongle = new CastTxt.Capabilities(4101);
    assertTrue(dongle.has(Capability.VIDEO_OUT));
    assertTrue(dongle.has(Capability.AUDIO_OUT));
    assertTrue(dongle.has(Capability.ATTENUATION_OR_FIXED_VOLUME));
    assertFalse(dongle.has(Capability.AUDIO_IN));
    assertEquals(
        Set.of(Capability.VIDEO_OUT, Capability.AUDIO_OUT, Capability.ATTENUATION_OR_FIXED_VOLUME),
        dongle.known());
    assertEquals(0, dongle.undocumented());
    CastTxt.Capabilities googleTv = new CastTxt.Capabilities(465413);
    assertEquals(1 << 9 | 1 << 16 | 1 << 17 | 1 << 18, googleTv.undocumented());
    assertEquals(4, googleTv.known().size());
    assertEquals(Optional.of(false), of("ca=2052").videoOut());
    assertEquals(Optional.of(true), of("ca=2084").group());
    assertEquals(Optional.of(true), of("ca=465413").videoOut());
  }

  @Test
  void aRunningAppShows() {
    CastTxt txt = of("st=1", "rs=Casting: Küche");
    assertEquals(Optional.of(true), txt.busy());
    assertEquals(Optional.of("Casting: Küche"), txt.statusText());
    assertTrue(of("rr=AndroidNativeApp").nativeApp());
    assertFalse(of("rr=x").nativeApp());
  }

  @Test
  void whatIsMissingEmptyOrNonsenseIsEmpty() {
    CastTxt nothing = of();
    assertEquals(Optional.empty(), nothing.id());
    assertEquals(Optional.empty(), nothing.videoOut());
    assertEquals(Optional.empty(), nothing.group());
    CastTxt nonsense = of("id=", "ca=-1", "st=9", "ve=1234567", "fn", "md=", "nf=x", "rr=");
    assertEquals(nothing, nonsense);
    assertEquals(nothing, of("ca=99999999999999999999", "ve=５"));
  }
}

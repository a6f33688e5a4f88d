package org.castdoctor.protocol.wire;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.code_intelligence.jazzer.junit.FuzzTest;
import java.net.InetAddress;
import org.castdoctor.protocol.wire.cast.CastMessage;
import org.castdoctor.protocol.wire.cast.CastPayload;
import org.castdoctor.protocol.wire.cast.DeviceAuthMessage;
import org.castdoctor.protocol.wire.cast.PeerCertificate;
import org.castdoctor.protocol.wire.dial.DialApp;
import org.castdoctor.protocol.wire.dial.DialApps;
import org.castdoctor.protocol.wire.mdns.DnsCodec;
import org.castdoctor.protocol.wire.playstation.DdpAnswer;
import org.castdoctor.protocol.wire.roku.RokuApps;
import org.castdoctor.protocol.wire.roku.RokuDevice;
import org.castdoctor.protocol.wire.roku.RokuPlayer;
import org.castdoctor.protocol.wire.setup.EurekaInfo;
import org.castdoctor.protocol.wire.ssdp.SsdpAnswer;
import org.castdoctor.protocol.wire.upnp.DeviceDescription;
import org.castdoctor.protocol.wire.upnp.GatewayDescription;
import org.castdoctor.protocol.wire.xbox.SmartGlass;
import org.junit.jupiter.api.Tag;

/**
 * No bytes make a parser throw. Left out of the usual run, where seeded mutations do the same more
 * cheaply. With {@code -Dtests.leave.out= -Dtest=ParsersFuzzTest} the seeds beside this class are
 * read; with {@code JAZZER_FUZZ=1} and one method chosen, Jazzer searches on from them.
 */
@Tag("fuzz")
class ParsersFuzzTest {
  private static final InetAddress DEVICE = InetAddress.ofLiteral("192.168.1.40");

  @FuzzTest(maxDuration = "1m")
  void castMessage(byte[] bytes) {
    CastMessage.parse(bytes)
        .toOptional()
        .ifPresent(message -> {
          CastPayload.parse(message);
          DeviceAuthMessage.parse(message);
        });
  }

  @FuzzTest(maxDuration = "1m")
  void deviceAuthentication(byte[] bytes) {
    DeviceAuthMessage.parse(bytes);
  }

  @FuzzTest(maxDuration = "1m")
  void peerCertificate(byte[] bytes) {
    PeerCertificate.parse(bytes);
  }

  @FuzzTest(maxDuration = "1m")
  void eurekaInfo(byte[] bytes) {
    EurekaInfo.parse(new String(bytes, UTF_8));
  }

  @FuzzTest(maxDuration = "1m")
  void xml(byte[] bytes) {
    String text = new String(bytes, UTF_8);
    DialApp.parse(200, text);
    DeviceDescription.parse(text);
    GatewayDescription.parse(text, "192.168.1.1", 5000);
    RokuDevice.parse(text);
    RokuApps.installed(text);
    RokuApps.running(text);
    RokuPlayer.parse(text);
  }

  @FuzzTest(maxDuration = "1m")
  void applicationUrl(byte[] bytes) {
    DialApps.of(new String(bytes, UTF_8), DEVICE);
  }

  @FuzzTest(maxDuration = "1m")
  void playstation(byte[] bytes) {
    DdpAnswer.parse(bytes);
  }

  @FuzzTest(maxDuration = "1m")
  void xbox(byte[] bytes) {
    SmartGlass.parse(bytes);
  }

  @FuzzTest(maxDuration = "1m")
  void ssdp(byte[] bytes) {
    SsdpAnswer.parse(bytes).toOptional().ifPresent(answer -> answer.describedAt(DEVICE));
  }

  @FuzzTest(maxDuration = "1m")
  void dns(byte[] bytes) {
    DnsCodec.parse(bytes);
  }
}

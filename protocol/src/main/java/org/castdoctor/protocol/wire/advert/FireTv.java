package org.castdoctor.protocol.wire.advert;

import java.util.Optional;
import org.castdoctor.protocol.wire.mdns.TxtRecord;

/**
 * What a Fire TV advertises. Its remote service sits on TCP 8009 like Google Cast: that port open
 * is no proof of either. The keys are undocumented, and known from public code; each may be
 * missing.
 *
 * @param name what its owner called it ({@code n} or {@code fn})
 * @param model ({@code md})
 * @param id a number of its own ({@code u})
 */
public record FireTv(Optional<String> name, Optional<String> model, Optional<String> id) {
  public static final String SERVICE = "_amzn-wplay._tcp";

  /** How the names of its instances begin. */
  private static final String INSTANCE = "amzn.dmgr:";

  /** Whether an instance of that name is an Amazon device's. */
  public static boolean isInstance(String instance) {
    return instance.startsWith(INSTANCE);
  }

  /** Reads what the record has. */
  public static FireTv of(TxtRecord txt) {
    return new FireTv(said(txt, "n").or(() -> said(txt, "fn")), said(txt, "md"), said(txt, "u"));
  }

  private static Optional<String> said(TxtRecord txt, String key) {
    return txt.text(key).filter(value -> !value.isEmpty());
  }
}

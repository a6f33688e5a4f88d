package org.castdoctor.protocol.wire.cast;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Optional;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class CastAppsTest {
  @Test
  void anAppIsFoundByItsSlugAndByItsId() {
    CastApps.App netflix = new CastApps.App("netflix", "Netflix", "CA5E8412");
    assertEquals(Optional.of(netflix), CastApps.bySlug("Netflix"));
    assertEquals(Optional.of(netflix), CastApps.byId("ca5e8412"));
    assertEquals(Optional.of("233637DE"), CastApps.bySlug("youtube").map(CastApps.App::appId));
    assertEquals(Optional.of("disney"), CastApps.byId("C3DE6BC2").map(CastApps.App::slug));
    assertEquals(Optional.of("backdrop"), CastApps.byId(CastApps.BACKDROP).map(CastApps.App::slug));
  }

  @Test
  void anAppNobodyKnowsIsNotFound() {
    assertEquals(Optional.empty(), CastApps.bySlug("netflx"));
    assertEquals(Optional.empty(), CastApps.byId("00000000"));
  }

  @Test
  void noTwoRowsShareASlugOrAnId() {
    int rows = CastApps.ALL.size();
    assertEquals(
        rows, CastApps.ALL.stream().map(CastApps.App::slug).collect(Collectors.toSet()).size());
    assertEquals(
        rows, CastApps.ALL.stream().map(CastApps.App::appId).collect(Collectors.toSet()).size());
  }
}

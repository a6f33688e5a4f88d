package org.castdoctor.agent.lan;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Set;
import org.junit.jupiter.api.Test;

/** A flood takes no known receiver's place, and whoever found none is asked for again. */
class FollowedTest {
  private static void fill(Followed followed) {
    for (int i = 0; i < Followed.MOST; i++) {
      assertTrue(followed.admit("rude " + i));
    }
  }

  @Test
  void aHomeIsFollowedWhole() {
    Followed followed = new Followed(Set.of());
    assertTrue(followed.admit("tv"));
    assertFalse(followed.admit("tv"), "once");
    assertTrue(followed.has("tv"));
    assertFalse(followed.isCrowded());
    assertTrue(followed.leave("tv"));
    assertFalse(followed.leave("tv"));
    assertFalse(followed.has("tv"));
  }

  @Test
  void whoeverFoundNoPlaceMakesACrowdEvenOnceAllHaveLeft() {
    Followed followed = new Followed(Set.of());
    fill(followed);
    assertFalse(followed.isCrowded(), "just full");
    assertFalse(followed.admit("rude 1"), "known already");
    assertFalse(followed.isCrowded());
    assertFalse(followed.admit("tv"));
    assertFalse(followed.has("tv"));
    for (int i = 0; i < Followed.MOST; i++) {
      assertTrue(followed.leave("rude " + i));
    }
    assertTrue(followed.isCrowded(), "the library does not tell of the tv again");
    assertFalse(followed.anew().isCrowded());
  }

  @Test
  void whoWasThereInQuietTimesHasAPlaceInAFlood() {
    Followed quiet = new Followed(Set.of());
    assertTrue(quiet.admit("tv"));
    quiet.makeFamiliar();
    Followed flooded = quiet.anew();
    fill(flooded);
    assertTrue(flooded.admit("tv"));
    assertTrue(flooded.has("tv"));
    assertFalse(flooded.isCrowded());
  }

  @Test
  void whatALibrarySaysWhileItClosesIsNotTold() {
    Followed followed = new Followed(Set.of());
    assertTrue(followed.admit("tv"));
    followed.end();
    assertFalse(followed.has("tv"));
    assertFalse(followed.leave("tv"));
    assertFalse(followed.admit("other"));
  }
}

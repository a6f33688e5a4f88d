package org.castdoctor.agent.lan;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.verifyNoMoreInteractions;
import static org.mockito.Mockito.when;

import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.CountDownLatch;
import javax.jmdns.ServiceEvent;
import org.junit.jupiter.api.Test;

class JmdnsBrowserTest {
  @Test
  void theFirstNameEndsTheWaitingAndOnlyTheNameIsTaken() {
    Set<String> found = new TreeSet<>();
    CountDownLatch first = new CountDownLatch(1);
    ServiceEvent event = mock(ServiceEvent.class);
    when(event.getName()).thenReturn("Living Room TV");

    new JmdnsBrowser.Collector(found, first).serviceAdded(event);

    assertEquals(Set.of("Living Room TV"), found);
    assertEquals(0, first.getCount());
    verify(event).getName();
    verifyNoMoreInteractions(event);
  }

  @Test
  void aGoodbyeIsNoReceiver() {
    Set<String> found = new TreeSet<>();
    CountDownLatch first = new CountDownLatch(1);

    new JmdnsBrowser.Collector(found, first).serviceRemoved(mock(ServiceEvent.class));

    assertEquals(Set.of(), found);
    assertEquals(1, first.getCount());
  }

  @Test
  void whoIsNotFollowedIsNotToldOfAndIsRememberedAsMissed() {
    ServiceEvent event = mock(ServiceEvent.class);
    when(event.getName()).thenReturn("Living Room TV");
    Followed followed = new Followed(Set.of());
    for (int i = 0; i < Followed.MOST; i++) {
      assertTrue(followed.admit("rude " + i));
    }
    ContinuousBrowser.Listener listener = mock(ContinuousBrowser.Listener.class);
    var teller =
        new JmdnsBrowser.Teller(
            mock(JmdnsBrowser.Library.class),
            "_googlecast._tcp.local",
            new SystemClock(),
            listener,
            followed);

    teller.serviceAdded(event);
    teller.serviceRemoved(event);

    assertTrue(followed.isCrowded());
    verifyNoMoreInteractions(listener);
  }
}

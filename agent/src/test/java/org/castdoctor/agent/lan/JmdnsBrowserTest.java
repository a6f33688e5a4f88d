package org.castdoctor.agent.lan;

import static org.junit.jupiter.api.Assertions.assertEquals;
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
}

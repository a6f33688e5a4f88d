package org.castdoctor.agent.probe;

import java.net.InetSocketAddress;
import java.util.concurrent.atomic.AtomicInteger;
import org.castdoctor.agent.lan.Deadline;
import org.castdoctor.agent.lan.Lan;
import org.castdoctor.agent.observe.Outcome;

/** A network in which so many connections are being opened that the first attempts get no turn. */
record Crowded(Lan lan, AtomicInteger withoutTurn) implements Lan {
  Crowded(Lan lan, int withoutTurn) {
    this(lan, new AtomicInteger(withoutTurn));
  }

  @Override
  public Outcome<Tcp> open(InetSocketAddress to, Deadline deadline) {
    return withoutTurn.getAndDecrement() > 0
        ? Outcome.notRun("too many connections were being opened")
        : lan.open(to, deadline);
  }

  @Override
  public Inbox inbox() {
    return lan.inbox();
  }

  @Override
  public Outcome<Page> get(InetSocketAddress to, String host, String path, Deadline deadline) {
    return lan.get(to, host, path, deadline);
  }

  @Override
  public byte[] nonce(int length) {
    return lan.nonce(length);
  }

  @Override
  public void close() {
    lan.close();
  }
}

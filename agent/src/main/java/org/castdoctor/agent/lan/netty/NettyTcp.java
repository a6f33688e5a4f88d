package org.castdoctor.agent.lan.netty;

import io.netty.channel.Channel;
import org.castdoctor.agent.lan.Deadline;
import org.castdoctor.agent.lan.Lan;
import org.castdoctor.agent.observe.Outcome;

/** An open TCP connection that reads nothing until somebody says how. */
record NettyTcp(Channel channel, long millis, CastTls tls, TrustedRoots roots) implements Lan.Tcp {
  @Override
  public Outcome<Lan.Conversation> startTls(Deadline deadline) {
    return new NettyConversation(tls.newEngine()).shakeHands(channel, deadline);
  }

  @Override
  public Outcome<Lan.Secure> startVerifiedTls(String host, Deadline deadline) {
    return NettySecure.shakeHands(channel, tls, roots, host, deadline);
  }

  @Override
  public Outcome<Lan.Page> get(String host, String path, int maxBody, Deadline deadline) {
    return new HttpGet(host, path, maxBody).pageOn(channel, deadline);
  }

  @Override
  public Outcome<Lan.Page> getFromDevice(String host, String path, int maxBody, Deadline deadline) {
    return NettySecure.shakeHands(channel, tls.newEngine(), deadline) instanceof Outcome.Failed<?> f
        ? Outcome.failed(f.failure(), f.detail())
        : new HttpGet(host, path, maxBody).pageOn(channel, deadline);
  }

  @Override
  public Outcome<Lan.Page> ask(String host, Lan.Soap question, int maxBody, Deadline deadline) {
    return new HttpGet(host, question, maxBody).pageOn(channel, deadline);
  }

  @Override
  public void close() {
    channel.close();
  }
}

package org.castdoctor.agent.lan.netty;

import io.netty.channel.Channel;
import org.castdoctor.agent.lan.Deadline;
import org.castdoctor.agent.lan.Lan;
import org.castdoctor.agent.observe.Outcome;

/** An open TCP connection that reads nothing until TLS starts. */
record NettyTcp(Channel channel, long millis, CastTls tls) implements Lan.Tcp {
  @Override
  public Outcome<Lan.Conversation> startTls(Deadline deadline) {
    return new NettyConversation(tls.newEngine()).shakeHands(channel, deadline);
  }

  @Override
  public void close() {
    channel.close();
  }
}

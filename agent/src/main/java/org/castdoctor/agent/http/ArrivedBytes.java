package org.castdoctor.agent.http;

import io.netty.buffer.ByteBuf;
import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.ChannelInboundHandlerAdapter;

/** Counts what came since the last whole request: a slow one is told from an idle connection. */
final class ArrivedBytes extends ChannelInboundHandlerAdapter {
  private long arrived;

  long sinceLastRequest() {
    return arrived;
  }

  void restart() {
    arrived = 0;
  }

  @Override
  public void channelRead(ChannelHandlerContext ctx, Object message) {
    if (message instanceof ByteBuf bytes) {
      arrived += bytes.readableBytes();
    }
    ctx.fireChannelRead(message);
  }
}

package org.castdoctor.agent.lan.netty;

import io.netty.channel.ConnectTimeoutException;
import io.netty.handler.ssl.NotSslRecordException;
import java.net.BindException;
import java.net.NoRouteToHostException;
import java.nio.channels.ClosedChannelException;
import java.util.Locale;
import java.util.Objects;
import javax.net.ssl.SSLException;
import org.castdoctor.agent.observe.Failure;
import org.castdoctor.agent.observe.Outcome;

/**
 * The one place where socket exceptions become stable words. The JDK gives most errno values only
 * as text, so this is also the one place that compares messages; the launcher starts the process
 * with LC_MESSAGES=C so that they are English.
 */
final class SocketFailures {
  private SocketFailures() {}

  static <T> Outcome<T> outcomeOf(Throwable cause) {
    return Outcome.failed(failureOf(cause), Objects.toString(cause.getMessage(), cause.toString()));
  }

  static Failure failureOf(Throwable cause) {
    return switch (cause) {
      case ConnectTimeoutException timeout -> Failure.TIMEOUT;
      case NoRouteToHostException noRoute -> Failure.HOST_UNREACHABLE;
      case NotSslRecordException notTls -> Failure.TLS;
      case SSLException tls -> Failure.TLS;
      case ClosedChannelException closed -> Failure.CLOSED;
      case BindException bind when text(bind).contains("in use") -> Failure.IN_USE;
      default -> byText(text(cause));
    };
  }

  private static String text(Throwable cause) {
    return Objects.toString(cause.getMessage(), "").toLowerCase(Locale.ROOT);
  }

  private static Failure byText(String text) {
    if (text.contains("refused")) {
      return Failure.REFUSED;
    }
    if (text.contains("timed out")) {
      return Failure.TIMEOUT;
    }
    if (text.contains("not permitted") || text.contains("permission denied")) {
      return Failure.DENIED;
    }
    if (text.contains("network is unreachable") || text.contains("network unreachable")) {
      return Failure.NETWORK_UNREACHABLE;
    }
    if (text.contains("no route")
        || text.contains("host is unreachable")
        || text.contains("host is down")) {
      return Failure.HOST_UNREACHABLE;
    }
    if (text.contains("reset") || text.contains("broken pipe") || text.contains("closed")) {
      return Failure.CLOSED;
    }
    return Failure.OTHER;
  }
}

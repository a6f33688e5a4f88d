package org.castdoctor.agent.http;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Optional;
import org.castdoctor.agent.lan.Clock;
import org.castdoctor.agent.lan.Secrets;

/**
 * Who knows a token. The agent's own is in a file that only its owner reads; a page gets one of its
 * own for a code that works once.
 */
final class Tokens {
  /** A browser takes a moment to open. */
  static final Duration OPENING = Duration.ofSeconds(60);

  /** A page that is left open over night is opened anew. */
  static final Duration SESSION = Duration.ofHours(12);

  private static final int MOST = 16;

  private final String main;
  private final Clock clock;
  private final Secrets secrets;
  private final Deque<Opening> openings = new ArrayDeque<>();
  private final Deque<Session> sessions = new ArrayDeque<>();

  private record Opening(String code, long untilNanos, Optional<String> session) {}

  private record Session(String token, long untilNanos) {}

  Tokens(String main, Clock clock, Secrets secrets) {
    this.main = main;
    this.clock = clock;
    this.secrets = secrets;
  }

  /** Whether the value of an Authorization header is that of somebody who may ask. */
  boolean admits(String authorization) {
    if (!authorization.startsWith("Bearer ")) {
      return false;
    }
    String token = authorization.substring("Bearer ".length());
    boolean known = same(main, token);
    synchronized (this) {
      long now = clock.nanos();
      sessions.removeIf(session -> session.untilNanos() <= now);
      for (Session session : sessions) {
        known |= same(session.token(), token);
      }
    }
    return known;
  }

  /** A code with which a page may come in, once. */
  synchronized String open() {
    String code = secrets.next();
    openings.addLast(new Opening(code, clock.in(OPENING).atNanos(), Optional.empty()));
    while (openings.size() > MOST) {
      openings.removeFirst();
    }
    return code;
  }

  /**
   * The page's own token for a code. A code that comes twice was read by somebody else: then the
   * page that it let in is shut out too.
   */
  synchronized Optional<String> redeem(String code) {
    for (Opening opening : openings) {
      if (!same(opening.code(), code)) {
        continue;
      }
      if (opening.session().isPresent()) {
        String spent = opening.session().get();
        sessions.removeIf(session -> same(session.token(), spent));
        return Optional.empty();
      }
      openings.remove(opening);
      if (opening.untilNanos() <= clock.nanos()) {
        return Optional.empty();
      }
      String token = secrets.next();
      openings.addLast(new Opening(code, opening.untilNanos(), Optional.of(token)));
      sessions.addLast(new Session(token, clock.in(SESSION).atNanos()));
      while (sessions.size() > MOST) {
        sessions.removeFirst();
      }
      return Optional.of(token);
    }
    return Optional.empty();
  }

  /** Takes as long whatever the first difference is. */
  private static boolean same(String one, String other) {
    return MessageDigest.isEqual(
        one.getBytes(StandardCharsets.UTF_8), other.getBytes(StandardCharsets.UTF_8));
  }
}

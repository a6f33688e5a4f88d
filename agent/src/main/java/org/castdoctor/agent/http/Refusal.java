package org.castdoctor.agent.http;

import org.castdoctor.agent.words.Text;

/** Why a request is not served. Each has an incident behind it, and each is counted. */
public enum Refusal {
  /** DNS rebinding: a foreign name that resolves to this computer. */
  HOST("wrong-host", 421, Text.of("This address is not known by that name.")),
  /** A web page somewhere else sent it. */
  ORIGIN("foreign-origin", 403, Text.of("Web pages may not ask here.")),
  PREFLIGHT("preflight", 403, Text.of("No web page is let in, so there is nothing to ask for.")),
  METHOD("method", 405, Text.of("That method is not offered here.")),
  TOKEN("no-token", 401, Text.of("The token of agent.json is missing or wrong.")),
  PATH("no-such-path", 404, Text.of("There is nothing at that path.")),
  QUERY("query", 400, Text.of("That query is not understood here.")),
  /** What a form of a foreign page may send without asking first. */
  CONTENT_TYPE("content-type", 415, Text.of("Only application/json is read.")),
  BODY_FORM("body", 400, Text.of("The body is not understood.")),
  BODY_SIZE("body-too-large", 413, Text.of("The body is larger than 8 KiB.")),
  HEADER_SIZE("header-too-large", 431, Text.of("The request's head is larger than 8 KiB.")),
  LINE_SIZE("line-too-long", 414, Text.of("The first line is too long.")),
  /** Two lengths, a transfer coding, stray line ends: whatever two readers might read as two. */
  FRAMING("framing", 400, Text.of("The request's form is ambiguous or broken.")),
  /** A request that takes its time. */
  SLOW("too-slow", 408, Text.of("The request did not come in time.")),
  PIPELINE("pipelining", 400, Text.of("Too many requests were sent before an answer was awaited.")),
  CONNECTIONS("connections", 503, Text.of("There are too many connections.")),
  STREAMS("streams", 503, Text.of("There are too many event streams.")),
  /** Somebody would make this computer a scanner. */
  RATE("too-soon", 429, Text.of("A measurement began just now; please wait.")),
  BUSY("busy", 429, Text.of("Another measurement is running; please wait.")),
  /** A one-time code that is wrong, old or used. */
  OPENING("opening", 403, Text.of("That link was used already, or is too old."));

  private final String slug;
  private final int status;

  @SuppressWarnings("ImmutableEnumChecker") // a text copies its map and cannot be changed
  private final Text title;

  Refusal(String slug, int status, Text title) {
    this.slug = slug;
    this.status = status;
    this.title = title;
  }

  public String slug() {
    return slug;
  }

  int status() {
    return status;
  }

  Text title() {
    return title;
  }
}

package org.castdoctor.agent.observe;

import org.castdoctor.agent.words.Text;
import org.castdoctor.protocol.json.Worded;

/**
 * How a network operation failed: a closed list of stable words. Exceptions are mapped to it once,
 * at the edge, so that rules never compare messages.
 */
public enum Failure implements Worded {
  /** The host answered that nothing listens there (TCP reset). */
  REFUSED("connection_refused"),
  /** No answer at all within the deadline. */
  TIMEOUT("timeout"),
  /** Nobody on the link answers for this address, or a router said so. */
  HOST_UNREACHABLE("host_unreachable"),
  /** This computer has no route to it. */
  NETWORK_UNREACHABLE("network_unreachable"),
  /** This computer's own rules refuse it (EPERM, EACCES). */
  DENIED("permission_denied"),
  /** The address or port is in use by another program here. */
  IN_USE("address_in_use"),
  /** The other side broke the connection off. */
  CLOSED("connection_closed"),
  /** TCP worked, the TLS handshake did not. */
  TLS("tls_failure"),
  /** An answer came that does not follow its format. */
  MALFORMED("malformed"),
  /** The resolver says that the name does not exist (NXDOMAIN). */
  NO_SUCH_NAME("no_such_name"),
  /** The resolver answered with an error or with nothing for a name that must exist. */
  SERVER_FAILURE("server_failure"),
  /** Something else; the detail says what. */
  OTHER("other");

  private final String word;

  Failure(String word) {
    this.word = word;
  }

  /** The stable word in bundles and reports. */
  @Override
  public String word() {
    return word;
  }

  /** The same for people. */
  public Text inWords() {
    return switch (this) {
      case REFUSED -> Text.of("connection refused");
      case TIMEOUT -> Text.of("timeout");
      case HOST_UNREACHABLE -> Text.of("host unreachable");
      case NETWORK_UNREACHABLE -> Text.of("network unreachable");
      case DENIED -> Text.of("permission denied");
      case IN_USE -> Text.of("address in use");
      case CLOSED -> Text.of("connection closed");
      case TLS -> Text.of("tls failure");
      case MALFORMED -> Text.of("malformed");
      case NO_SUCH_NAME -> Text.of("no such name");
      case SERVER_FAILURE -> Text.of("server failure");
      case OTHER -> Text.of("other");
    };
  }
}

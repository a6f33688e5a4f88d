package org.castdoctor.agent.lan.https;

import java.io.IOException;
import java.net.URI;
import java.util.Locale;
import java.util.Optional;
import org.castdoctor.agent.lan.Deadline;
import org.castdoctor.agent.lan.Download;

/** HTTPS to the end: a redirect is followed to https only, and at most three times. */
public final class HttpsDownload implements Download {
  /** Enough for a moved site and its content network; browsers allow 20 and need 2. */
  static final int MAX_REDIRECTS = 3;

  private final Exchange exchange;

  /** With this way of asking, which tests replace. */
  public HttpsDownload(Exchange exchange) {
    this.exchange = exchange;
  }

  /** One question, one answer; nothing is followed. */
  public interface Exchange {
    /**
     * What a server answered.
     *
     * @param location where it sends on to
     * @param body at most as many bytes as were asked for
     */
    record Answer(int status, Optional<String> location, byte[] body) {}

    /** The body was larger than the cap. */
    final class TooLarge extends IOException {
      private static final long serialVersionUID = 1;
    }

    /** Asks; throws {@link TooLarge} where the body does not end within the cap. */
    Answer get(URI uri, int maxBytes, Deadline deadline) throws IOException, InterruptedException;
  }

  @Override
  public Fetched fetch(URI source, int maxBytes, Deadline deadline) {
    URI uri = source;
    try {
      for (int redirects = 0; redirects <= MAX_REDIRECTS; redirects++) {
        if (!isHttps(uri)) {
          return new Fetched.Nothing(
              redirects == 0
                  ? "Packs are fetched over https only."
                  : uri.getHost() + " is not asked: the way there is not https.");
        }
        Exchange.Answer answer = exchange.get(uri, maxBytes, deadline);
        if (answer.status() == 200) {
          return new Fetched.File(answer.body());
        }
        if (answer.status() / 100 != 3 || answer.location().isEmpty()) {
          return new Fetched.Nothing(
              uri.getHost() + " answered " + answer.status() + " instead of the file.");
        }
        uri = uri.resolve(answer.location().get());
      }
      return new Fetched.Nothing(source.getHost() + " sends on and on; the file was not reached.");
    } catch (Exchange.TooLarge tooLarge) {
      return new Fetched.Nothing("The file at " + uri.getHost() + " is too large.");
    } catch (IOException failed) {
      return new Fetched.Nothing(
          uri.getHost() + " could not be asked: " + String.valueOf(failed.getMessage()));
    } catch (IllegalArgumentException notAUri) {
      return new Fetched.Nothing(uri.getHost() + " sends on to no address at all.");
    } catch (InterruptedException stopAsked) {
      Thread.currentThread().interrupt();
      return new Fetched.Nothing("Stopped.");
    }
  }

  private static boolean isHttps(URI uri) {
    return uri.getHost() != null
        && uri.getScheme() != null
        && uri.getScheme().toLowerCase(Locale.ROOT).equals("https")
        && uri.getUserInfo() == null;
  }
}

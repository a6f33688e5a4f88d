package org.castdoctor.agent.lan.https;

import java.io.IOException;
import java.net.URI;
import java.util.Locale;
import java.util.Optional;
import org.castdoctor.agent.lan.Deadline;
import org.castdoctor.agent.lan.Download;
import org.castdoctor.agent.words.Text;

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
                  ? Text.of("Packs are fetched over https only.")
                  : Text.of("{host} is not asked: the way there is not https.")
                      .with("host", String.valueOf(uri.getHost())));
        }
        Exchange.Answer answer = exchange.get(uri, maxBytes, deadline);
        if (answer.status() == 200) {
          return new Fetched.File(answer.body());
        }
        if (answer.status() / 100 != 3 || answer.location().isEmpty()) {
          return new Fetched.Nothing(
              Text.of("{host} answered {status} instead of the file.")
                  .with("host", uri.getHost())
                  .with("status", answer.status()));
        }
        uri = uri.resolve(answer.location().get());
      }
      return new Fetched.Nothing(
          Text.of("{host} sends on and on; the file was not reached.")
              .with("host", source.getHost()));
    } catch (Exchange.TooLarge tooLarge) {
      return new Fetched.Nothing(
          Text.of("The file at {host} is too large.").with("host", uri.getHost()));
    } catch (IOException failed) {
      return new Fetched.Nothing(
          Text.of("{host} could not be asked: {because}")
              .with("host", uri.getHost())
              .with("because", String.valueOf(failed.getMessage())));
    } catch (IllegalArgumentException notAUri) {
      return new Fetched.Nothing(
          Text.of("{host} sends on to no address at all.").with("host", uri.getHost()));
    } catch (InterruptedException stopAsked) {
      Thread.currentThread().interrupt();
      return new Fetched.Nothing(Text.of("Stopped."));
    }
  }

  private static boolean isHttps(URI uri) {
    return uri.getHost() != null
        && uri.getScheme() != null
        && uri.getScheme().toLowerCase(Locale.ROOT).equals("https")
        && uri.getUserInfo() == null;
  }
}

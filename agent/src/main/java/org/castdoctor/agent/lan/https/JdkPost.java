package org.castdoctor.agent.lan.https;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.security.cert.X509Certificate;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.castdoctor.agent.lan.Deadline;

/** Sends a body with the JDK's client and its usual checks; redirects are not followed. */
public final class JdkPost {
  private final List<X509Certificate> added;

  /** Trusting these roots beside those of this computer's Java. */
  public JdkPost(List<X509Certificate> added) {
    this.added = List.copyOf(added);
  }

  /**
   * The status of the answer, whose body is not read.
   *
   * @throws IOException where no answer came in time; its message can be shown
   */
  public int post(URI uri, String contentType, byte[] body, Deadline deadline)
      throws IOException, InterruptedException {
    Duration left = deadline.left();
    if (!left.isPositive()) {
      throw new IOException("no answer in time");
    }
    try (HttpClient client =
        HttpClient.newBuilder()
            .sslContext(JdkExchange.context(added))
            .connectTimeout(left)
            .followRedirects(HttpClient.Redirect.NEVER)
            .version(HttpClient.Version.HTTP_1_1)
            .build()) {
      HttpRequest request =
          HttpRequest.newBuilder(uri)
              .timeout(left)
              .header("User-Agent", "castdoctor")
              .header("Content-Type", contentType)
              .POST(BodyPublishers.ofByteArray(body))
              .build();
      // The headers are the answer; nobody reads the body, however long it is.
      CompletableFuture<HttpResponse<Void>> answer =
          client.sendAsync(request, BodyHandlers.discarding());
      try {
        return answer.get(left.toNanos(), TimeUnit.NANOSECONDS).statusCode();
      } catch (TimeoutException late) {
        throw new IOException("no answer in time", late);
      } catch (ExecutionException failed) {
        Throwable cause = failed.getCause();
        throw JdkExchange.told(cause == null ? failed : cause);
      } finally {
        client.shutdownNow();
      }
    }
  }
}

package org.castdoctor.agent.lan.https;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.KeyStoreException;
import java.security.cert.X509Certificate;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.stream.Stream;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLException;
import javax.net.ssl.TrustManagerFactory;
import javax.net.ssl.X509TrustManager;
import org.castdoctor.agent.lan.Deadline;

/** The JDK's HTTP client with its usual checks of certificates and names. */
public final class JdkExchange implements HttpsDownload.Exchange {
  private final SSLContext roots;

  /** Trusting these roots beside those of this computer's Java. */
  public JdkExchange(List<X509Certificate> added) {
    this.roots = context(added);
  }

  /** The checks of this computer's Java, with these roots too. */
  static SSLContext context(List<X509Certificate> added) {
    try {
      return added.isEmpty() ? SSLContext.getDefault() : trusting(added);
    } catch (GeneralSecurityException | IOException broken) {
      throw new IllegalStateException("this Java has no trusted roots", broken);
    }
  }

  private static SSLContext trusting(List<X509Certificate> added)
      throws GeneralSecurityException, IOException {
    TrustManagerFactory system = TrustManagerFactory.getInstance("PKIX");
    system.init((KeyStore) null);
    KeyStore all = KeyStore.getInstance(KeyStore.getDefaultType());
    all.load(null, null);
    Stream.concat(
            Arrays.stream(system.getTrustManagers())
                .filter(X509TrustManager.class::isInstance)
                .map(X509TrustManager.class::cast)
                .flatMap(manager -> Arrays.stream(manager.getAcceptedIssuers())),
            added.stream())
        .forEach(root -> put(all, root));
    TrustManagerFactory both = TrustManagerFactory.getInstance("PKIX");
    both.init(all);
    SSLContext context = SSLContext.getInstance("TLS");
    context.init(null, both.getTrustManagers(), null);
    return context;
  }

  private static void put(KeyStore roots, X509Certificate root) {
    try {
      roots.setCertificateEntry("root-" + roots.size(), root);
    } catch (KeyStoreException neverLoaded) {
      throw new IllegalStateException(neverLoaded);
    }
  }

  @Override
  public Answer get(URI uri, int maxBytes, Deadline deadline)
      throws IOException, InterruptedException {
    Duration left = deadline.left();
    if (!left.isPositive()) {
      throw new IOException("no answer in time");
    }
    try (HttpClient client =
        HttpClient.newBuilder()
            .sslContext(roots)
            .connectTimeout(left)
            .followRedirects(HttpClient.Redirect.NEVER)
            .build()) {
      HttpRequest request =
          HttpRequest.newBuilder(uri).timeout(left).header("User-Agent", "castdoctor").build();
      // The request's own time limit ends with the headers; this one holds for the body as well.
      CompletableFuture<HttpResponse<byte[]>> answer =
          client.sendAsync(request, BodyHandlers.limiting(BodyHandlers.ofByteArray(), maxBytes));
      try {
        return answerOf(answer.get(left.toNanos(), TimeUnit.NANOSECONDS));
      } catch (TimeoutException late) {
        throw new IOException("no answer in time", late);
      } catch (ExecutionException failed) {
        Throwable cause = failed.getCause();
        throw told(cause == null ? failed : cause);
      } finally {
        client.shutdownNow();
      }
    }
  }

  private static Answer answerOf(HttpResponse<byte[]> response) {
    return new Answer(
        response.statusCode(), response.headers().firstValue("location"), response.body());
  }

  static IOException told(Throwable cause) {
    if (cause instanceof SSLException) {
      return new IOException("its certificate is not trusted here", cause);
    }
    String text = String.valueOf(cause.getMessage());
    // The JDK has no exception of its own for this (BodyHandlers.limiting).
    return text.contains("exceeds capacity")
        ? new TooLarge()
        : new IOException("no connection (" + cause.getClass().getSimpleName() + ")", cause);
  }
}

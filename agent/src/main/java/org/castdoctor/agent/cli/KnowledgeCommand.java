package org.castdoctor.agent.cli;

import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.castdoctor.agent.lan.Download;
import org.castdoctor.agent.lan.Download.Fetched;
import org.castdoctor.agent.lan.https.HttpsDownload;
import org.castdoctor.agent.lan.https.JdkExchange;
import org.castdoctor.agent.pack.Judgement;
import org.castdoctor.agent.pack.Judgement.Accepted;
import org.castdoctor.agent.pack.Judgement.Refused;
import org.castdoctor.agent.pack.PackSigning;
import org.castdoctor.agent.pack.PackSource;
import org.castdoctor.agent.pack.PackStore;
import org.castdoctor.agent.pack.TrustedKey;
import org.castdoctor.agent.report.KnowledgeReport;
import org.castdoctor.agent.report.Terminal;
import org.castdoctor.agent.words.Text;
import org.castdoctor.agent.words.Text.Joint;
import org.castdoctor.protocol.json.JsonTree;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Compatibility rules and other dated knowledge: what there is, and packs that add to it. */
@Command(
    name = "knowledge",
    description = "What castdoctor knows beyond this home, and the packs that add to it.",
    mixinStandardHelpOptions = true)
final class KnowledgeCommand implements Callable<Integer> {
  /** As large as a pack may be; the store says so again. */
  private static final int MAX_BYTES = 8 << 20;

  private static final Duration TIME = Duration.ofSeconds(30);

  private final Surroundings surroundings;

  private KnowledgeCommand(Surroundings surroundings) {
    this.surroundings = surroundings;
  }

  static CommandLine commandLine(Surroundings surroundings) {
    return new CommandLine(new KnowledgeCommand(surroundings))
        .addSubcommand(new ListRows(surroundings))
        .addSubcommand(new Verify(surroundings))
        .addSubcommand(new Update(surroundings))
        .addSubcommand(new Source(surroundings))
        .addSubcommand(new Rollback(surroundings))
        .addSubcommand(new Sign(surroundings));
  }

  @Override
  public Integer call() {
    return new ListRows(surroundings).call();
  }

  /** Keys named on the command line. */
  static final class KeyOptions {
    @Option(
        names = "--key",
        paramLabel = "FILE",
        description = "a public key to trust, besides those in the folder keys")
    private List<Path> files = new ArrayList<>();

    List<TrustedKey> read(PackStore store) {
      return files.stream()
          .map(file ->
              store
                  .key(file)
                  .orElseThrow(() ->
                      new UsageProblem(
                          Text.of("{file} is no Ed25519 public key in PEM (NAME.pub).")
                              .with("file", String.valueOf(file)))))
          .toList();
    }
  }

  @Command(
      name = "list",
      description = "Kinds of knowledge, their rows, those that are out of date; pack and keys.",
      mixinStandardHelpOptions = true)
  static final class ListRows implements Callable<Integer> {
    @Mixin private OutputOptions output = new OutputOptions();
    private final Surroundings surroundings;

    ListRows(Surroundings surroundings) {
      this.surroundings = surroundings;
    }

    @Override
    public Integer call() {
      PackStore store = surroundings.packs();
      KnowledgeReport report =
          KnowledgeReport.of(
              store.installed(),
              store.previous(),
              store.keys(),
              store.keyFolder(),
              surroundings.clock().now(),
              surroundings.words());
      surroundings.out.print(
          switch (output.format) {
            case text ->
                output.plain
                    ? report.spoken(surroundings.words())
                    : report.text(surroundings.words());
            case json -> JsonTree.pretty(report.json()) + "\n";
            case ndjson -> JsonTree.text(report.json()) + "\n";
            case sarif, zendesk, freshdesk -> throw UsageProblem.forDiagnoses(output.format);
          });
      return ExitCodes.FINE;
    }
  }

  @Command(
      name = "verify",
      description = "Who signed a pack, and whether it would be accepted. Changes nothing.",
      mixinStandardHelpOptions = true)
  static final class Verify implements Callable<Integer> {
    @Parameters(paramLabel = "FILE|URL", description = "a signed pack")
    private String source = "";

    @Mixin private KeyOptions keys = new KeyOptions();
    @Mixin private TrustOption trust = new TrustOption();
    private final Surroundings surroundings;

    Verify(Surroundings surroundings) {
      this.surroundings = surroundings;
    }

    @Override
    public Integer call() {
      PackStore store = surroundings.packs();
      byte[] file = fetched(source, surroundings, trust);
      List<TrustedKey> named = keys.read(store);
      Accepted signed = accepted(store.judge(file, named), surroundings);
      surroundings.tell(
          Text.of("{pack}, signed by {signers}.")
              .with("pack", signed.pack().label())
              .with("signers", signers(signed), Joint.COMMA));
      accepted(store.wouldTake(file, named, false), surroundings);
      surroundings.tell(Text.of("It would be accepted."));
      return ExitCodes.FINE;
    }
  }

  @Command(
      name = "update",
      description = "Checks a pack and uses it from now on.",
      mixinStandardHelpOptions = true)
  static final class Update implements Callable<Integer> {
    @Parameters(paramLabel = "FILE|URL", description = "a signed pack; a URL must be https")
    private String source = "";

    @Mixin private KeyOptions keys = new KeyOptions();
    @Mixin private TrustOption trust = new TrustOption();

    @Option(
        names = "--rollback",
        description = "take it also if it is older, or of another name, than what is installed")
    private boolean rollback;

    private final Surroundings surroundings;

    Update(Surroundings surroundings) {
      this.surroundings = surroundings;
    }

    @Override
    public Integer call() {
      PackStore store = surroundings.packs();
      byte[] file = fetched(source, surroundings, trust);
      Accepted taken = accepted(store.update(file, keys.read(store), rollback), surroundings);
      surroundings.tell(
          Text.of("{pack} is in use from now on, signed by {signers}.")
              .with("pack", taken.pack().label())
              .with("signers", signers(taken), Joint.COMMA));
      return ExitCodes.FINE;
    }
  }

  @Command(
      name = "source",
      description = {
        "Where the background agent takes packs from by itself, twice a day: shows, names or",
        "forgets it. What comes is judged as by update; a key must be trusted already."
      },
      mixinStandardHelpOptions = true)
  static final class Source implements Callable<Integer> {
    @Parameters(paramLabel = "URL", arity = "0..1", description = "an https address")
    private Optional<String> url = Optional.empty();

    @Option(names = "--none", description = "take packs from nowhere")
    private boolean none;

    private final Surroundings surroundings;

    Source(Surroundings surroundings) {
      this.surroundings = surroundings;
    }

    @Override
    public Integer call() throws IOException {
      PackSource source = new PackSource(surroundings.stateFolder());
      if (none) {
        source.forget();
      } else if (url.isPresent()) {
        source.name(
            PackSource.address(url.get())
                .orElseThrow(() ->
                    new UsageProblem(
                        Text.of("A source is an https address without a password in it."))));
      }
      surroundings.tell(
          source
              .read()
              .map(uri ->
                  Text.of("The agent takes packs from {url}.")
                      .with("url", Terminal.safe(uri.toString())))
              .orElseGet(() -> Text.of("The agent takes packs from nowhere.")));
      return ExitCodes.FINE;
    }
  }

  @Command(
      name = "rollback",
      description = "Back to the pack before this one, or to the built-in knowledge alone.",
      mixinStandardHelpOptions = true)
  static final class Rollback implements Callable<Integer> {
    private final Surroundings surroundings;

    Rollback(Surroundings surroundings) {
      this.surroundings = surroundings;
    }

    @Override
    public Integer call() {
      Optional<Judgement> now = surroundings.packs().rollback();
      surroundings.tell(
          now.map(judgement ->
                  Text.of("{pack} is in use again.")
                      .with("pack", accepted(judgement, surroundings).pack().label()))
              .orElseGet(() -> Text.of("Only the built-in knowledge is in use.")));
      return ExitCodes.FINE;
    }
  }

  @Command(
      name = "sign",
      description = "Makes a pack of a text file, or adds a signature to a pack.",
      mixinStandardHelpOptions = true)
  static final class Sign implements Callable<Integer> {
    @Parameters(paramLabel = "FILE", description = "castdoctor.pack/1, or an already signed pack")
    private Path file = Path.of("");

    @Option(
        names = "--private",
        required = true,
        paramLabel = "KEY.pem",
        description = "the desk's private key (Ed25519, PKCS #8)")
    private Path key = Path.of("");

    @Option(
        names = "--key-id",
        required = true,
        paramLabel = "NAME",
        description = "the name of the public key's file, without .pub")
    private String keyId = "";

    @Option(names = "--output", required = true, paramLabel = "FILE", description = "the pack")
    private Path output = Path.of("");

    private final Surroundings surroundings;

    Sign(Surroundings surroundings) {
      this.surroundings = surroundings;
    }

    @Override
    public Integer call() {
      Written.requireWritable(output);
      String pem = new String(read(key), StandardCharsets.US_ASCII);
      return switch (PackSigning.sign(
          read(file), pem, keyId, surroundings.packs().keys().ring(), surroundings.catalogue())) {
        case PackSigning.Signed.Not(Refused refused) ->
            throw new UsageProblem(Terminal.safe(surroundings.say(refused.sentence())));
        case PackSigning.Signed.Done(byte[] signed, String label) -> {
          Written.to(output, new String(signed, StandardCharsets.US_ASCII));
          surroundings.tell(
              Text.of("{pack} is signed by {key}: {file}")
                  .with("pack", label)
                  .with("key", keyId)
                  .with("file", String.valueOf(output)));
          yield ExitCodes.FINE;
        }
      };
    }
  }

  private static Accepted accepted(Judgement judgement, Surroundings surroundings) {
    return switch (judgement) {
      case Accepted accepted -> accepted;
      case Refused refused ->
          throw new UsageProblem(Terminal.safe(surroundings.say(refused.sentence())));
    };
  }

  private static List<Text> signers(Accepted pack) {
    return pack.signers().stream().map(Text::asItIs).toList();
  }

  private static byte[] fetched(String source, Surroundings surroundings, TrustOption trust) {
    if (!source.toLowerCase(Locale.ROOT).matches("[a-z][a-z0-9+.-]+://.*")) {
      return read(Path.of(source));
    }
    Download download =
        new HttpsDownload(new JdkExchange(surroundings.withEnvironment(trust.roots())));
    Fetched fetched = download.fetch(uri(source), MAX_BYTES, surroundings.clock().in(TIME));
    return switch (fetched) {
      case Fetched.File(byte[] bytes) -> bytes;
      case Fetched.Nothing(Text because) ->
          throw new UsageProblem(Terminal.safe(surroundings.say(because)));
    };
  }

  private static URI uri(String source) {
    try {
      return URI.create(source);
    } catch (IllegalArgumentException notAUri) {
      throw new UsageProblem(
          Text.of("'{word}' is no web address.").with("word", Terminal.safe(source)));
    }
  }

  private static byte[] read(Path file) {
    if (!Files.isRegularFile(file)) {
      throw new UsageProblem(
          Text.of("{file} is not there, or is no file.").with("file", String.valueOf(file)));
    }
    try (InputStream in = Files.newInputStream(file)) {
      // One more than fits, so that a file too large is seen to be.
      return in.readNBytes(MAX_BYTES + 1);
    } catch (IOException unreadable) {
      throw UsageProblem.unreadable(file);
    }
  }
}

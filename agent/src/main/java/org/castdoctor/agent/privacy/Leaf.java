package org.castdoctor.agent.privacy;

import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.castdoctor.agent.privacy.Sensitive.Kind;

/**
 * What the text fields of a bundle are. A closed list: a field that nobody has put here is taken
 * for a name and masked, and a test fails until somebody decides.
 *
 * @param path kind of the observation and fields, {@code []} for elements of a list
 */
record Leaf(String path) {
  /** How a field is treated. */
  sealed interface Treatment {
    /** The same for every home: words, versions, names of vendors' hosts. */
    record Plain() implements Treatment {}

    /** A sentence or a list of words that may have something sensitive inside. */
    record Text() implements Treatment {}

    /** A sensitive value as a whole. */
    record Whole(Kind kind) implements Treatment {}
  }

  private static final Treatment PLAIN = new Treatment.Plain();
  private static final Treatment TEXT = new Treatment.Text();

  private record Row(Pattern path, Treatment treatment) {}

  /** The first that fits counts. */
  private static final List<Row> ROWS =
      List.of(
          row(new Treatment.Whole(Kind.MAC), ".*\\.mac", "service\\.txt\\.bt"),
          row(
              new Treatment.Whole(Kind.NAME),
              "service\\.(instance|host|txt\\.(fn|n|bn))",
              "heard\\.instance",
              "goodbye\\.instance",
              "secondOpinion\\.instances\\.value\\[\\]",
              "direct\\.receivers\\.value\\[\\]",
              "watched\\.receivers\\[\\]\\.(instance|name)",
              "remembered\\.host",
              "console\\.name",
              "(roku|description)\\.outcome\\.value\\.name",
              "portUsers\\.users\\.value\\[\\]\\.account",
              "setup\\.setup\\.management\\.value\\.by\\[\\]",
              "declared\\.device"),
          row(PLAIN, "service\\.txt\\.(md|ve|ca|st|ic|nf)"),
          row(
              new Treatment.Whole(Kind.SERIAL),
              "service\\.txt\\..*",
              "tls\\.outcome\\.value\\.(subject|sha256)",
              "ssdp\\.(usn|uuid|udn)",
              "console\\.id",
              "(roku|description|castSetup)\\.outcome\\.value\\.udn"),
          row(
              new Treatment.Whole(Kind.PLACE),
              "ssdp\\.location",
              "web\\.outcome\\.value\\.location",
              "setup\\.setup\\.proxies\\.value\\[\\]\\.server",
              "setup\\.setup\\.management\\.value\\.rules\\[\\]\\.where",
              "setup\\.setup\\.addedRoots\\.value\\[\\]",
              "serviceTls\\.outcome\\.value\\.issuer",
              "sender\\.knownFrom"),
          // Addresses are known by their form; what has it is masked in any text.
          row(
              TEXT,
              ".*\\.(address|gateway|source|target|router|resolver)",
              ".*\\.(addresses|responders|resolvers|fresh|offeredBy)\\[\\]",
              "remembered\\.remembered\\.value\\[\\]",
              "dns\\.outcome\\.value\\[\\]",
              ".*\\.(detail|reason)",
              "probe\\.probe",
              "setup\\.setup\\.proxies\\.value\\[\\]\\.where",
              "ssdp\\.(server|targets\\[\\])",
              "declared\\.(error|since)"),
          row(
              PLAIN,
              ".*\\.(is|failure|refusal|family|way|role|leg|state|trust|level|line|outer)",
              ".*\\.(nic|via|multicastNic|kind|type|protocol|vendor|service|server|program)",
              ".*\\.(at|notBefore|notAfter|zone|os|appId)",
              ".*\\.nics\\[\\]\\.name",
              "(castStatus)\\.outcome\\.value\\.apps\\[\\]\\.name",
              "castApp\\.outcome\\.value",
              // A device's own certificate has no name here; what is left is its maker's.
              "castProof\\.outcome\\.value\\.(standing|chain\\[\\]\\.(subject|issuer))",
              "castSetup\\.outcome\\.value\\.(model|product|maker|firmware|track)",
              "castLaunch\\.outcome\\.value\\.stage",
              "description\\.outcome\\.value\\.(maker|model)",
              "dialApp\\.(app|outcome\\.value)",
              "roku\\.outcome\\.value\\.(model|version|control|apps\\[\\])",
              "(consolesAsked|console)\\.console",
              "console\\.(power|model|systemVersion|running)",
              "(dns\\.name|web\\.host|largePage\\.host|statusFeed\\.host|service[A-Z][a-z]+\\.host)",
              "statusFeed\\.outcome\\.value\\.lines\\[\\]",
              "talker\\.types\\[\\]",
              "profiles\\.profiles\\.value\\..*",
              "portUsers\\.users\\.value\\[\\]\\.name",
              "sender\\.version\\.value",
              "setup\\.setup\\.vpnPrograms\\.value\\[\\]\\.(name|version)",
              "setup\\.setup\\.management\\.value\\.rules\\[\\]\\.(program|rule)",
              "declared\\.(app|appVersion|sender|senderOs|plan|symptom|works\\[\\]|tried\\[\\])",
              "declared\\.(answers\\..*|complaintClass\\..*)",
              "bundle\\.(agentVersion|startedAt|zone)"));

  private static Row row(Treatment treatment, String... paths) {
    return new Row(Pattern.compile(String.join("|", paths)), treatment);
  }

  /** How it is treated; empty where nobody has decided. */
  Optional<Treatment> treatment() {
    return ROWS.stream()
        .filter(row -> row.path().matcher(path).matches())
        .map(Row::treatment)
        .findFirst();
  }
}

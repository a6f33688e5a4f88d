package org.castdoctor.agent.family;

import java.net.InetAddress;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import org.castdoctor.agent.family.Face.Identity;
import org.castdoctor.agent.family.Receiver.Proof;
import org.castdoctor.agent.family.Receiver.Remote;
import org.castdoctor.agent.knowledge.Models;
import org.castdoctor.agent.observe.DiscoveryObservation.ServiceSeen;
import org.castdoctor.agent.observe.Observations;
import org.castdoctor.agent.observe.ReceiverObservation;
import org.castdoctor.agent.observe.ReceiverObservation.Connected;
import org.castdoctor.agent.observe.ReceiverObservation.SetupPage;
import org.castdoctor.agent.observe.ReceiverObservation.Status;
import org.castdoctor.agent.words.Text;
import org.castdoctor.protocol.diagnosis.Confidence;
import org.castdoctor.protocol.wire.cast.CastTxt;

/**
 * Google Cast: Chromecasts, Google TV, Nest, TVs and speakers with Cast built in, and speaker
 * groups. Recognised by what they announce, or by answering on the cast port when their address is
 * known.
 */
public final class GoogleCast {
  /** The port of a device's cast service; any other announced port belongs to a speaker group. */
  public static final int CAST_PORT = 8009;

  /** Answers only on Google TV and Android TV, which come with a remote. */
  public static final int REMOTE_PORT = AndroidTvRemote.PORT;

  /**
   * Ports that show a silent cast device to be alive; none of them is disturbed by a connection.
   */
  public static final List<Integer> OTHER_PORTS = List.of(8008, 8443, REMOTE_PORT);

  /**
   * Tried on neighbours where no receiver was heard, beside the cast port: an older Chromecast's
   * own, Roku's, the Android TV remote's and AirPlay's. To open and close one wakes nobody.
   */
  public static final List<Integer> SWEEP_PORTS = List.of(8008, 8060, REMOTE_PORT, 7000);

  private static final String CAST_TYPE = "_googlecast._tcp.local";

  /**
   * Both bits are set on every Google TV seen and on no Chromecast seen (own comparison of
   * captures).
   */
  private static final long GOOGLE_TV_BITS = 1L << 9 | 1L << 18;

  private GoogleCast() {}

  /**
   * All receivers of this family that the observations speak of, in the order they were seen.
   *
   * @param asked the address that the complaint is about, which counts as a receiver once anything
   *     was tried there; other addresses must have spoken the cast protocol, because port 8009 is
   *     also that of Fire TVs and of Java servers
   */
  public static List<Receiver> recognise(
      Observations seen, Models models, Optional<InetAddress> asked) {
    CastSeen around = new CastSeen(seen);
    Map<String, Receiver> found = new LinkedHashMap<>();
    seen.of(ServiceSeen.class)
        .filter(GoogleCast::isCast)
        .forEach(service ->
            found.merge(idOf(service), announced(service, around, models), GoogleCast::join));
    Set<InetAddress> known = new LinkedHashSet<>();
    found.values().forEach(receiver -> known.addAll(receiver.addresses()));
    seen.of(Connected.class)
        .filter(tcp -> tcp.port() == CAST_PORT && !known.contains(tcp.address()))
        .map(Connected::address)
        .filter(address -> around.speaksCast(address) || asked.equals(Optional.of(address)))
        .forEach(address -> found.put(address.getHostAddress(), byAddress(address, around)));
    return List.copyOf(found.values());
  }

  /** Whether it is an announcement of a cast service. */
  public static boolean isCast(ServiceSeen service) {
    return service.type().equals(CAST_TYPE);
  }

  /** What its owner calls the device that announces this. */
  public static String nameOf(ServiceSeen service) {
    return said(service).friendlyName().orElse(service.instance().shown());
  }

  /** The id that the device keeps when its address or name changes. */
  public static String idOf(ServiceSeen service) {
    return said(service).id().orElse(service.instance().shown());
  }

  /** The model that an announcement names; empty where it names none. */
  public static Optional<String> modelOf(ServiceSeen service) {
    return said(service).model();
  }

  private static CastTxt said(ServiceSeen service) {
    return CastTxt.of(Adverts.record(service));
  }

  /** Recognises in an announcement the device that was asked for: by name, id or address. */
  public static Predicate<ServiceSeen> called(String wanted) {
    String said = wanted.strip();
    return service ->
        nameOf(service).toLowerCase(Locale.ROOT).contains(said.toLowerCase(Locale.ROOT))
            || idOf(service).equalsIgnoreCase(said)
            || service.addresses().stream()
                .anyMatch(address -> address.getHostAddress().equals(said));
  }

  private static Receiver announced(ServiceSeen service, CastSeen around, Models models) {
    CastTxt said = said(service);
    String model = said.model().orElse(ModelWords.CAST);
    int port = service.port() == 0 ? CAST_PORT : service.port();
    Optional<ReceiverObservation.Proof> proof = around.proof(service.addresses(), port);
    Optional<SetupPage> page =
        port == CAST_PORT ? around.page(service.addresses()) : Optional.empty();
    Remote remote = remote(service, model, around, models, proof, page);
    return new Receiver(
        idOf(service),
        nameOf(service),
        model,
        service.addresses(),
        port,
        true,
        seenBy("mdns", service.addresses(), around),
        remote,
        CastIdentity.of(model, models, page, proof, remote),
        page.flatMap(SetupPage::firmware),
        proof.filter(ReceiverObservation.Proof::soundOnly).map(p -> false).or(said::videoOut));
  }

  /** The faces by which receivers stand in the table of devices. */
  static List<Face> faces(Observations seen, List<Receiver> receivers) {
    CastSeen around = new CastSeen(seen);
    return receivers.stream()
        .map(receiver -> face(receiver, around.status(receiver.addresses(), receiver.port())))
        .toList();
  }

  private static Face face(Receiver receiver, Optional<Status> status) {
    boolean group = receiver.port() != CAST_PORT;
    List<String> capabilities = new ArrayList<>(List.of("cast"));
    switch (receiver.remote().proof()) {
      case PROVEN -> capabilities.add("has-remote");
      case LIKELY -> capabilities.add("has-remote-likely");
      case RULED_OUT -> capabilities.add("no-remote");
      case UNKNOWN -> {}
    }
    receiver.video().ifPresent(video -> capabilities.add(video ? "video" : "sound-only"));
    if (group) {
      capabilities.add("group");
    }
    status.map(CastState::of).map(CastState::word).ifPresent(capabilities::add);
    return new Face(
        DeviceFamily.GOOGLE_CAST,
        Optional.of(receiver.id()),
        Set.of(Face.id(receiver.id())),
        receiver.addresses(),
        Optional.of(receiver.name()),
        receiver.identity(),
        receiver.firmware(),
        receiver.seenBy(),
        capabilities,
        group);
  }

  private static Receiver byAddress(InetAddress address, CastSeen around) {
    boolean answersCast = around.speaksCast(address);
    return new Receiver(
        address.getHostAddress(),
        around.toldDirectly(address).orElse(address.getHostAddress()),
        answersCast ? ModelWords.CAST : ModelWords.UNKNOWN,
        List.of(address),
        CAST_PORT,
        false,
        seenBy("tcp", List.of(address), around),
        around.opensRemotePort(address)
            ? new Remote(Proof.PROVEN, Text.of("it answers on the Android TV remote port"))
            : new Remote(Proof.UNKNOWN, Text.of("it did not announce itself")),
        answersCast
            ? byProof(around.proof(List.of(address), CAST_PORT))
            : Identity.of(
                ModelWords.UNKNOWN,
                Confidence.UNKNOWN,
                Text.of("it does not speak the cast protocol")),
        around.page(List.of(address)).flatMap(SetupPage::firmware),
        Optional.empty());
  }

  private static Identity byProof(Optional<ReceiverObservation.Proof> proof) {
    return CastIdentity.madeFor(proof)
        .map(model ->
            Identity.of(
                model, Confidence.CONFIRMED, Text.of("its certificate was made for that model")))
        .orElseGet(() ->
            Identity.of(
                ModelWords.CAST, Confidence.LIKELY, Text.of("it speaks the cast protocol")));
  }

  private static Set<String> seenBy(String first, List<InetAddress> addresses, CastSeen around) {
    return around.answersSearches(addresses) ? Set.of(first, "ssdp") : Set.of(first);
  }

  private static Receiver join(Receiver one, Receiver other) {
    List<InetAddress> addresses = new ArrayList<>(one.addresses());
    other.addresses().stream().filter(a -> !addresses.contains(a)).forEach(addresses::add);
    boolean firstKnowsMore =
        one.identity().confidence().compareTo(other.identity().confidence()) <= 0;
    return new Receiver(
        one.id(),
        one.name(),
        one.model(),
        addresses,
        one.port(),
        true,
        one.seenBy(),
        one.remote().proof().compareTo(other.remote().proof()) <= 0 ? one.remote() : other.remote(),
        firstKnowsMore ? one.identity() : other.identity(),
        one.firmware().or(other::firmware),
        one.video().or(other::video));
  }

  private static Remote remote(
      ServiceSeen service,
      String model,
      CastSeen around,
      Models models,
      Optional<ReceiverObservation.Proof> shown,
      Optional<SetupPage> page) {
    if (around.announcesRemote(service)) {
      return new Remote(Proof.PROVEN, Text.of("it announces itself for an Android TV remote"));
    }
    if (service.addresses().stream().anyMatch(around::opensRemotePort)) {
      return new Remote(Proof.PROVEN, Text.of("it answers on the Android TV remote port"));
    }
    if (CastIdentity.madeFor(shown).isPresent()) {
      return new Remote(
          Proof.RULED_OUT,
          Text.of("its certificate was made for a {model}")
              .with("model", CastIdentity.madeFor(shown).get()));
    }
    return switch (models.remote(model)) {
      case YES ->
          new Remote(
              Proof.PROVEN, Text.of("its model is {model}").with("model", Text.fromData(model)));
      case NO ->
          new Remote(
              Proof.RULED_OUT, Text.of("its model is {model}").with("model", Text.fromData(model)));
      case UNKNOWN ->
          CastIdentity.remoteByPage(page, models)
              .orElseGet(() ->
                  hasGoogleTvBits(service)
                      ? new Remote(
                          Proof.LIKELY, Text.of("its announced abilities are those of a Google TV"))
                      : new Remote(
                          Proof.UNKNOWN,
                          Text.of("its model name {model} does not tell")
                              .with("model", Text.fromData(model))));
    };
  }

  private static boolean hasGoogleTvBits(ServiceSeen service) {
    return said(service)
        .capabilities()
        .filter(able -> (able.mask() & GOOGLE_TV_BITS) == GOOGLE_TV_BITS)
        .isPresent();
  }
}

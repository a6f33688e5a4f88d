import java.util.List;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Of the classes that a rehearsal loaded, those that a run at a customer's loads too: the rehearsal
 * plays the receiver as well, and its side of a connection is nobody's quick start.
 */
final class RehearsedClasses {
  private static final Predicate<String> OURS_ALONE =
      Pattern.compile(
              "^(@lambda-proxy |@cp )?(org/castdoctor/agent/cli/Rehears"
                  + "|sun/security/ssl/(?!Server(Hello|KeyExchange|Name))[A-Za-z0-9$]*Server"
                  + "|sun/security/(pkcs12/|tools/|util/PBE)"
                  + "|sun/security/ssl/(KeyManagerFactoryImpl|X509KeyManagerImpl)"
                  + "|com/sun/crypto/provider/(PBE|PBK|HmacPKCS12|PKCS12)"
                  + "|javax/crypto/(SecretKeyFactory|spec/PBE)"
                  + "|javax/net/(ServerSocket|ssl/(SSLServerSocket|KeyManagerFactory))"
                  + "|java/security/KeyStore\\$(Builder|PasswordProtection|PrivateKeyEntry)"
                  + "|java/net/ServerSocket|java/nio/file/FileTree)")
          .asPredicate();

  /**
   * What every home has and a rehearsal does not meet: neighbours, packets of others, somebody who
   * refuses a connection. The first class that is read from a jar opens the jars, too: 8 ms.
   */
  private static final List<String> UNMET =
      List.of(
          "org/castdoctor/agent/observe/HostNetwork$1",
          "org/castdoctor/agent/observe/HostNetwork$Neighbour",
          "org/castdoctor/agent/observe/HostNetwork$NeighbourState",
          "org/castdoctor/agent/lan/HeadStart$$Lambdas",
          "org/castdoctor/agent/lan/host/BoundedCommands$$Lambdas",
          "org/castdoctor/agent/lan/host/RememberedNames$1",
          "org/castdoctor/agent/lan/host/RememberedNames$$Lambdas",
          "org/castdoctor/agent/lan/netty/SocketFailures",
          "org/castdoctor/agent/family/CardMakers$Table",
          "org/castdoctor/agent/family/CardMakers$Table$$Lambdas",
          "org/castdoctor/protocol/wire/advert/AndroidTv",
          "org/castdoctor/protocol/wire/advert/RadioAddress",
          "io/netty/handler/ssl/ConscryptAlpnSslEngine",
          "io/netty/channel/FixedRecvByteBufAllocator$HandleImpl",
          "io/netty/util/UncheckedBooleanSupplier",
          "io/netty/util/UncheckedBooleanSupplier$1",
          "io/netty/util/UncheckedBooleanSupplier$2",
          "java/net/BindException",
          "sun/security/x509/ExtendedKeyUsageExtension");

  private RehearsedClasses() {}

  /** The lines of a class list without those of the rehearsal itself, and with what it missed. */
  static String kept(String list) {
    return Stream.concat(
            list.lines().filter(OURS_ALONE.negate()),
            UNMET.stream().filter(missed -> !list.contains(missed + " ")))
        .collect(Collectors.joining("\n", "", "\n"));
  }
}

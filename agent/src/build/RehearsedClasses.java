import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

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

  private RehearsedClasses() {}

  /** The lines of a class list without those of the rehearsal itself. */
  static String kept(String list) {
    return list.lines().filter(OURS_ALONE.negate()).collect(Collectors.joining("\n", "", "\n"));
  }
}

package org.castdoctor.agent.lan;

import java.util.Optional;
import javax.naming.InvalidNameException;
import javax.naming.ldap.LdapName;
import javax.security.auth.x500.X500Principal;

/** What people call a certificate authority. One way for all, so that names can be compared. */
public final class CertificateName {
  /** Names come from strangers; nobody's is longer than this. */
  private static final int MAX_NAME = 80;

  private CertificateName() {}

  /** The common name, or the organisation, or whatever is there. */
  public static String of(X500Principal principal) {
    String whole = principal.getName();
    String name = part(whole, "CN").or(() -> part(whole, "O")).orElse(whole).strip();
    return name.length() <= MAX_NAME ? name : name.substring(0, MAX_NAME);
  }

  private static Optional<String> part(String principal, String type) {
    try {
      return new LdapName(principal)
          .getRdns().stream()
              .filter(rdn -> rdn.getType().equalsIgnoreCase(type))
              .map(rdn -> String.valueOf(rdn.getValue()))
              .findFirst();
    } catch (InvalidNameException unreadable) {
      return Optional.empty();
    }
  }
}

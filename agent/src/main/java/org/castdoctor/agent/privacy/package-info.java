/**
 * What belongs to a home and not to anybody else: addresses, names, serial numbers. It shows itself
 * on this computer; in what leaves it stands masked, equal values as equal masks. {@code Redaction}
 * is the way in.
 */
package org.castdoctor.agent.privacy;

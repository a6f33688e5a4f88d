/**
 * XML as devices in the home write it: small, flat, and from anybody. A document type is refused
 * wherever it stands. Pure and total.
 */
package org.castdoctor.protocol.wire.xml;

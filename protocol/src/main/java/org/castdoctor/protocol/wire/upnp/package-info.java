/**
 * What devices say of themselves by UPnP: what a television or console calls itself, and what a
 * home router says of its own line (Internet Gateway Device, IGD 1 and 2, as far as three questions
 * need it). Pure and total; a document type is refused wherever it stands.
 */
package org.castdoctor.protocol.wire.upnp;

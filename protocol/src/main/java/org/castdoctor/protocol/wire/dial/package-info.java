/**
 * DIAL (version 2.2), by which phones start applications on televisions and boxes: where its
 * interface is and what it says of one application. Nothing here starts or ends any. Searching is
 * in {@link org.castdoctor.protocol.wire.ssdp}, descriptions are in {@link
 * org.castdoctor.protocol.wire.upnp}. Pure and total.
 */
package org.castdoctor.protocol.wire.dial;

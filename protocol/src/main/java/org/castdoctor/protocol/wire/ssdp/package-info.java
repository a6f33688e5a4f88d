/**
 * Searching by SSDP, the multicast of UPnP and DIAL (UPnP Device Architecture 1.1 §1.3). Pure and
 * total.
 */
package org.castdoctor.protocol.wire.ssdp;

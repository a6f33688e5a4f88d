/**
 * What devices advertise by DNS-SD beside Google Cast: the remote service of Android TV, AirPlay,
 * Fire TV. TXT records and names of instances, all of it the device's own word. May depend on
 * {@link org.castdoctor.protocol.wire.mdns.TxtRecord}. Pure and total.
 */
package org.castdoctor.protocol.wire.advert;

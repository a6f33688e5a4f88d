/**
 * What cast receivers say: the TXT record they advertise, the messages on their control port, the
 * applications they run, and the proof of whose make they are, with the judgement of it. May depend
 * on the JDK, on Jackson, on {@link org.castdoctor.protocol.wire.Parsed} and on {@link
 * org.castdoctor.protocol.wire.mdns.TxtRecord}, on nothing else.
 */
package org.castdoctor.protocol.wire.cast;

/**
 * DNS messages as multicast DNS and ordinary resolvers speak them: bytes to records and back. May
 * depend on the JDK and on {@link org.castdoctor.protocol.wire.Parsed}, on nothing else; not even
 * on JSON, because the first question leaves before a JSON class is loaded.
 */
package org.castdoctor.protocol.wire.mdns;

/** The little of NTP that asking for the time needs (RFC 5905, RFC 4330). Pure and total. */
package org.castdoctor.protocol.wire.ntp;

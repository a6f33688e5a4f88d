/**
 * What is on the wire, one package a protocol below. Every parser is total: a value, or why there
 * is none and where reading stopped. Lengths are checked before anything is allocated.
 */
package org.castdoctor.protocol.wire;

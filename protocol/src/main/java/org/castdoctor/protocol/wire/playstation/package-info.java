/**
 * How a PlayStation 4 or 5 answers who looks for it: Sony's device discovery protocol, known from
 * open clients (pyps4-2ndscreen, pyremoteplay, playactor). Nothing here wakes a console. Pure and
 * total.
 */
package org.castdoctor.protocol.wire.playstation;

/**
 * How an Xbox answers who looks for it: SmartGlass discovery, known from open clients (OpenXbox).
 * Nothing here connects to a console or wakes it. Pure and total.
 */
package org.castdoctor.protocol.wire.xbox;

/**
 * What a Google Cast receiver says of itself when its set-up interface is asked. Pure and total.
 */
package org.castdoctor.protocol.wire.setup;

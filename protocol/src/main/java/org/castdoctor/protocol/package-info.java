/**
 * What castdoctor says and reads: bytes to records, the diagnosis, the code. No IO, no clock, no
 * threads, no logging; depends on the JDK and Jackson alone, so that a support desk can embed it.
 */
package org.castdoctor.protocol;

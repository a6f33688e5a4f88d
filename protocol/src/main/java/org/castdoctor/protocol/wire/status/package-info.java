/**
 * What vendors say of their own services, read from the machine-readable pages behind their status
 * sites. Pure and total: a page that is not of the expected form is malformed, which means unknown
 * and never "down".
 */
package org.castdoctor.protocol.wire.status;

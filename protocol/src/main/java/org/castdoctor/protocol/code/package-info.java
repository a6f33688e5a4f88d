/**
 * The spoken diagnosis code: what a customer reads to a support desk, and back. One codec with
 * several faces (symbols for the telephone, symbols for a chat, digits, words), offline and total:
 * reading never throws. A code holds table indexes and a coarse time, never an address, a name, a
 * serial number or an account, and it proves nothing: anyone can make one up.
 *
 * <p>{@code DiagnosisCode} is the way in; {@code CodeContent} is what a code says.
 */
package org.castdoctor.protocol.code;

/**
 * What a support agent says, does not ask, may offer and hands over when a customer reads a code.
 * {@code DeskCard} decides it; {@code DeskTables} is the same as data, from which the decoder page
 * is generated.
 */
package org.castdoctor.protocol.desk;

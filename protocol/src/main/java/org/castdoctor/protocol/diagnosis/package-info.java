/**
 * What castdoctor can say, as data: the ids of its findings, who owns them, whose turn it is, and
 * the words for people in every language of the catalogue. Nothing here measures or concludes.
 */
package org.castdoctor.protocol.diagnosis;

/**
 * What a Roku player says when asked by its External Control Protocol (HTTP on port 8060;
 * developer.roku.com, and captures by open clients). Only questions; nothing here presses a key.
 * Pure and total.
 */
package org.castdoctor.protocol.wire.roku;

/**
 * Types of what belongs to one home: names, radio addresses, serial numbers, places. A value in one
 * of them does not show itself by accident; whatever is text and in none of them says how it leaves
 * this computer. {@code agent.privacy} puts the masks in.
 */
package org.castdoctor.protocol.privacy;

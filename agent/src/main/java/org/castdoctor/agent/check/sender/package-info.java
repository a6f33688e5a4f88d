/** What on this computer stands in the way: the findings C. */
package org.castdoctor.agent.check.sender;

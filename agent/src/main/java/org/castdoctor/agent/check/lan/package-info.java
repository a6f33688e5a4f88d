/** What the home network does: the findings L. */
package org.castdoctor.agent.check.lan;

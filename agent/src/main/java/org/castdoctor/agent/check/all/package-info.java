/** The one list of all checks. */
package org.castdoctor.agent.check.all;

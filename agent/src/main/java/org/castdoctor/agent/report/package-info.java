/** A diagnosis in, characters out. Pure; names from the network are escaped here. */
package org.castdoctor.agent.report;

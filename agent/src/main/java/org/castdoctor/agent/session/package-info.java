/** One run: a plan as data, probes side by side, and what they noted. Single use. */
package org.castdoctor.agent.session;

/**
 * One class a measurement, read top to bottom. Probes are the only code that waits, always with a
 * deadline; they note what they saw and conclude nothing.
 */
package org.castdoctor.agent.probe;

/** Measures a home network, reasons from what was measured, and says whose turn it is. */
package org.castdoctor.agent;

/** The command line: reads options, wires the world, prints what reports made. Computes nothing. */
package org.castdoctor.agent.cli;

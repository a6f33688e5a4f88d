/**
 * The only package that touches the world: the ports that probes use, and their adapters. Nothing
 * here concludes anything; what goes wrong on the network comes back as an outcome.
 */
package org.castdoctor.agent.lan;

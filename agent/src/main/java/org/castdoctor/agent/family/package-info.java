/**
 * One file per device family: how its devices are recognised in what was observed, and what to ask
 * them. Pure: knows observations and knowledge, no network.
 */
package org.castdoctor.agent.family;

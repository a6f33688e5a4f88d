/**
 * One pure rule a finding, or a small family of findings that one measurement separates. Checks
 * know observations, devices and knowledge; never the network, the clock or each other.
 */
package org.castdoctor.agent.check;

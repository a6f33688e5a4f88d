/**
 * A home that exists only in memory: computer, router, internet and devices that speak the real
 * formats, and a clock that moves only when somebody waits. Probes run in it unchanged, in no time
 * and always the same. Faults are named and can be put together.
 */
package org.castdoctor.agent.sim;

/**
 * What somebody at home should hear before the evening is spoilt: pure rules over what is
 * remembered and what is known. Each has three answers: it is ahead, it is over, and nothing, where
 * the evidence does not reach.
 */
package org.castdoctor.agent.foresight;

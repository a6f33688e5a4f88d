/**
 * The network port on Netty's sockets. One event loop of two threads serves every socket of a run.
 */
package org.castdoctor.agent.lan.netty;

/**
 * What the operating system says of its own network: interfaces, ways out, name servers,
 * neighbours. Linux is read from files and the JDK alone; macOS and Windows from the tools that
 * come with them. Nothing here sends a packet, and nothing here turns a name into an address or
 * back, so a dead name server cannot slow it.
 */
package org.castdoctor.agent.lan.host;

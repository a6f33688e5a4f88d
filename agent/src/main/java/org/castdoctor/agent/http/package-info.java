/**
 * The local endpoint: what the contract promises to bots and to the page, on the loopback addresses
 * alone, guarded as if every web page and every other user of this computer were hostile.
 */
package org.castdoctor.agent.http;

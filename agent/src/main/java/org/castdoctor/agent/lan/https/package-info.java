/** Fetching a named file over HTTPS with the JDK's own client. No diagnosis comes through here. */
package org.castdoctor.agent.lan.https;

/** What the receiver does or fails to do: the findings R, and V by its firmware. */
package org.castdoctor.agent.check.receiver;

/** Version numbers as vendors write them, and when two of them can be compared. Pure. */
package org.castdoctor.agent.knowledge.version;

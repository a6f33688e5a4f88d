/**
 * What happened in this home: sightings, changes, verdicts and faults of the last thirty days, kept
 * on this computer alone. Which apps a receiver offers is kept; what is playing never is. The one
 * place that knows SQLite.
 */
package org.castdoctor.agent.history;

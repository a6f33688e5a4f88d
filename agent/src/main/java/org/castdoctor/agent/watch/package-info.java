/**
 * The background agent: watches who is there, remembers it, looks closer when something changed,
 * and serves what it knows at the local endpoint. Quiet: where nothing changes it asks less than a
 * phone does.
 */
package org.castdoctor.agent.watch;

/**
 * What this computer keeps for itself, in the state folder: the latest diagnoses with their
 * bundles, and what people said became of them. Readable for its owner alone, bounded, never sent.
 */
package org.castdoctor.agent.keep;

/**
 * Sending a diagnosis to where its owner allowed it: consent, a bounded queue on the disk, and one
 * attempt a run. Off unless somebody names a place; what is handed in here is masked already.
 */
package org.castdoctor.agent.deliver;

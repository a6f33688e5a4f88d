/**
 * Knowledge packs: signed files that add rows, withdraw rows and describe a support desk, without a
 * new release. What a pack says is judged as hostile until its signature, its form and every one of
 * its words have passed.
 */
package org.castdoctor.agent.pack;

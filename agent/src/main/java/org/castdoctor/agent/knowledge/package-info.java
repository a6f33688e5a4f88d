/**
 * What is known beyond this home: dated rows with a source, read from data files. Pure; a row is
 * added without code.
 */
package org.castdoctor.agent.knowledge;

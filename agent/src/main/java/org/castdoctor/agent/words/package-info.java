/**
 * What is said to people, before and after it has a language. Sentences stand in the code in
 * English, where they are read with what they mean; {@code <tag>.json} beside this says each of
 * them in one other language, and a test fails for one that it lacks.
 */
package org.castdoctor.agent.words;

/**
 * JSON on the way from the shell to an answer: trees read and written by Jackson's own tokens,
 * without the machinery that binds them to classes (ADR 8). Pure; what it refuses is an exception
 * of Jackson's, and every caller makes it data.
 */
package org.castdoctor.protocol.json;

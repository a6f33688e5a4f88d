/**
 * The same verbs for a bot that speaks the Model Context Protocol over its standard streams. Like
 * every other door it computes nothing.
 */
package org.castdoctor.agent.mcp;

/**
 * What an app, its policy and its account decide: the findings A, from dated rules and what was
 * declared.
 */
package org.castdoctor.agent.check.app;

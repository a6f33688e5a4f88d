/**
 * A diagnosis in the forms that other people's systems take as they are: SARIF, CloudEvents, OTLP
 * logs, Prometheus text, tickets. Pure functions; who sends them masks the diagnosis first.
 */
package org.castdoctor.agent.export;

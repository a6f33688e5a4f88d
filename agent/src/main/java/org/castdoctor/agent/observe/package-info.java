/**
 * What was measured: immutable records in time order, each with its outcome. Depends on the
 * protocol module only. This is the support bundle and what checks reason from.
 */
package org.castdoctor.agent.observe;

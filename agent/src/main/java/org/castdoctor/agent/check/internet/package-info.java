/**
 * What stands beyond the router: provider, platform, Google cast, and whether a service answers at
 * all.
 */
package org.castdoctor.agent.check.internet;

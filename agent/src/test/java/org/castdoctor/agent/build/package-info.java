/** What the build does to the program besides compiling it. */
package org.castdoctor.agent.build;

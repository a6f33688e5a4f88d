/**
 * From what checks concluded to one diagnosis: causes hide their symptoms, spoilt measurements cap
 * what leans on them, one verdict, one next to act. Pure.
 */
package org.castdoctor.agent.assemble;

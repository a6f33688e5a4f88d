package org.castdoctor.protocol.privacy;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * How a record's text leaves this computer. Every text of what was observed, declared or diagnosed
 * is a {@link Sensitive} or has this beside it; a test goes through all of them. It also speaks for
 * the texts in a list, a map or an outcome.
 */
@Documented
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.RECORD_COMPONENT)
public @interface Leaves {
  /** How. */
  As value();

  /** The ways. */
  enum As {
    /** The same for every home: words of closed lists, versions, names of vendors' hosts. */
    IT_IS,
    /** A slug that anybody may have typed: as it is where a table has it, else "unknown". */
    AN_APP,
    /** A version that anybody may have typed: digits and dots as they are, else as a name. */
    A_VERSION,
    /** What an interface is called: as systems call them as it is, else as a name. */
    A_NIC,
    /** A sentence that may have something of a home inside: searched for all that is known. */
    SEARCHED,
    /** As a name, whole. */
    A_NAME,
    /** As a serial number, whole. */
    A_SERIAL
  }
}

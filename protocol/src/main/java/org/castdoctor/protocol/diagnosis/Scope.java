package org.castdoctor.protocol.diagnosis;

import static org.castdoctor.protocol.privacy.Leaves.As.AN_APP;
import static org.castdoctor.protocol.privacy.Leaves.As.A_SERIAL;

import org.castdoctor.protocol.privacy.Leaves;

/** What a finding is about, with its name. */
public sealed interface Scope {
  /** The computer that measures; never the verdict on another sender. */
  record ThisPc() implements Scope {}

  /** The home network as a whole. */
  record Lan() implements Scope {}

  /** One device, by the id that its row in the diagnosis has. */
  record Device(@Leaves(A_SERIAL) String id) implements Scope {}

  /** One streaming app, by its slug. */
  record App(@Leaves(AN_APP) String slug) implements Scope {}

  /** The scope as JSON carries it. */
  default String wire() {
    return switch (this) {
      case ThisPc thisPc -> "this-pc";
      case Lan lan -> "lan";
      case Device(String id) -> "device:" + id;
      case App(String slug) -> "app:" + slug;
    };
  }
}

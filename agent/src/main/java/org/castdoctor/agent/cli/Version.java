package org.castdoctor.agent.cli;

/** The version of this build. A test holds it against the build file. */
final class Version {
  static final String TEXT = "0.1.0";

  private Version() {}
}

package org.castdoctor.agent;

/** Where the process starts. */
public final class Main {
  private Main() {}

  /** Runs the command line and leaves with its exit code. */
  public static void main(String[] args) {
    System.out.println("castdoctor");
  }
}

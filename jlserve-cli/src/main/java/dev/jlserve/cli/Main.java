package dev.jlserve.cli;

/** The command line behind the entry class. */
public final class Main {

  private Main() {}

  /** Runs one command and ends the process with its exit code. */
  public static void main(String[] args) {
    System.out.println("jlserve");
  }
}

package dev.jlserve.server.settings;

/** Whether a line is printed for each request, and how. */
public enum RequestLineStyle {
  /** No line is printed. */
  NONE,
  /** Text alone. */
  PLAIN,
  /** The status has a color of ANSI's. */
  COLORED
}

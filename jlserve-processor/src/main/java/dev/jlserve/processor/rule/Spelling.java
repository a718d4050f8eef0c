package dev.jlserve.processor.rule;

/** Compares names as they are mistyped. The command line compares by it too. */
public final class Spelling {

  private Spelling() {}

  /** How many letters have to be added, removed, replaced or swapped with their neighbour. */
  public static int distance(String a, String b) {
    int[][] distance = new int[a.length() + 1][b.length() + 1];
    for (int i = 0; i <= a.length(); i++) {
      for (int j = 0; j <= b.length(); j++) {
        distance[i][j] = i == 0 || j == 0 ? i + j : cheapest(a, b, i, j, distance);
      }
    }
    return distance[a.length()][b.length()];
  }

  private static int cheapest(String a, String b, int i, int j, int[][] distance) {
    int replaced = distance[i - 1][j - 1] + (a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1);
    int cheapest = Math.min(replaced, 1 + Math.min(distance[i - 1][j], distance[i][j - 1]));
    boolean swapped =
        i > 1 && j > 1 && a.charAt(i - 1) == b.charAt(j - 2) && a.charAt(i - 2) == b.charAt(j - 1);
    return swapped ? Math.min(cheapest, distance[i - 2][j - 2] + 1) : cheapest;
  }
}

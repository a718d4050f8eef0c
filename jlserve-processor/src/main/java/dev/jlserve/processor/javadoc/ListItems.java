package dev.jlserve.processor.javadoc;

/** The items of a list of HTML that is being read. */
final class ListItems {

  private final boolean numbered;
  private int count;

  ListItems(boolean numbered) {
    this.numbered = numbered;
  }

  /** What stands before the next item. */
  String next() {
    count++;
    return numbered ? count + ". " : "- ";
  }

  /** How far what is inside an item is indented. */
  int width() {
    return numbered ? (count + ". ").length() : 2;
  }
}

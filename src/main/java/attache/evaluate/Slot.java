package attache.evaluate;

import java.util.function.BiPredicate;

/**
 * A column of a fact table that holds one value and is scored by itself.
 *
 * @param column the column's name in the header row
 * @param agreement when a predicted value is right
 * @param demanded whether a predicted value is wrong where gold leaves the cell empty
 */
record Slot(String column, Agreement agreement, boolean demanded) {

  /** When two filled cells say the same. The first is gold's. */
  enum Agreement {
    /** The same but for case, diacritics and punctuation. */
    SAME((gold, predicted) -> FoldedText.fold(gold).equals(FoldedText.fold(predicted))),
    /** The same kind of fact; a meeting on the margins is a meeting. */
    KIND((gold, predicted) -> kind(gold).equals(kind(predicted))),
    /** Dates of which the coarser holds the finer, or spans with one start. */
    DATE(Agreement::datesAgree),
    /** One place inside the name of the other, or half of their words in common. */
    PLACE(Agreement::placesAgree),
    /** Half of the words of two names in common. */
    NAME((gold, predicted) -> FoldedText.overlap(gold, predicted) >= 0.5);

    private final BiPredicate<String, String> test;

    Agreement(BiPredicate<String, String> test) {
      this.test = test;
    }

    private static String kind(String type) {
      String folded = FoldedText.fold(type);
      return folded.equals("pull aside") ? "meeting" : folded;
    }

    private static boolean datesAgree(String gold, String predicted) {
      return gold.startsWith(predicted)
          || predicted.startsWith(gold)
          || start(gold).equals(start(predicted));
    }

    private static String start(String date) {
      int slash = date.indexOf('/');
      return slash < 0 ? date : date.substring(0, slash);
    }

    private static boolean placesAgree(String gold, String predicted) {
      String left = FoldedText.fold(gold);
      String right = FoldedText.fold(predicted);
      return !left.isEmpty()
          && !right.isEmpty()
          && (left.contains(right)
              || right.contains(left)
              || FoldedText.overlap(gold, predicted) >= 0.5);
    }
  }

  static Slot of(String column, Agreement agreement) {
    return new Slot(column, agreement, true);
  }

  /**
   * A slot that says nothing where gold's cell is empty: the article may or may not be read to say
   * it.
   */
  static Slot whereStated(String column, Agreement agreement) {
    return new Slot(column, agreement, false);
  }

  boolean agree(String gold, String predicted) {
    return !gold.isEmpty() && !predicted.isEmpty() && agreement.test.test(gold, predicted);
  }
}

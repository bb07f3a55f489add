package attache.evaluate;

import java.util.Optional;

/**
 * A place where prediction and gold disagree.
 *
 * @param doc the article
 * @param gold the gold row, empty for a row that should not be there
 * @param predicted the predicted row, empty for a row that was not found
 */
public record Difference(String doc, Optional<FactRow> gold, Optional<FactRow> predicted) {

  static Difference missed(String doc, FactRow gold) {
    return new Difference(doc, Optional.of(gold), Optional.empty());
  }

  static Difference spurious(String doc, FactRow predicted) {
    return new Difference(doc, Optional.empty(), Optional.of(predicted));
  }

  static Difference between(String doc, FactRow gold, FactRow predicted) {
    return new Difference(doc, Optional.of(gold), Optional.of(predicted));
  }

  /** {@code D01 missed {person=Tea Banh, country=KHM}}; {@code differs} shows gold first. */
  @Override
  public String toString() {
    if (gold.isEmpty()) {
      return doc + " spurious {" + predicted.orElseThrow() + "}";
    }
    return predicted
        .map(found -> doc + " differs {" + gold.get() + "} {" + found + "}")
        .orElseGet(() -> doc + " missed {" + gold.get() + "}");
  }
}

package attache.model;

import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;

/**
 * Two variants that may be one thing, left for a person to judge.
 *
 * @param score 0 to 1: the sum of the features' weights times values
 * @param features why
 */
public record DoubtfulPair(Variant left, Variant right, double score, List<Feature> features)
    implements Comparable<DoubtfulPair> {

  private static final Comparator<DoubtfulPair> ORDER =
      Comparator.comparingDouble((DoubtfulPair pair) -> -pair.score())
          .thenComparing(pair -> pair.left().address())
          .thenComparing(pair -> pair.right().address());

  public DoubtfulPair {
    features = List.copyOf(features);
  }

  /** The features in words: {@code same-words 0.60 of 0.60, small-spelling 0.36 of 0.40}. */
  public String reason() {
    return features.stream().map(Feature::toString).collect(Collectors.joining(", "));
  }

  /** The likeliest first. */
  @Override
  public int compareTo(DoubtfulPair other) {
    return ORDER.compare(this, other);
  }
}

package attache.model;

import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;

/**
 * Two nodes of different articles that are one thing, or are doubtful to be.
 *
 * @param variant the IRI its own articles give it
 * @param name of a person the name those articles give, else empty
 * @param canonical the IRI that stands for both
 * @param score 0 to 1: the sum of the features' weights times values
 * @param features why
 */
public record Merge(
    String variant, String name, String canonical, double score, List<Feature> features)
    implements Comparable<Merge> {

  private static final Comparator<Merge> ORDER =
      Comparator.comparing(Merge::variant)
          .thenComparing(Merge::name)
          .thenComparing(Merge::canonical);

  public Merge {
    features = List.copyOf(features);
  }

  /** The features in words: {@code same-words 0.60 of 0.60, small-spelling 0.36 of 0.40}. */
  public String reason() {
    return features.stream().map(Feature::toString).collect(Collectors.joining(", "));
  }

  @Override
  public int compareTo(Merge other) {
    return ORDER.compare(this, other);
  }
}

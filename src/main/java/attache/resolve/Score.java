package attache.resolve;

import attache.model.Feature;
import java.util.List;

/** How likely two forms are one thing, and why. */
record Score(List<Feature> features) {

  Score {
    features = List.copyOf(features);
  }

  static Score of(Feature... features) {
    return new Score(List.of(features));
  }

  /** The sum of weights times values, in thousandths, so that it compares exactly. */
  int thousandths() {
    return (int)
        Math.round(1000 * features.stream().mapToDouble(f -> f.weight() * f.value()).sum());
  }
}

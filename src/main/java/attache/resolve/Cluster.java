package attache.resolve;

import java.util.Collections;
import java.util.Comparator;
import java.util.List;

/** Forms that are one thing. */
record Cluster<F extends Form<?>>(List<F> members) {

  Cluster {
    members = List.copyOf(members);
  }

  /** The member that stands for all. */
  F canonical(Comparator<F> precedence) {
    return Collections.min(members, precedence);
  }
}

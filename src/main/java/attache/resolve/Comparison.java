package attache.resolve;

import java.util.Comparator;
import java.util.Optional;
import java.util.Set;

/** How forms of one kind are compared. */
interface Comparison<F extends Form<?>> {

  /** At least this score, in thousandths, makes two forms one. */
  int threshold();

  /** At least this score makes a pair worth an analyst's look. */
  int doubtful();

  /** The fullest forms first, total: forms find their cluster in this order. */
  Comparator<F> fullness();

  /** Total: the least form of a cluster is its canonical one. */
  Comparator<F> precedence();

  /** What a form can be found by. */
  Set<String> keys(F form);

  /** What a form looks for: two forms are compared only if one of these is a key of the other. */
  Set<String> lookups(F form);

  /** How likely two forms are one; empty when they cannot be, or nothing speaks for it. */
  Optional<Score> compare(F one, F other);
}

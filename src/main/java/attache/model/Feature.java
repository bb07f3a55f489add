package attache.model;

import java.util.Locale;

/**
 * One reason behind a score.
 *
 * @param name what was compared, such as {@code same-words}
 * @param weight its share of the score; the weights of one score sum to 1
 * @param value how well it fits, 0 to 1
 */
public record Feature(String name, double weight, double value) {

  /** {@code same-words 0.60 of 0.60}. */
  @Override
  public String toString() {
    return String.format(Locale.ROOT, "%s %.2f of %.2f", name, weight * value, weight);
  }
}

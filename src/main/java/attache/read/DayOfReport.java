package attache.read;

import attache.read.ToldDay.Telling;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * Which of the days an article tells is that of its news: the first its opening tells, or one of
 * the next days told later. Where something is told of long after the first, the article looks
 * back, and only a day told twice is believed. A day that merely stands inside a sentence gives no
 * more than its month.
 */
final class DayOfReport {

  /** News is told within so many days. */
  private static final int DAYS_OF_NEWS = 4;

  /** Days that lie so near speak for each other. */
  private static final int DAYS_OF_ONE_STORY = 3;

  /** A day this much later in the calendar is rather of the year before. */
  private static final int HALF_A_YEAR = 183;

  private static final int LEAP_YEAR = 2024;

  /**
   * @param monthOnly whether no more than the month is sure
   */
  record Found(DayAndMonth day, boolean monthOnly) {}

  private final List<ToldDay> all;

  /**
   * @param all the days an article tells, in order
   */
  DayOfReport(List<ToldDay> all) {
    this.all = all;
  }

  /**
   * @param opening the days its first paragraphs tell, in order
   * @return empty where none of them is surely that of the news
   */
  Optional<Found> among(List<ToldDay> opening) {
    List<ToldDay> told =
        opening.stream()
            .filter(ToldDay::isDone)
            .filter(d -> d.telling() != Telling.EARLIER)
            .toList();
    Optional<ToldDay> today = told.stream().filter(d -> d.telling() == Telling.TODAY).findFirst();
    if (today.isPresent() || told.isEmpty()) {
      return today.map(d -> new Found(d.day(), false));
    }
    ToldDay first = told.get(0);
    ToldDay latest =
        all.stream()
            .filter(ToldDay::isDone)
            .filter(d -> days(first, d) <= HALF_A_YEAR)
            .max(Comparator.comparingLong(d -> days(first, d)))
            .orElse(first);
    boolean firm = latest.telling() == Telling.FIRM || latest.telling() == Telling.TODAY;
    boolean opensLead = first.paragraph() == 0 && first.opens();
    if (days(first, latest) > DAYS_OF_NEWS && !opensLead) {
      return firm && isToldTwice(latest)
          ? Optional.of(new Found(latest.day(), false))
          : Optional.empty();
    }
    boolean beyondPlan =
        all.stream()
            .filter(d -> !d.isDone() && days(first, d) >= 0)
            .anyMatch(d -> days(d, latest) > 0);
    boolean monthOnly = first.telling() == Telling.INSIDE && !isToldTwice(first);
    return Optional.of(
        new Found(
            firm && !beyondPlan && days(first, latest) <= DAYS_OF_NEWS ? latest.day() : first.day(),
            monthOnly));
  }

  /** Whether another day done lies so near that both are of one story. */
  private boolean isToldTwice(ToldDay day) {
    return all.stream()
        .filter(ToldDay::isDone)
        .filter(d -> !d.equals(day))
        .anyMatch(d -> Math.abs(days(day, d)) <= DAYS_OF_ONE_STORY);
  }

  private static long days(ToldDay from, ToldDay to) {
    return ChronoUnit.DAYS.between(
        from.day().in(LEAP_YEAR).toLocalDate(), to.day().in(LEAP_YEAR).toLocalDate());
  }
}

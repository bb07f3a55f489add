package attache.annotate;

import attache.model.DateExpression;
import attache.model.Span;

/**
 * A date and where it stands.
 *
 * @param pattern id of the row of date-patterns.csv that found it
 */
public record FoundDate(Span span, DateExpression date, String pattern) {}

package attache.annotate;

import attache.model.DateExpression;
import attache.model.Span;

/** A date and where it stands. */
public record FoundDate(Span span, DateExpression date) {}

package attache.model;

/**
 * A word or phrase of a word list that colours what stands near it: a wish, a plan, a negation.
 *
 * @param list the list of words.csv
 * @param value its {@code value} cell, often empty
 */
public record Cue(String list, String value, Span span) {}

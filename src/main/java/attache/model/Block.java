package attache.model;

/** A line or paragraph of an article; blocks do not overlap and stand in the order of the text. */
public record Block(BlockKind kind, Span span) {}

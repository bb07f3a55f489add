package attache.store;

/** How much a store holds: articles, and distinct things of each kind. */
public record Counts(long articles, long people, long engagements, long agreements, long merges) {}

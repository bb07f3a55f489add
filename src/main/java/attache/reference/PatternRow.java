package attache.reference;

/**
 * A phrase pattern as written, with its own example and what it must find there; {@code file} and
 * {@code line} say where.
 */
public record PatternRow(
    String id,
    String event,
    String pattern,
    String example,
    String expect,
    String source,
    String note,
    String lang,
    String file,
    int line) {}

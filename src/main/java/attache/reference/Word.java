package attache.reference;

/** An entry of a small closed word list, such as the months of a language. */
public record Word(String list, String word, String value) {}

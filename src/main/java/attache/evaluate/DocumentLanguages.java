package attache.evaluate;

import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;

/**
 * Which language each document of a gold folder is written in: its {@code languages.csv} ({@code
 * doc,language}).
 */
public final class DocumentLanguages {

  /** The name that stands for all languages together. */
  public static final String ALL = "all";

  private DocumentLanguages() {}

  /**
   * Accepts the documents in one language, or all of them.
   *
   * @throws IllegalArgumentException if no document of the folder is in that language
   */
  public static Predicate<String> in(String language, Path gold) {
    if (language.equals(ALL)) {
      return doc -> true;
    }
    Path file = gold.resolve("languages.csv");
    Set<String> docs = new TreeSet<>();
    FactCsv.read(file, List.of("doc", "language")).stream()
        .filter(row -> row.cell("language").equals(language))
        .forEach(row -> docs.add(row.doc()));
    if (docs.isEmpty()) {
      throw new IllegalArgumentException(
          "%s has no document in '%s'. Name a language of its column 'language', or '%s'."
              .formatted(file, language, ALL));
    }
    return docs::contains;
  }
}

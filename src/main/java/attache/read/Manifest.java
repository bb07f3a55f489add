package attache.read;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;

/**
 * What a {@code manifest.csv} says about the articles of its folder, by the file's path from there
 * with forward slashes.
 *
 * @param source the manifest itself, for messages; empty for {@link #NONE}
 * @param rows by path
 * @param refused rows that cannot be used; an article named by such a row is not read, lest it
 *     enter with a wrong date
 * @param refusedFiles the files those rows name, where they name one
 */
public record Manifest(
    String source, Map<String, ManifestRow> rows, List<Refusal> refused, Set<String> refusedFiles) {

  /** A row's file may be there compressed. */
  private static final List<String> COMPRESSED = List.of("", ".gz", ".zst");

  /** Says nothing about any article. */
  public static final Manifest NONE = new Manifest("", Map.of(), List.of(), Set.of());

  public Manifest {
    rows = Map.copyOf(rows);
    refused = List.copyOf(refused);
    refusedFiles = Set.copyOf(refusedFiles);
  }

  /** A manifest of which nothing can be used. */
  static Manifest unreadable(Refusal refusal) {
    return new Manifest(refusal.source(), Map.of(), List.of(refusal), Set.of());
  }

  /**
   * What is wrong in it, and its rows that name no file.
   *
   * @param isThere whether there is a file of a path, counted as the rows count it
   */
  public List<Refusal> faults(Predicate<String> isThere) {
    List<Refusal> faults = new ArrayList<>(refused);
    rows.values().stream()
        .filter(row -> COMPRESSED.stream().noneMatch(end -> isThere.test(row.file() + end)))
        .sorted(Comparator.comparingInt(ManifestRow::line))
        .forEach(row -> faults.add(missing(row)));
    return faults;
  }

  private Refusal missing(ManifestRow row) {
    return new Refusal(
        source + ":" + row.line() + ":1",
        "the row is about '" + row.file() + "', which is not there",
        "Put the file there, correct its name, or delete the row");
  }

  /** Whether there is a manifest at all. */
  public boolean exists() {
    return !source.isEmpty();
  }
}

package attache.read;

import java.util.List;
import java.util.Map;
import java.util.Set;

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

  /** Whether there is a manifest at all. */
  public boolean exists() {
    return !source.isEmpty();
  }
}

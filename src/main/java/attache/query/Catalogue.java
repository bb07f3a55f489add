package attache.query;

import attache.reference.NearestSpelling;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.stream.Stream;

/**
 * The questions of {@code queries/*.rq}, by name.
 *
 * <pre>
 * Catalogue catalogue = Catalogue.read(Path.of("queries"));
 * String sparql = catalogue.query("protocols-signed").with(Map.of("b", "Lào"), names);
 * Answer answer = questioner.ask(sparql);
 * </pre>
 */
public final class Catalogue {

  private static final String ENDING = ".rq";

  private final SortedMap<String, CatalogueQuery> queries;

  private Catalogue(SortedMap<String, CatalogueQuery> queries) {
    this.queries = queries;
  }

  /**
   * Reads every {@code *.rq} of a folder.
   *
   * @throws QueryException with all faults of all files, one a line
   */
  public static Catalogue read(Path folder) {
    return whole(folder, file -> true);
  }

  /**
   * As {@link #read(Path)}, but some of the questions alone.
   *
   * @param names of files without the ending; one that is not there is left out
   */
  public static Catalogue read(Path folder, Set<String> names) {
    return whole(folder, file -> names.contains(nameOf(file)));
  }

  private static Catalogue whole(Path folder, Predicate<Path> wanted) {
    List<String> faults = new ArrayList<>();
    Catalogue catalogue = read(folder, wanted, faults);
    if (!faults.isEmpty()) {
      throw new QueryException(
          String.join("\n", faults)
              + "\n%d errors in the queries of %s; nothing was asked."
                  .formatted(faults.size(), folder));
    }
    return catalogue;
  }

  /** Every fault of the files of a folder, as {@code file:line:column: what. remedy}. */
  public static List<String> faults(Path folder) {
    List<String> faults = new ArrayList<>();
    read(folder, file -> true, faults);
    return faults;
  }

  private static Catalogue read(Path folder, Predicate<Path> wanted, List<String> faults) {
    SortedMap<String, CatalogueQuery> queries = new TreeMap<>();
    try (Stream<Path> files = Files.list(folder)) {
      List<ReadFile> read =
          files
              .filter(f -> f.toString().endsWith(ENDING))
              .filter(wanted)
              .sorted()
              .toList()
              .parallelStream()
              .map(Catalogue::readFile)
              .toList();
      for (ReadFile each : read) {
        queries.put(each.query().name(), each.query());
        faults.addAll(each.faults());
      }
    } catch (NoSuchFileException missing) {
      throw new QueryException("There is no folder of queries at %s.".formatted(folder), missing);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return new Catalogue(queries);
  }

  private record ReadFile(CatalogueQuery query, List<String> faults) {}

  private static ReadFile readFile(Path file) {
    List<String> faults = new ArrayList<>();
    try {
      String text = Files.readString(file, StandardCharsets.UTF_8);
      return new ReadFile(QueryFile.read(file.toString(), nameOf(file), text, faults), faults);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** All questions, by name. */
  public Collection<CatalogueQuery> queries() {
    return queries.values();
  }

  /**
   * @throws QueryException if there is none of this name; the message has the nearest names
   */
  public CatalogueQuery query(String name) {
    CatalogueQuery query = queries.get(name);
    if (query == null) {
      throw new QueryException(
          "There is no query '%s'. %sAll of them: attache queries".formatted(name, nearest(name)));
    }
    return query;
  }

  private String nearest(String name) {
    List<String> near = new ArrayList<>(NearestSpelling.of(name, queries.keySet()));
    queries.keySet().stream().filter(n -> n.contains(name) && !near.contains(n)).forEach(near::add);
    return near.isEmpty() ? "" : "Did you mean '" + String.join("', '", near) + "'? ";
  }

  private static String nameOf(Path file) {
    String name = file.getFileName().toString();
    return name.substring(0, name.length() - ENDING.length());
  }
}

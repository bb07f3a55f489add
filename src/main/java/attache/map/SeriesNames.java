package attache.map;

import attache.model.Fold;
import attache.reference.Body;
import attache.reference.Name;
import attache.reference.NameKind;
import attache.reference.Reference;
import attache.reference.ReferenceId.Table;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** Finds the known dialogue series inside the printed name of an engagement, longest name first. */
final class SeriesNames {

  private record SeriesName(String key, Body series) {}

  private final List<SeriesName> names = new ArrayList<>();

  SeriesNames(Reference reference) {
    for (Body body : reference.bodies()) {
      if (isSeries(body)) {
        add(body.id(), body);
        add(body.nameEn(), body);
        add(body.nameVi(), body);
      }
    }
    for (String language : reference.languages()) {
      for (Name name : reference.names(language)) {
        if (!name.meansNothing()
            && name.of().table() == Table.BODY
            && name.kind() != NameKind.SHORT) {
          reference
              .body(name.of().id())
              .filter(SeriesNames::isSeries)
              .ifPresent(body -> add(name.text(), body));
        }
      }
    }
    names.sort(
        Comparator.comparingInt((SeriesName name) -> -name.key().length())
            .thenComparing(SeriesName::key)
            .thenComparing(name -> name.series().id()));
  }

  /** The series with the longest name inside {@code printed}. */
  Optional<Body> in(String printed) {
    if (printed.isEmpty()) {
      return Optional.empty();
    }
    String key = key(printed);
    return names.stream()
        .filter(name -> key.contains(name.key()))
        .findFirst()
        .map(SeriesName::series);
  }

  /** A slug that keeps ADMM and ADMM+ apart. */
  static String slug(Body series) {
    return Fold.slug(spelt(series.id()));
  }

  private void add(String name, Body body) {
    if (!name.isBlank()) {
      names.add(new SeriesName(key(name), body));
    }
  }

  private static boolean isSeries(Body body) {
    return body.kind() == Body.Kind.SERIES || body.kind() == Body.Kind.WORKING_GROUP;
  }

  private static String key(String name) {
    return " " + Fold.key(spelt(name)) + " ";
  }

  /** Folding would drop the sign that tells ADMM+ from ADMM. */
  private static String spelt(String name) {
    return name.replace("+", " plus ");
  }
}

package attache.resolve;

import attache.model.Feature;
import attache.model.Identity.Change;
import attache.model.Merge;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/** The merges of a settlement by the ids of forms, and what of them changes. */
final class Merges {

  private final Map<String, Merge> byForm = new HashMap<>();

  /** Those that were kept and that nobody has asked for yet. */
  private final Map<String, KeptInput> kept = new HashMap<>();

  private final Map<String, Merge> before = new HashMap<>();

  /** From here on changes are noted. */
  void beginChange() {
    before.clear();
  }

  /** What has changed since. */
  Change change() {
    Set<Merge> gone = new HashSet<>();
    Set<Merge> come = new HashSet<>();
    before.forEach(
        (form, old) -> {
          Merge now = byForm.get(form);
          if (old != null && !old.equals(now)) {
            gone.add(old);
          }
          if (now != null && !now.equals(old)) {
            come.add(now);
          }
        });
    return new Change(gone, come);
  }

  void put(String form, Merge merge) {
    note(form);
    byForm.put(form, merge);
  }

  void remove(String form) {
    note(form);
    byForm.remove(form);
  }

  private void note(String form) {
    wake(form);
    if (!before.containsKey(form)) {
      before.put(form, byForm.get(form));
    }
  }

  private void wake(String form) {
    KeptInput in = kept.remove(form);
    if (in != null) {
      byForm.put(form, merge(in));
    }
  }

  /** All of them, sorted. */
  List<Merge> all() {
    new TreeSet<>(kept.keySet()).forEach(this::wake);
    return byForm.values().stream().sorted().toList();
  }

  void write(String form, KeptOutput out) {
    KeptInput asKept = kept.get(form);
    Merge merge = byForm.get(form);
    if (asKept != null) {
      out.part(asKept);
    } else {
      out.part(
          part -> {
            if (merge != null) {
              write(merge, part);
            }
          });
    }
  }

  private static void write(Merge merge, KeptOutput out) {
    out.string(merge.variant());
    out.string(merge.name());
    out.string(merge.canonical());
    out.fraction(merge.score());
    for (Feature feature : merge.features()) {
      out.string(feature.name());
      out.fraction(feature.weight());
      out.fraction(feature.value());
    }
  }

  void read(String form, KeptInput in) {
    KeptInput part = in.part();
    if (part.hasMore()) {
      kept.put(form, part);
    }
  }

  private static Merge merge(KeptInput part) {
    KeptInput in = part.fromItsBegin();
    String variant = in.string();
    String name = in.string();
    String canonical = in.string();
    double score = in.fraction();
    List<Feature> features = new ArrayList<>();
    while (in.hasMore()) {
      features.add(new Feature(in.string(), in.fraction(), in.fraction()));
    }
    return new Merge(variant, name, canonical, score, features);
  }
}

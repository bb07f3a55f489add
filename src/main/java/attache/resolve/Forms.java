package attache.resolve;

import attache.resolve.Clustering.Doubt;
import attache.resolve.Clustering.Outcome;
import attache.resolve.Judgements.Pair;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.BiConsumer;
import java.util.function.BiFunction;
import java.util.function.Function;

/**
 * All forms of one kind, their blocks, and the clusters of each block. Only blocks that changed are
 * clustered again; what comes out is the same as if all were.
 */
final class Forms<F extends Form<?>> {

  private final Map<String, F> byId = new HashMap<>();

  /** Null until somebody asks for it. */
  private Map<String, Set<String>> idsByAddress;

  private final Map<String, String> blockById = new HashMap<>();
  private final Map<String, Set<String>> idsByBlock = new HashMap<>();
  private final Map<String, Outcome<F>> outcomes = new TreeMap<>();
  private final Map<String, F> changed = new HashMap<>();
  private final Set<String> changedBlocks = new TreeSet<>();
  private final Set<String> removedIds = new HashSet<>();

  /** Clusters that judgements or other rules join across what {@link Clustering} found. */
  private Map<String, Cluster<F>> joined = Map.of();

  private final Map<String, Cluster<F>> clusterById = new HashMap<>();

  /** The form of an id, made by {@code maker} where there is none yet. */
  F get(String id, Function<String, F> maker) {
    return byId.computeIfAbsent(id, maker);
  }

  /** Null where there is none. */
  F get(String id) {
    return byId.get(id);
  }

  /**
   * Tells that articles were added to or taken from a form, or that what it refers to changed;
   * {@link #settle} looks at it.
   */
  void changed(F form) {
    changed.put(form.id(), form);
  }

  private void update(F form) {
    form.update();
    String id = form.id();
    String oldBlock = blockById.remove(id);
    if (oldBlock != null) {
      changedBlocks.add(oldBlock);
      idsByBlock.get(oldBlock).remove(id);
    }
    if (form.articles().isEmpty()) {
      byId.remove(id);
      removedIds.add(id);
      if (idsByAddress != null) {
        for (String address : form.addresses()) {
          idsByAddress.computeIfPresent(
              address, (k, ids) -> ids.remove(id) && ids.isEmpty() ? null : ids);
        }
      }
      return;
    }
    blockById.put(id, form.block());
    changedBlocks.add(form.block());
    idsByBlock.computeIfAbsent(form.block(), k -> new TreeSet<>()).add(id);
    if (idsByAddress != null) {
      addAddresses(form);
    }
  }

  private Map<String, Set<String>> idsByAddress() {
    if (idsByAddress == null) {
      idsByAddress = new HashMap<>();
      byId.values().forEach(this::addAddresses);
    }
    return idsByAddress;
  }

  private void addAddresses(F form) {
    for (String address : form.addresses()) {
      idsByAddress.computeIfAbsent(address, k -> new TreeSet<>()).add(form.id());
    }
  }

  /** Clusters the changed blocks anew; gives the ids whose cluster may be another now. */
  Set<String> settle(Comparison<F> comparison, Judgements judgements) {
    changed.values().forEach(this::update);
    changed.clear();
    Set<String> affected = new TreeSet<>(removedIds);
    affected.addAll(joined.keySet());
    joined = Map.of();
    removedIds.forEach(clusterById::remove);
    removedIds.clear();
    for (String block : changedBlocks) {
      List<F> forms = idsByBlock.getOrDefault(block, Set.of()).stream().map(byId::get).toList();
      if (forms.isEmpty()) {
        idsByBlock.remove(block);
        outcomes.remove(block);
        continue;
      }
      forms.forEach(Form::wake);
      Outcome<F> outcome = Clustering.of(forms, comparison, judgements);
      outcomes.put(block, outcome);
      for (Cluster<F> cluster : outcome.clusters()) {
        for (F form : cluster.members()) {
          clusterById.put(form.id(), cluster);
          affected.add(form.id());
        }
      }
    }
    changedBlocks.clear();
    return affected;
  }

  /**
   * Joins clusters over the bounds of blocks: those of the pairs judged the same, and those of
   * {@code more} pairs of ids. Comes after {@link #settle}; gives the ids so joined.
   */
  Set<String> join(Judgements judgements, Collection<Pair> more) {
    Map<Cluster<F>, List<Cluster<F>>> groups = new IdentityHashMap<>();
    for (Pair pair : judgements.same()) {
      for (String left : idsByAddress().getOrDefault(pair.left(), Set.of())) {
        for (String right : idsByAddress().getOrDefault(pair.right(), Set.of())) {
          join(clusterById.get(left), clusterById.get(right), groups, judgements);
        }
      }
    }
    for (Pair pair : more) {
      join(clusterById.get(pair.left()), clusterById.get(pair.right()), groups, judgements);
    }
    joined = new TreeMap<>();
    for (List<Cluster<F>> group : new HashSet<>(groups.values())) {
      Cluster<F> all = new Cluster<>(members(group));
      all.members().forEach(form -> joined.put(form.id(), all));
    }
    return joined.keySet();
  }

  private void join(
      Cluster<F> one,
      Cluster<F> other,
      Map<Cluster<F>, List<Cluster<F>>> groups,
      Judgements judgements) {
    List<Cluster<F>> group = groups.getOrDefault(one, List.of(one));
    List<Cluster<F>> otherGroup = groups.getOrDefault(other, List.of(other));
    if (one == other || group == otherGroup || judgedApart(group, otherGroup, judgements)) {
      return;
    }
    List<Cluster<F>> both = new ArrayList<>(group);
    both.addAll(otherGroup);
    both.forEach(cluster -> groups.put(cluster, both));
  }

  private boolean judgedApart(
      List<Cluster<F>> group, List<Cluster<F>> other, Judgements judgements) {
    return members(group).stream()
        .anyMatch(
            one -> members(other).stream().anyMatch(another -> judgements.different(one, another)));
  }

  private List<F> members(List<Cluster<F>> group) {
    Map<String, F> members = new TreeMap<>();
    group.forEach(cluster -> cluster.members().forEach(form -> members.put(form.id(), form)));
    return List.copyOf(members.values());
  }

  /** The cluster a form belongs to. */
  Cluster<F> clusterOf(F form) {
    Cluster<F> cluster = joined.get(form.id());
    return cluster != null ? cluster : clusterById.get(form.id());
  }

  /** All clusters with a member in a block. */
  Collection<Cluster<F>> clustersOf(String block) {
    Map<String, Cluster<F>> clusters = new LinkedHashMap<>();
    for (String id : idsByBlock.getOrDefault(block, Set.of())) {
      Cluster<F> cluster = clusterOf(byId.get(id));
      clusters.putIfAbsent(cluster.members().get(0).id(), cluster);
    }
    return clusters.values();
  }

  /** The forms that a judgement may call so; several where people share an IRI. */
  List<F> addressed(String address) {
    return idsByAddress().getOrDefault(address, Set.of()).stream().map(byId::get).toList();
  }

  /** What a judgement calls a form, and no other. */
  String addressOf(F form) {
    return idsByAddress().get(form.iri()).size() == 1 ? form.iri() : form.ownIri();
  }

  /**
   * Writes the forms as they were last settled, in the order of their ids, each with the places of
   * the first members of its clusters: that of its block, and that over the bounds of blocks, or
   * -1.
   *
   * @param writing what is written of a form besides
   */
  void write(KeptOutput out, BiConsumer<F, KeptOutput> writing) {
    Map<Cluster<F>, Integer> places = new IdentityHashMap<>();
    out.number(byId.size());
    int place = 0;
    for (String id : new TreeSet<>(byId.keySet())) {
      Cluster<F> over = joined.get(id);
      out.string(id);
      out.string(blockById.get(id));
      out.number(place(clusterById.get(id), place, places));
      out.number(over == null ? -1 : place(over, place, places));
      writing.accept(byId.get(id), out);
      place++;
    }
  }

  private static <C> int place(C cluster, int place, Map<C, Integer> places) {
    Integer first = places.putIfAbsent(cluster, place);
    return first == null ? place : first;
  }

  /**
   * Goes on from what {@link #write} wrote.
   *
   * @param reading the form of an id and a block
   */
  void resume(KeptInput in, BiFunction<String, String, F> reading) {
    int forms = in.number();
    Map<Integer, List<F>> clusters = new HashMap<>();
    Map<Integer, List<F>> over = new HashMap<>();
    for (int i = 0; i < forms; i++) {
      String id = in.string();
      String block = in.string();
      int cluster = in.number();
      int joining = in.number();
      F form = reading.apply(id, block);
      byId.put(id, form);
      blockById.put(id, block);
      idsByBlock.computeIfAbsent(block, k -> new TreeSet<>()).add(id);
      clusters.computeIfAbsent(cluster, k -> new ArrayList<>(1)).add(form);
      if (joining >= 0) {
        over.computeIfAbsent(joining, k -> new ArrayList<>()).add(form);
      }
    }
    clusters.values().forEach(members -> put(new Cluster<>(members), clusterById));
    joined = new TreeMap<>();
    over.values().forEach(members -> put(new Cluster<>(members), joined));
  }

  private void put(Cluster<F> cluster, Map<String, Cluster<F>> byMember) {
    cluster.members().forEach(form -> byMember.put(form.id(), cluster));
  }

  Collection<F> all() {
    return byId.values();
  }

  /** The pairs left in doubt that no judgement has joined. */
  List<Doubt<F>> doubts() {
    return outcomes.values().stream()
        .flatMap(outcome -> outcome.doubts().stream())
        .filter(doubt -> clusterOf(doubt.form()) != clusterOf(doubt.other()))
        .toList();
  }
}

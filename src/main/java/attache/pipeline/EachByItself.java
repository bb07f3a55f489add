package attache.pipeline;

import attache.model.Identity;
import attache.model.Merge;
import attache.model.Telling;
import java.util.List;
import java.util.Set;

/** Merges nothing: stands in until identity across articles is settled by attache.resolve. */
final class EachByItself implements Identity, Identity.Settlement {

  @Override
  public String version() {
    return "each by itself";
  }

  @Override
  public void put(Telling telling) {}

  @Override
  public void remove(String article) {}

  @Override
  public Settlement settle() {
    return this;
  }

  @Override
  public Set<String> changedArticles() {
    return Set.of();
  }

  @Override
  public List<Merge> merges() {
    return List.of();
  }

  @Override
  public Named person(String iri, String name) {
    return new Named(iri, name);
  }

  @Override
  public String engagement(String iri) {
    return iri;
  }

  @Override
  public String agreement(String iri) {
    return iri;
  }
}

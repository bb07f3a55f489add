package attache.model;

import java.util.List;

/**
 * A person, engagement or agreement as some articles tell it: with one IRI, and people with one
 * name.
 *
 * @param address names it, and nothing else, in a judgement: the IRI its articles give it; where
 *     people share that but for the diacritics of their names, with a hash of the name behind it
 * @param name of a person the name those articles give, else empty
 * @param canonical the IRI that stands for it in the graph
 * @param articles the IRIs of those articles, sorted
 */
public record Variant(String address, String name, String canonical, List<String> articles) {

  public Variant {
    articles = List.copyOf(articles);
  }
}

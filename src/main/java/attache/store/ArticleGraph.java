package attache.store;

import attache.model.Telling;
import java.util.List;
import org.apache.jena.graph.Graph;

/**
 * The graph of one article on its way into the store, made by {@link Writer#prepare}.
 *
 * @param iri the article's IRI and the name of its graph
 * @param file its file's name without extension
 * @param source the article as messages name it
 * @param input what it was read from
 * @param fingerprint changes whenever its graph might
 * @param graph as extracted: before anything other articles say
 * @param telling what of it other articles may tell too
 * @param refusals why it must not enter; empty when it may
 */
public record ArticleGraph(
    String iri,
    String file,
    String source,
    InputsRead.Input input,
    String fingerprint,
    Graph graph,
    Telling telling,
    List<Refusal> refusals) {

  public ArticleGraph {
    refusals = List.copyOf(refusals);
  }
}

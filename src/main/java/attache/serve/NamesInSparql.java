package attache.serve;

import attache.map.Vocabulary;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.query.text.Entity;
import org.apache.jena.query.text.EntityDefinition;
import org.apache.jena.query.text.TextHit;
import org.apache.jena.query.text.TextIndex;
import org.apache.jena.rdf.model.Resource;

/**
 * The names of the graph for {@code text:query} in SPARQL, found as {@code /api/search} finds them.
 * All names of a node are searched, whatever property is asked for; each node is found once.
 */
final class NamesInSparql implements TextIndex {

  private static final int USUAL_HITS = 1_000;

  private final SearchIndex index;
  private final EntityDefinition definition;

  NamesInSparql(SearchIndex index) {
    this.index = index;
    this.definition = new EntityDefinition(SearchIndex.IRI, SearchIndex.NAMES, Vocabulary.LABEL);
    SearchedNames.NAMING.forEach(property -> definition.set(SearchIndex.NAMES, property));
    definition.setCacheQueries(false);
  }

  private List<TextHit> find(String words, int limit) {
    return index.find(words, EnumSet.noneOf(Kind.class), limit < 0 ? USUAL_HITS : limit).stream()
        .map(
            found ->
                new TextHit(
                    NodeFactory.createURI(found.iri()),
                    found.score(),
                    NodeFactory.createLiteralString(found.matched())))
        .toList();
  }

  @Override
  public List<TextHit> query(Node property, String words, String graph, String language) {
    return find(words, -1);
  }

  @Override
  public List<TextHit> query(
      Node property, String words, String graph, String language, int limit) {
    return find(words, limit);
  }

  @Override
  public List<TextHit> query(
      Node property, String words, String graph, String language, int limit, String highlight) {
    return find(words, limit);
  }

  @Override
  public List<TextHit> query(
      List<Resource> properties,
      String words,
      String graph,
      String language,
      int limit,
      String highlight) {
    return find(words, limit);
  }

  @Override
  public List<TextHit> query(
      String subject,
      List<Resource> properties,
      String words,
      String graph,
      String language,
      int limit,
      String highlight) {
    return of(subject, find(words, limit));
  }

  @Override
  public List<TextHit> query(
      Node subject,
      List<Resource> properties,
      String words,
      String graph,
      String language,
      int limit,
      String highlight) {
    return of(subject == null || !subject.isURI() ? null : subject.getURI(), find(words, limit));
  }

  private static List<TextHit> of(String subject, List<TextHit> hits) {
    return subject == null
        ? hits
        : hits.stream().filter(hit -> hit.getNode().getURI().equals(subject)).toList();
  }

  @Override
  public EntityDefinition getDocDef() {
    return definition;
  }

  @Override
  public Map<String, Node> get(String subject) {
    return Map.of();
  }

  // It is written by what follows the store, and by nothing else

  @Override
  public void addEntity(Entity entity) {
    throw readOnly();
  }

  @Override
  public void updateEntity(Entity entity) {
    throw readOnly();
  }

  @Override
  public void deleteEntity(Entity entity) {
    throw readOnly();
  }

  private static UnsupportedOperationException readOnly() {
    return new UnsupportedOperationException("the search index follows the store");
  }

  @Override
  public void prepareCommit() {
    // nothing is written
  }

  @Override
  public void commit() {
    // nothing is written
  }

  @Override
  public void rollback() {
    // nothing is written
  }

  @Override
  public void close() {
    // the index is its maker's
  }
}

package attache.serve;

import attache.map.Iris;
import attache.map.Vocabulary;
import attache.store.Store;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.apache.jena.dboe.base.file.Location;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.Quad;
import org.apache.jena.system.Txn;
import org.apache.jena.tdb2.DatabaseMgr;
import org.apache.jena.tdb2.sys.TDBInternal;

/**
 * A store of a million quads made of the seed articles: each is copied again and again, with its
 * sentences, under another address. Of each person of the seeds there are {@value #PEOPLE}, under
 * names of their own; of each engagement, agreement and other fact {@value #FACTS}, each told by as
 * many copies of its article as it takes to reach the million. Countries, ranks, offices, places
 * and dates stay as they are.
 */
final class MultipliedStore {

  private static final long ENOUGH = 1_000_000;
  private static final int PEOPLE = 100;
  private static final int FACTS =
      200; // a multiple, so that a copy of a fact is of the same people

  private MultipliedStore() {}

  /** Makes one in a folder below this; takes a minute. */
  static Path of(Path folder) throws Exception {
    List<Quad> seeds = new ArrayList<>();
    try (Store store = Store.open(folder.resolve("seeds"))) {
      Served.build(Path.of("seeds"), store);
      store.read(
          dataset -> {
            dataset.find().forEachRemaining(seeds::add);
            return null;
          });
    }
    Path multiplied = folder.resolve("multiplied");
    Files.createDirectories(multiplied);
    DatasetGraph dataset = DatabaseMgr.connectDatasetGraph(Location.create(multiplied));
    long copied =
        seeds.stream().filter(quad -> Kind.of(quad.getGraph().toString()) == Kind.ARTICLE).count();
    Txn.executeWrite(
        dataset,
        () -> {
          for (int copy = 0; copy * copied < ENOUGH; copy++) {
            for (Quad quad : seeds) {
              if (copy == 0 || Kind.of(quad.getGraph().toString()) == Kind.ARTICLE) {
                dataset.add(copied(quad, copy));
              }
            }
          }
        });
    TDBInternal.expel(dataset);
    return multiplied;
  }

  private static Quad copied(Quad quad, int copy) {
    boolean isName =
        Kind.of(quad.getSubject().toString()) == Kind.PERSON
            && (quad.getPredicate().equals(Vocabulary.LABEL)
                || quad.getPredicate().equals(Vocabulary.PRINTED_NAME));
    Node value = quad.getObject();
    if (copy > 0 && isName) {
      value =
          NodeFactory.createLiteralString(
              value.getLiteralLexicalForm() + " " + letters(copy % PEOPLE));
    } else if (copy > 0 && quad.getPredicate().equals(Vocabulary.FILE)) {
      value = NodeFactory.createLiteralString(value.getLiteralLexicalForm() + "-" + copy);
    }
    return Quad.create(
        copied(quad.getGraph(), copy),
        copied(quad.getSubject(), copy),
        quad.getPredicate(),
        copied(value, copy));
  }

  private static Node copied(Node node, int copy) {
    if (!node.isURI() || !node.getURI().startsWith(Iris.ID)) {
      return node;
    }
    int number =
        switch (Kind.of(node.getURI())) {
          case COUNTRY,
              BODY,
              PLACE,
              RANK,
              OFFICE,
              ENGAGEMENT_TYPE,
              AGREEMENT_TYPE,
              PARTNERSHIP_LEVEL,
              MERGE ->
              0;
          case PERSON -> copy % PEOPLE;
          case ARTICLE, OTHER -> isOfTheStore(node) ? 0 : copy;
          default -> copy % FACTS;
        };
    return number == 0 ? node : NodeFactory.createURI(node.getURI() + "-" + number);
  }

  private static boolean isOfTheStore(Node node) {
    return node.getURI().equals(Iris.REFERENCE_GRAPH) || node.getURI().equals(Iris.MERGES_GRAPH);
  }

  private static String letters(int number) {
    return "" + (char) ('A' + number / 26) + (char) ('a' + number % 26);
  }
}

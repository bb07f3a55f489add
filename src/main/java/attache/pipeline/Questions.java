package attache.pipeline;

import attache.query.Answer;
import attache.query.Catalogue;
import attache.query.Explanation;
import attache.query.FactTables;
import attache.query.GraphMl;
import attache.query.KindTables;
import attache.query.Names;
import attache.query.Questioner;
import attache.store.Store;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.Map;
import java.util.function.Function;
import org.apache.jena.query.DatasetFactory;

/** Puts questions to a store; each is answered in one transaction and the answer is kept. */
public final class Questions {

  private final Store store;

  public Questions(Store store) {
    this.store = store;
  }

  /**
   * Asks a query in SPARQL.
   *
   * @throws attache.query.QueryException if it cannot be answered; the message says what to change
   */
  public Answer ask(String sparql) {
    return with(questioner -> questioner.ask(sparql));
  }

  /**
   * A query of the catalogue, ready to ask.
   *
   * @param values its parameters by name; countries, people and codes by any name
   * @throws attache.query.QueryException if there is no such query, or a parameter is wrong
   */
  public String sparql(Catalogue catalogue, String name, Map<String, String> values) {
    return with(questioner -> catalogue.query(name).with(values, new Names(questioner)));
  }

  /**
   * Says what the articles say about a person, a country or any other node, and in which words.
   *
   * @throws attache.query.QueryException if the name means nothing, or several nodes
   */
  public Explanation explain(String nameOrIri) {
    return with(questioner -> Explanation.of(nameOrIri, new Names(questioner), questioner));
  }

  /** Writes the eight fact tables into a folder. */
  public void writeFacts(Path folder) throws IOException {
    writing(questioner -> new FactTables(questioner).writeTo(folder));
  }

  /** Writes one table a kind into a folder. */
  public void writeKindTables(Path folder) throws IOException {
    writing(questioner -> new KindTables(questioner).writeTo(folder));
  }

  /** Writes the graph for programmes that draw networks. */
  public void writeGraphMl(OutputStream out) {
    with(
        questioner -> {
          new GraphMl(questioner).write(out);
          return null;
        });
  }

  @FunctionalInterface
  private interface Writing {
    void by(Questioner questioner) throws IOException;
  }

  private void writing(Writing writing) throws IOException {
    try {
      with(
          questioner -> {
            try {
              writing.by(questioner);
              return null;
            } catch (IOException e) {
              throw new UncheckedIOException(e);
            }
          });
    } catch (UncheckedIOException e) {
      throw e.getCause();
    }
  }

  private <T> T with(Function<Questioner, T> work) {
    return store.read(dataset -> work.apply(new Questioner(DatasetFactory.wrap(dataset))));
  }
}

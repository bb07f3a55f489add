package attache.serve;

import attache.store.Findings;
import attache.store.Store;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.MultiBits;
import org.apache.lucene.store.Directory;
import org.apache.lucene.store.FSDirectory;
import org.apache.lucene.util.Bits;

/** Compares the search index beside a store with the names of its graph; changes nothing. */
public final class SearchIndexCheck {

  private final Findings findings;
  private final Supplier<Map<String, List<String>>> aliases;

  private SearchIndexCheck(Findings findings, Supplier<Map<String, List<String>>> aliases) {
    this.findings = findings;
    this.aliases = aliases;
  }

  /**
   * Adds what is wrong with the index of a store to what was found of the store.
   *
   * @param aliases further names of nodes, see {@link Knowledge}
   */
  public static void of(
      Store store, Supplier<Map<String, List<String>>> aliases, Findings findings) {
    Path folder = store.folder().resolve("search");
    if (!Files.isDirectory(folder)) {
      findings.note("there is no search index yet; attache serve makes it");
      return;
    }
    SearchIndexCheck check = new SearchIndexCheck(findings, aliases);
    store.read(
        dataset -> {
          try (Directory directory = FSDirectory.open(folder)) {
            if (!DirectoryReader.indexExists(directory)) {
              findings.note("there is no search index yet; attache serve makes it");
              return null;
            }
            try (DirectoryReader index = DirectoryReader.open(directory)) {
              check.compare(index, dataset);
            }
          } catch (IOException e) {
            findings.fault(
                folder.toString(), "cannot be read: " + e.getMessage() + ". Delete the folder.");
          }
          return null;
        });
  }

  private void compare(DirectoryReader index, DatasetGraph dataset) throws IOException {
    String change = Store.changeNotedIn(dataset).map(Instant::toString).orElse("");
    if (!SearchIndex.isOf(change, index.getIndexCommit().getUserData())) {
      findings.note(
          "the search index is not of the store's last change; attache serve makes it anew");
      return;
    }
    Map<String, ShownOfNode> indexed = indexed(index);
    try (Analyzer analyzer = new FoldingAnalyzer()) {
      for (SearchedNames node : SearchedNames.ofAll(new Facts(dataset), aliases.get())) {
        if (node.names().isEmpty()) {
          continue;
        }
        ShownOfNode found = indexed.remove(node.iri());
        if (found == null) {
          findings.fault("search index", node.iri() + " is not found by its names");
        } else if (!found.names().keySet().equals(words(node, analyzer).keySet())) {
          findings.fault("search index", node.iri() + " is found by other names than it has");
        }
      }
    }
    indexed.keySet().forEach(iri -> findings.fault("search index", iri + " is not in the graph"));
  }

  private static Map<String, List<String>> words(SearchedNames node, Analyzer analyzer) {
    Map<String, List<String>> words = new LinkedHashMap<>();
    node.names().forEach(name -> words.put(name, SearchWords.of(name, analyzer)));
    return words;
  }

  private static Map<String, ShownOfNode> indexed(IndexReader index) {
    Map<String, ShownOfNode> indexed = new HashMap<>();
    Bits live = MultiBits.getLiveDocs(index);
    for (int number = 0; number < index.maxDoc(); number++) {
      if (live == null || live.get(number)) {
        try {
          ShownOfNode shown = ShownOfNode.at(number, index);
          indexed.put(shown.iri(), shown);
        } catch (IOException e) {
          throw new UncheckedIOException(e);
        }
      }
    }
    return indexed;
  }
}

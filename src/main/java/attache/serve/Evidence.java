package attache.serve;

import attache.map.Vocabulary;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.jena.graph.NodeFactory;

/** The sentences that facts are read in. */
final class Evidence {

  private record Placed(NodeAnswer.Reading reading, int start) {}

  private final Facts facts;
  private final Map<String, NodeAnswer.Source> sources = new HashMap<>();

  Evidence(Facts facts) {
    this.facts = facts;
  }

  /** By date of the article, then by article, then by place in it. */
  List<NodeAnswer.Reading> readings(String fact) {
    List<Placed> readings = new ArrayList<>();
    for (String evidence : facts.subjects(Vocabulary.HAS_BODY, NodeFactory.createURI(fact))) {
      facts.texts(evidence, Vocabulary.HAS_TARGET).forEach(target -> readings.add(placed(target)));
    }
    readings.sort(
        Comparator.comparing((Placed placed) -> text(placed.reading().article().published()))
            .thenComparing(placed -> placed.reading().article().file())
            .thenComparing(Placed::start));
    return readings.stream().map(Placed::reading).toList();
  }

  private static String text(String published) {
    return published == null ? "" : published;
  }

  private Placed placed(String target) {
    String before = "";
    String quote = "";
    String after = "";
    int start = 0;
    for (String selector : facts.texts(target, Vocabulary.HAS_SELECTOR)) {
      String exact = facts.text(selector, Vocabulary.EXACT);
      if (exact.isEmpty()) {
        start = Integer.parseInt(facts.text(selector, Vocabulary.START));
      } else {
        quote = exact;
        before = facts.text(selector, Vocabulary.PREFIX);
        after = facts.text(selector, Vocabulary.SUFFIX);
      }
    }
    String article = facts.text(target, Vocabulary.HAS_SOURCE);
    return new Placed(
        new NodeAnswer.Reading(
            sources.computeIfAbsent(article, this::source), before, quote, after),
        start);
  }

  private NodeAnswer.Source source(String article) {
    return new NodeAnswer.Source(
        article,
        facts.text(article, Vocabulary.FILE),
        EventRows.given(facts.text(article, Vocabulary.TITLE)),
        EventRows.given(facts.text(article, Vocabulary.URL)),
        EventRows.given(facts.text(article, Vocabulary.PUBLISHER)),
        EventRows.given(facts.text(article, Vocabulary.PUBLISHED)),
        EventRows.given(facts.text(article, Vocabulary.PUBLISHED_BASIS)));
  }
}

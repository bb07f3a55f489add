package attache.pipeline;

import attache.model.DoubtfulPair;
import attache.model.Variant;
import attache.query.Questioner;
import attache.query.Sketch;
import attache.reference.Judgement;
import attache.reference.Judgement.Verdict;
import attache.reference.JudgementFile;
import attache.reference.ReferenceException;
import attache.store.Store;
import attache.store.Writer;
import java.io.IOException;
import java.text.Normalizer;
import java.util.List;
import java.util.stream.Collectors;
import org.apache.jena.query.DatasetFactory;

/**
 * Shows an analyst what the store leaves in doubt, and takes judgements: each is written into
 * judgements.csv and the store is settled again by it at once, without reading any article.
 */
public final class Review {

  private final ProjectFolder project;
  private final Store store;
  private Writer writer;

  /** Brings the store up to the present reference data and judgements. */
  public Review(ProjectFolder project, Store store) throws IOException, ReferenceException {
    this.project = project;
    this.store = store;
    settle();
  }

  /** A doubtful pair, and what its two sides look like. */
  public record Doubt(DoubtfulPair pair, Sketch left, Sketch right) {}

  /** How many pairs are in doubt. */
  public int size() {
    return writer.doubtful().size();
  }

  /** The likeliest pairs in doubt, at most {@code limit}. */
  public List<Doubt> doubts(int limit) {
    List<DoubtfulPair> pairs = writer.doubtful();
    return store.read(
        dataset -> {
          Questioner questioner = new Questioner(DatasetFactory.wrap(dataset));
          return pairs.stream()
              .limit(limit)
              .map(
                  pair ->
                      new Doubt(
                          pair,
                          Sketch.of(pair.left(), questioner),
                          Sketch.of(pair.right(), questioner)))
              .toList();
        });
  }

  /**
   * Judges two things, in place of what was judged of them before.
   *
   * @param left an IRI, in full or as {@code id:...}, as an article or the graph has it
   * @param on the day, {@code 2026-01-31}
   * @return the judgement as it was written
   * @throws JudgementException if it cannot stand; nothing has changed then
   */
  public Judgement judge(
      String left, String right, Verdict verdict, String by, String on, String note)
      throws IOException, ReferenceException {
    Variant one = variant(left);
    Variant other = variant(right);
    if (one.equals(other)) {
      throw new JudgementException(
          "%s and %s are one IRI. Name two things.".formatted(left, right));
    }
    if (!kind(one).equals(kind(other))) {
      throw new JudgementException(
          "%s and %s cannot be judged: one is of kind %s, the other of kind %s."
              .formatted(left, right, kind(one), kind(other)));
    }
    Judgement judgement =
        new Judgement(one.address(), other.address(), verdict, oneLine(by), on, oneLine(note));
    JudgementFile file = JudgementFile.read(project.reference());
    List<String> against = file.against(judgement);
    if (!against.isEmpty()) {
      throw new JudgementException(
          "%s and %s cannot be judged %s: it contradicts %s. Undo one of these first: attache review --undo LEFT RIGHT"
              .formatted(left, right, verdict.key(), String.join(" with ", against)));
    }
    file.add(judgement);
    settle();
    return judgement;
  }

  /**
   * Takes back what was judged of two things.
   *
   * @throws JudgementException if nothing was
   */
  public void undo(String left, String right) throws IOException, ReferenceException {
    JudgementFile file = JudgementFile.read(project.reference());
    if (file.remove(Judgement.iri(left), Judgement.iri(right)) == 0) {
      throw new JudgementException(
          "there is no judgement on %s and %s in data/reference/judgements.csv; write the two as they stand there."
              .formatted(left, right));
    }
    settle();
  }

  private void settle() throws IOException, ReferenceException {
    Workshop workshop = Workshop.of(project);
    writer =
        store.alone(
            () -> {
              Writer fresh = workshop.writerInto(store);
              fresh.finish();
              return fresh;
            });
  }

  private Variant variant(String written) {
    List<Variant> variants = writer.variants(Judgement.iri(written));
    if (variants.isEmpty()) {
      throw new JudgementException(
          "no article of the store gives the IRI %s. See the doubtful pairs with: attache review; and the IRIs that a node was merged from with: attache explain IRI"
              .formatted(written));
    }
    if (variants.size() > 1) {
      throw new JudgementException(
          "%s is the IRI of several people, whose names differ in diacritics alone. Name one of: %s"
              .formatted(
                  written,
                  variants.stream()
                      .map(v -> Judgement.written(v.address()) + " (" + v.name() + ")")
                      .collect(Collectors.joining(", "))));
    }
    return variants.get(0);
  }

  /** {@code person}, {@code engagement} or {@code agreement}. */
  public static String kind(Variant variant) {
    String path = Judgement.written(variant.address());
    return path.substring("id:".length(), path.indexOf('/'));
  }

  private static String oneLine(String text) {
    return Normalizer.normalize(text, Normalizer.Form.NFC)
        .replaceAll("[\\s\\p{Cntrl}\u00A0\u200B\uFEFF]+", " ")
        .strip();
  }
}

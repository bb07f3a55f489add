package attache.spark;

import com.google.gson.Gson;
import com.google.gson.GsonBuilder;

/**
 * What became of one input, a line of JSON.
 *
 * @param iri the article's; null for what is none
 * @param id the article's
 * @param textHash tells articles of the same text
 * @param source where it was read, for messages
 * @param telling what it tells of people, engagements and agreements; null where it is refused
 * @param refused why it does not enter, in words; null where it does
 * @param noticed what should be looked at, in words; null for most
 */
record Outcome(
    String iri,
    String id,
    String textHash,
    String source,
    String telling,
    String refused,
    String noticed) {

  private static final Gson GSON = new GsonBuilder().disableHtmlEscaping().create();

  static Outcome refused(String message) {
    return new Outcome(null, null, null, null, null, message, null);
  }

  static Outcome noticed(String message) {
    return new Outcome(null, null, null, null, null, null, message);
  }

  boolean isArticle() {
    return iri != null;
  }

  static Outcome of(String json) {
    return GSON.fromJson(json, Outcome.class);
  }

  String json() {
    return GSON.toJson(this);
  }

  /**
   * The graph of an article, a line of JSON.
   *
   * @param place counts the outcomes of the portion
   * @param triples as extracted, in N-Triples
   */
  record Body(int place, String iri, String triples) {

    static Body of(String json) {
      return GSON.fromJson(json, Body.class);
    }

    String json() {
      return GSON.toJson(this);
    }
  }
}

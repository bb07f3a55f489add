package attache.serve;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.apache.lucene.index.Term;
import org.apache.lucene.queries.function.FunctionScoreQuery;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.BoostQuery;
import org.apache.lucene.search.ConstantScoreQuery;
import org.apache.lucene.search.DisjunctionMaxQuery;
import org.apache.lucene.search.DoubleValuesSource;
import org.apache.lucene.search.FuzzyQuery;
import org.apache.lucene.search.PrefixQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.TermQuery;

/** Turns what is typed into what is looked for. */
final class SearchWords {

  private static final float JUST_SO = 8;
  private static final float WHOLE_WORD = 2;
  private static final float WITH_A_SLIP = 0.3f;
  private static final int LONG_ENOUGH_FOR_A_SLIP = 4;
  private static final int MOST_WORDS = 12;

  private SearchWords() {}

  /** The words of a text without case and accents. */
  static List<String> of(String text, Analyzer analyzer) {
    List<String> words = new ArrayList<>();
    try (TokenStream tokens = analyzer.tokenStream(SearchIndex.NAMES, text)) {
      CharTermAttribute term = tokens.addAttribute(CharTermAttribute.class);
      tokens.reset();
      while (tokens.incrementToken() && words.size() < MOST_WORDS) {
        words.add(term.toString());
      }
      tokens.end();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return words;
  }

  /** A name as one term, whatever the order of its words. */
  static String whole(List<String> words) {
    List<String> sorted = new ArrayList<>(words);
    Collections.sort(sorted);
    return String.join(" ", sorted);
  }

  /** Each word, or one that it begins. */
  static Query exactly(List<String> words, Set<Kind> kinds) {
    return weighted(words, kinds, false);
  }

  /** Each word with one letter wrong, missing or too many. */
  static Query nearly(List<String> words, Set<Kind> kinds) {
    return weighted(words, kinds, true);
  }

  private static Query weighted(List<String> words, Set<Kind> kinds, boolean slips) {
    BooleanQuery.Builder all = new BooleanQuery.Builder();
    words.forEach(word -> all.add(word(word, slips), Occur.MUST));
    all.add(
        new BoostQuery(
            new ConstantScoreQuery(new TermQuery(new Term(SearchIndex.WHOLE, whole(words)))),
            JUST_SO * words.size()),
        Occur.SHOULD);
    if (!kinds.isEmpty()) {
      BooleanQuery.Builder any = new BooleanQuery.Builder();
      kinds.forEach(
          kind -> any.add(new TermQuery(new Term(SearchIndex.KIND, kind.label())), Occur.SHOULD));
      all.add(any.build(), Occur.FILTER);
    }
    return FunctionScoreQuery.boostByValue(
        all.build(), DoubleValuesSource.fromDoubleField(SearchIndex.WEIGHT));
  }

  /** Rare words weigh no more than frequent ones: a surname is as telling as any. */
  private static Query word(String word, boolean slips) {
    List<Query> ways = new ArrayList<>();
    ways.add(
        new BoostQuery(
            new ConstantScoreQuery(new TermQuery(new Term(SearchIndex.NAMES, word))), WHOLE_WORD));
    ways.add(new ConstantScoreQuery(new PrefixQuery(new Term(SearchIndex.NAMES, word))));
    if (slips && word.length() >= LONG_ENOUGH_FOR_A_SLIP) {
      ways.add(
          new BoostQuery(
              new ConstantScoreQuery(new FuzzyQuery(new Term(SearchIndex.NAMES, word), 1)),
              WITH_A_SLIP));
    }
    return new DisjunctionMaxQuery(ways, 0);
  }

  /**
   * Which of a node's names has most of the words; the shortest of these.
   *
   * @param names with their own words
   */
  static String bestOf(Map<String, List<String>> names, List<String> words) {
    String best = "";
    int most = -1;
    for (Map.Entry<String, List<String>> name : names.entrySet()) {
      List<String> own = name.getValue();
      int fitting = 0;
      for (String word : words) {
        fitting += own.contains(word) ? 2 : own.stream().anyMatch(o -> o.startsWith(word)) ? 1 : 0;
      }
      if (fitting > most || fitting == most && name.getKey().length() < best.length()) {
        best = name.getKey();
        most = fitting;
      }
    }
    return best;
  }
}

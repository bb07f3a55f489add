package attache.serve;

import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.LowerCaseFilter;
import org.apache.lucene.analysis.Tokenizer;
import org.apache.lucene.analysis.miscellaneous.ASCIIFoldingFilter;
import org.apache.lucene.analysis.standard.StandardTokenizer;

/**
 * Words in lower case and without accents. Jena's configurable analyzer makes the same of names of
 * its parts, but gives threads that ask it for the first time at once parts of one another (5.6.0).
 */
final class FoldingAnalyzer extends Analyzer {

  @Override
  protected TokenStreamComponents createComponents(String field) {
    Tokenizer words = new StandardTokenizer();
    return new TokenStreamComponents(words, new ASCIIFoldingFilter(new LowerCaseFilter(words)));
  }
}

package attache.annotate;

import attache.model.Article;
import attache.model.EventMention;
import edu.stanford.nlp.ling.CoreAnnotation;
import edu.stanford.nlp.util.ErasureUtils;
import java.util.List;

/** What our annotators put on a CoreNLP document and its sentences. */
final class Annotations {

  private Annotations() {}

  /** On the document: the article it was made from. */
  static final class Source implements CoreAnnotation<Article> {
    @Override
    public Class<Article> getType() {
      return Article.class;
    }
  }

  /** On a sentence: its tokens with what was found on them. */
  static final class Sentence implements CoreAnnotation<Words> {
    @Override
    public Class<Words> getType() {
      return Words.class;
    }
  }

  /** On a sentence: what the phrase patterns found. */
  static final class Events implements CoreAnnotation<List<EventMention>> {
    @Override
    public Class<List<EventMention>> getType() {
      return ErasureUtils.uncheckedCast(List.class);
    }
  }
}

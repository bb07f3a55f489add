package attache.resolve;

import attache.model.Telling;
import java.nio.LongBuffer;
import java.util.AbstractSet;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.Iterator;
import java.util.Set;
import java.util.stream.LongStream;
import java.util.stream.Stream;

/**
 * IRIs of articles: many that were kept, as the 16 hex digits that their IRIs end in, and what came
 * and went since.
 */
final class Articles extends AbstractSet<String> {

  private static final String PREFIX = Telling.ID + "article/";
  private static final int DIGITS = 16;

  private final LongBuffer kept;
  private final Set<Long> gone = new HashSet<>();
  private final Set<String> come = new HashSet<>();

  Articles() {
    this(LongBuffer.allocate(0));
  }

  /**
   * @param kept as {@link #numbers} gives them
   */
  Articles(LongBuffer kept) {
    this.kept = kept;
  }

  /** The numbers of some articles, sorted. */
  static long[] numbers(Set<String> articles) {
    LongStream numbers =
        articles instanceof Articles some
            ? LongStream.concat(some.numbersKept(), some.come.stream().mapToLong(Articles::number))
            : articles.stream().mapToLong(Articles::number);
    return numbers.sorted().toArray();
  }

  private LongStream numbersKept() {
    LongStream all = LongStream.range(0, kept.limit()).map(i -> kept.get((int) i));
    return gone.isEmpty() ? all : all.filter(number -> !gone.contains(number));
  }

  private static long number(String article) {
    return HexFormat.fromHexDigitsToLong(article, article.length() - DIGITS, article.length());
  }

  private static String article(long number) {
    return PREFIX + HexFormat.of().toHexDigits(number);
  }

  @Override
  public boolean add(String article) {
    return wasKept(article) ? gone.remove(number(article)) : come.add(article);
  }

  @Override
  public boolean remove(Object article) {
    return wasKept((String) article) ? gone.add(number((String) article)) : come.remove(article);
  }

  @Override
  public boolean contains(Object article) {
    return come.contains(article)
        || wasKept((String) article) && !gone.contains(number((String) article));
  }

  private boolean wasKept(String article) {
    if (kept.limit() == 0) {
      return false;
    }
    long wanted = number(article);
    int low = 0;
    int high = kept.limit() - 1;
    while (low <= high) {
      int middle = (low + high) >>> 1;
      int order = Long.compare(kept.get(middle), wanted);
      if (order == 0) {
        return true;
      }
      if (order < 0) {
        low = middle + 1;
      } else {
        high = middle - 1;
      }
    }
    return false;
  }

  @Override
  public Iterator<String> iterator() {
    return Stream.concat(numbersKept().mapToObj(Articles::article), come.stream()).iterator();
  }

  @Override
  public int size() {
    return kept.limit() - gone.size() + come.size();
  }
}

package attache.read;

import java.util.Iterator;
import java.util.NoSuchElementException;

/** An iterator that finds one element after the other. */
abstract class LookAhead<T> implements Iterator<T> {
  private T found;
  private boolean ended;

  /** The next element, or null after the last. */
  protected abstract T find();

  @Override
  public final boolean hasNext() {
    if (found == null && !ended) {
      found = find();
      ended = found == null;
    }
    return found != null;
  }

  @Override
  public final T next() {
    if (!hasNext()) {
      throw new NoSuchElementException();
    }
    T element = found;
    found = null;
    return element;
  }
}

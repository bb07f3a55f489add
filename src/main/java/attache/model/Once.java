package attache.model;

import java.util.function.Supplier;

/** A value made when it is first asked for; others that ask meanwhile wait. */
public final class Once<T> implements Supplier<T> {

  private final Supplier<T> making;
  private T value;

  public Once(Supplier<T> making) {
    this.making = making;
  }

  @Override
  public synchronized T get() {
    if (value == null) {
      value = making.get();
    }
    return value;
  }
}

package attache.evaluate;

import java.math.BigDecimal;
import java.math.RoundingMode;

/** Rounds the exact value of a double, half to even, as figures are published. */
final class Rounded {

  private Rounded() {}

  static BigDecimal to(int digits, double value) {
    return new BigDecimal(value).setScale(digits, RoundingMode.HALF_EVEN);
  }
}

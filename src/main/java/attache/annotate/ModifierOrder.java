package attache.annotate;

import java.util.Properties;

/**
 * On which side of its noun a language writes what belongs to it: "Bộ trưởng Quốc phòng Lào" or
 * "Lao Defence Minister", "Đối thoại lần thứ 6" or "the sixth dialogue".
 */
enum ModifierOrder {
  AFTER,
  BEFORE;

  /** As the property {@code modifiers} of a language says; after the noun where it says nothing. */
  static ModifierOrder of(Properties properties) {
    return "before".equals(properties.getProperty("modifiers")) ? BEFORE : AFTER;
  }
}

package attache.read;

import attache.reference.FurnitureList;
import attache.reference.FurnitureWords;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import org.jsoup.nodes.Element;

/** Tells by their class and id what the elements of a web page are for. */
final class PageParts {
  private static final Pattern CAMEL = Pattern.compile("(?<=[a-z])(?=[A-Z])");
  private static final Pattern BETWEEN = Pattern.compile("[^a-z0-9]+");

  private final Set<String> furniture;
  private final Set<String> captions;
  private final Set<String> leads;

  PageParts(FurnitureWords words) {
    furniture = Set.copyOf(words.of(FurnitureList.PAGE_PART));
    captions = Set.copyOf(words.of(FurnitureList.CAPTION_PART));
    leads = Set.copyOf(words.of(FurnitureList.LEAD_PART));
  }

  boolean isFurniture(Element element) {
    return isAny(element, furniture);
  }

  boolean isCaption(Element element) {
    return isAny(element, captions);
  }

  boolean isLead(Element element) {
    return isAny(element, leads);
  }

  /** Whether a class or the id is one of the words, or has one among its parts. */
  private static boolean isAny(Element element, Set<String> words) {
    for (String name : names(element)) {
      String lower = name.toLowerCase(Locale.ROOT);
      if (words.contains(lower)) {
        return true;
      }
      Set<String> parts =
          new HashSet<>(
              List.of(BETWEEN.split(CAMEL.matcher(name).replaceAll("-").toLowerCase(Locale.ROOT))));
      for (String part : parts) {
        if (words.contains(part)) {
          return true;
        }
      }
      for (String word : words) {
        if (word.indexOf('-') > 0 && lower.contains(word)) {
          return true;
        }
      }
    }
    return false;
  }

  private static Set<String> names(Element element) {
    Set<String> names = new HashSet<>(element.classNames());
    if (!element.id().isEmpty()) {
      names.add(element.id());
    }
    return names;
  }
}

package attache.annotate;

import attache.model.DateExpression;
import attache.model.DateExpression.Direction;
import attache.model.DateExpression.Relative;
import attache.reference.DatePattern;
import attache.reference.Word;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;

/** A row of date-patterns.csv, ready to run. */
final class CompiledDatePattern {

  private static final Pattern SLOT = Pattern.compile("\\{([a-z][a-z-]*)(2?)\\}");
  private static final Pattern SPACES = Pattern.compile("\\h+");
  private static final String DAY = "(?:3[01]|[12][0-9]|0?[1-9])(?![0-9])";
  private static final String MONTH = "(?:1[0-2]|0?[1-9])(?![0-9])";
  private static final String YEAR = "(?:1[0-9]|20)[0-9]{2}(?![0-9])";

  /** Not inside a longer word or number, nor the first year of a period. */
  private static final String END =
      "(?![\\p{L}\\p{N}%]|[/.,:–-][0-9]|/\\p{L}|\\h?[-–]\\h?(?:1[0-9]|20)[0-9]{2}(?![0-9]))";

  private static final int[] LONGEST_MONTH = {31, 31, 29, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31};

  /** Words that say no more than the figures beside them: "hôm nay (8/9)". */
  private static final Set<Relative> NAMES_A_DAY =
      EnumSet.of(
          Relative.TODAY,
          Relative.YESTERDAY,
          Relative.TOMORROW,
          Relative.SAME_DAY,
          Relative.DAY_BEFORE,
          Relative.DAY_AFTER,
          Relative.MONDAY,
          Relative.TUESDAY,
          Relative.WEDNESDAY,
          Relative.THURSDAY,
          Relative.FRIDAY,
          Relative.SATURDAY,
          Relative.SUNDAY);

  private final DatePattern row;
  private final Set<DateStart> starts = new HashSet<>();
  private final Set<String> numbers = new HashSet<>();
  private final Map<String, Map<String, Meaning>> lists = new LinkedHashMap<>();
  private final Pattern regex;

  /** What a word of a list says; month 0, and the others null, where it does not. */
  private record Meaning(int month, Relative relative, Direction direction) {}

  /** A cell that cannot be used. */
  static final class Unusable extends IllegalArgumentException {
    private static final long serialVersionUID = 1L;
    private final String column;

    Unusable(String column, String message) {
      super(message);
      this.column = column;
    }

    String column() {
      return column;
    }
  }

  /**
   * @throws Unusable if the pattern is no regular expression or names a list that does not exist
   */
  CompiledDatePattern(DatePattern row, Function<String, List<Word>> words) {
    this.row = row;
    for (String start : row.starts()) {
      addStart(start, words);
    }
    Matcher slot = SLOT.matcher(row.pattern());
    StringBuilder expanded = new StringBuilder();
    while (slot.find()) {
      slot.appendReplacement(
          expanded, Matcher.quoteReplacement(expand(slot.group(1), slot.group(2), words)));
    }
    slot.appendTail(expanded);
    try {
      regex =
          Pattern.compile(
              "(?:" + withLooseSpaces(expanded) + ")" + END,
              Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);
    } catch (PatternSyntaxException e) {
      throw new Unusable("pattern", "is no regular expression: " + e.getDescription());
    }
  }

  DatePattern row() {
    return row;
  }

  Set<DateStart> starts() {
    return starts;
  }

  /** Sees the text around its region, so that a row may ask what stands before. */
  Matcher matcher(String text, int begin, int end) {
    return regex.matcher(text).useTransparentBounds(true).region(begin, end);
  }

  /** What a match says, or null where no such day exists. */
  DateExpression expression(Matcher match) {
    int month = number(match, "m");
    int endMonth = number(match, "m2");
    Relative relative = row.relative();
    Direction direction = row.direction();
    for (Map.Entry<String, Map<String, Meaning>> list : lists.entrySet()) {
      String word = match.group(list.getKey());
      Meaning meaning = word == null ? null : list.getValue().get(key(word));
      if (meaning == null) {
        continue;
      }
      if (meaning.month != 0 && list.getKey().endsWith("2")) {
        endMonth = meaning.month;
      } else if (meaning.month != 0) {
        month = meaning.month;
      }
      relative = meaning.relative != null ? meaning.relative : relative;
      direction = meaning.direction != null ? meaning.direction : direction;
    }
    int year = number(match, "y");
    int day = number(match, "d");
    int endYear = number(match, "y2");
    int endDay = number(match, "d2");
    boolean exists =
        exists(year, month, day)
            && exists(endYear, endMonth, endDay)
            && isInOrder(year, month, day, endYear, endMonth, endDay);
    if (day != 0 && NAMES_A_DAY.contains(relative)) {
      relative = Relative.NONE;
    }
    return exists
        ? new DateExpression(year, month, day, endYear, endMonth, endDay, relative, direction)
        : null;
  }

  private void addStart(String start, Function<String, List<Word>> words) {
    Matcher slot = SLOT.matcher(start);
    if (slot.find()) {
      String before = start.substring(0, slot.start());
      String after = start.substring(slot.end());
      for (Word entry : entries(slot.group(1), "starts", words)) {
        addStart(before + entry.word() + after, words);
      }
    } else {
      starts.add(
          DateStart.parse(start)
              .orElseThrow(
                  () ->
                      new Unusable(
                          "starts",
                          "holds '" + start + "', which begins with neither a word nor 0")));
    }
  }

  private String expand(String name, String second, Function<String, List<Word>> words) {
    String figures =
        switch (name) {
          case "d" -> DAY;
          case "m" -> MONTH;
          case "y" -> YEAR;
          default -> null;
        };
    if (figures != null) {
      numbers.add(name + second);
      return "(?<" + name + second + ">" + figures + ")";
    }
    Map<String, Meaning> meanings = new HashMap<>();
    List<String> alternatives = new ArrayList<>();
    for (Word entry : entries(name, "pattern", words)) {
      alternatives.add(entry.word());
      if (!entry.value().isEmpty()) {
        meanings.put(key(entry.word()), meaning(entry));
      }
    }
    alternatives.sort(Comparator.comparingInt(String::length).reversed());
    String all = String.join("|", alternatives.stream().map(CompiledDatePattern::quoted).toList());
    if (meanings.isEmpty()) {
      return "(?:" + all + ")";
    }
    String group = name.replace("-", "") + second;
    lists.put(group, meanings);
    return "(?<" + group + ">" + all + ")";
  }

  private static List<Word> entries(
      String list, String column, Function<String, List<Word>> words) {
    List<Word> entries = words.apply(list);
    if (entries.isEmpty()) {
      throw new Unusable(column, "names the list '" + list + "', which words.csv does not have");
    }
    return entries;
  }

  private static Meaning meaning(Word entry) {
    int month = 0;
    Relative relative = null;
    Direction direction = null;
    for (String part : entry.value().split("\\|")) {
      if (part.matches("1[0-2]|[1-9]")) {
        month = Integer.parseInt(part);
        continue;
      }
      boolean known = false;
      for (Relative each : Relative.values()) {
        if (each.key().equals(part)) {
          relative = each;
          known = true;
        }
      }
      for (Direction each : Direction.values()) {
        if (each.key().equals(part)) {
          direction = each;
          known = true;
        }
      }
      if (!known) {
        throw new Unusable(
            "pattern",
            "uses the list '"
                + entry.list()
                + "' of words.csv, where '"
                + entry.word()
                + "' has the value '"
                + part
                + "', which is no month, relative or direction");
      }
    }
    return new Meaning(month, relative, direction);
  }

  private static String quoted(String words) {
    return words.replaceAll("[^\\p{L}\\p{N} ]", "\\\\$0");
  }

  /**
   * A space stands for one or two of any kind, except in a class of characters and in what must
   * stand before, where it would cost too much.
   */
  private static String withLooseSpaces(CharSequence pattern) {
    StringBuilder loose = new StringBuilder();
    boolean inClass = false;
    int depth = 0;
    int behind = 0;
    for (int i = 0; i < pattern.length(); i++) {
      char c = pattern.charAt(i);
      if (c == '\\' && i + 1 < pattern.length()) {
        loose.append(c).append(pattern.charAt(++i));
        continue;
      }
      inClass = c == '[' || (inClass && c != ']');
      if (c == '(' && !inClass) {
        depth++;
        boolean lookBehind = pattern.toString().startsWith("(?<=", i);
        lookBehind |= pattern.toString().startsWith("(?<!", i);
        behind = behind == 0 && lookBehind ? depth : behind;
      } else if (c == ')' && !inClass) {
        behind = behind == depth ? 0 : behind;
        depth--;
      }
      if (c != ' ' || inClass || behind > 0) {
        loose.append(c);
      } else if (i + 1 < pattern.length() && pattern.charAt(i + 1) == '?') {
        loose.append("\\h{0,2}");
        i++;
      } else {
        loose.append("\\h{1,2}");
      }
    }
    return loose.toString();
  }

  private int number(Matcher match, String slot) {
    String figures = numbers.contains(slot) ? match.group(slot) : null;
    return figures == null ? 0 : Integer.parseInt(figures);
  }

  private static String key(String word) {
    return SPACES.matcher(word).replaceAll(" ").toLowerCase(Locale.ROOT);
  }

  private static boolean exists(int year, int month, int day) {
    boolean leap = year == 0 || (year % 4 == 0 && (year % 100 != 0 || year % 400 == 0));
    return day <= LONGEST_MONTH[month] && (leap || month != 2 || day <= 28);
  }

  private static boolean isInOrder(
      int year, int month, int day, int endYear, int endMonth, int endDay) {
    if (year != 0 && endYear != 0 && year != endYear) {
      return year < endYear;
    }
    boolean oneYear = year == endYear;
    if (month != 0 && endMonth != 0 && month != endMonth) {
      return !oneYear || year == 0 || month < endMonth;
    }
    boolean span = endYear != 0 || endMonth != 0 || endDay != 0;
    boolean oneMonth = month == 0 || endMonth == 0 || month == endMonth;
    return !span || !oneMonth || day == 0 || endDay == 0 || day < endDay;
  }
}

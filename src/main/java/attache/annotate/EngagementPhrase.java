package attache.annotate;

import attache.model.DateExpression;
import attache.model.Mention;
import attache.model.Mention.DateMention;
import attache.model.Mention.EngagementMention;
import attache.model.Mention.PersonForm;
import attache.model.Mention.PersonMention;
import attache.model.Mention.Title;
import attache.reference.Word;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Reads an engagement named by a noun phrase, with countries, edition and a date right behind it:
 * "Đối thoại Chính sách quốc phòng Việt Nam - Lào lần thứ 5 (tháng 4/2023)".
 */
final class EngagementPhrase {

  /** The type of a mention that is only an edition; the story knows of which series. */
  private static final String SAME_SERIES = "";

  /** Nouns behind which "với" names whom somebody met, not a part of the name. */
  private static final Set<String> ENCOUNTERS =
      Set.of("meeting", "talks", "call", "reception", "pull-aside");

  private static final long OPENERS = Hit.bits("edition-alone", "event-noun", "series-noun");

  private static final int LONGEST = 45;

  private final Map<String, String> countryOfBody;
  private final Set<String> series;
  private final Set<String> groups;
  private final ModifierOrder order;

  /**
   * @param countryOfBody the country of each ministry, force and party, by id
   * @param series ids of the bodies that are meetings which recur under one name
   * @param groups ids of the bodies that are working groups
   * @param order where countries and edition of an engagement stand
   */
  EngagementPhrase(
      Map<String, String> countryOfBody,
      Set<String> series,
      Set<String> groups,
      ModifierOrder order) {
    this.order = order;
    this.series = Set.copyOf(series);
    this.groups = Set.copyOf(groups);
    this.countryOfBody = Map.copyOf(countryOfBody);
  }

  /** A phrase, its first token and one past its last. */
  record Found(EngagementMention engagement, int from, int to) {}

  Optional<Found> at(Words words, int from) {
    Hit<Word> listed = words.listed(from);
    boolean mayStart = words.isNumber(from) || listed != null && (listed.kinds() & OPENERS) != 0;
    if (!mayStart || words.isInsideName(from) || words.isInCue(from) && words.cue(from) == null) {
      return Optional.empty();
    }
    if (words.isNumber(from) && words.listed(from + 1, "anniversary").isPresent()) {
      int after = words.listed(from + 1).to();
      return words.isFree(from, after) && words.listed(after, "sign").isEmpty()
          ? Optional.of(anniversary(words, from, from))
          : Optional.empty();
    }
    if (words.listed(from, "edition-alone").isPresent()) {
      return edition(words, from);
    }
    Optional<Word> noun = words.listed(from, "event-noun");
    if (noun.isEmpty() && order == ModifierOrder.BEFORE) {
      return editionBefore(words, from);
    }
    if (noun.isEmpty() || !words.isFree(from, words.listed(from).to())) {
      return Optional.empty();
    }
    int after = words.listed(from).to();
    Optional<Meaning> body = words.meaning(from, "body");
    if (body.isPresent() && words.name(from).to() > after) {
      if (!series.contains(body.get().id()) || order == ModifierOrder.BEFORE) {
        return Optional.empty();
      }
      after = words.name(from).to();
    }
    if (noun.get().value().equals("ceremony") && words.isNumber(after)) {
      boolean ofSigning =
          words.listed(after + 1) != null
              && words.listed(words.listed(after + 1).to(), "sign").isPresent();
      if (ofSigning) {
        return Optional.empty();
      }
      return Optional.of(anniversary(words, from, after));
    }
    Reading reading = new Reading(words, from, after);
    if (isParticiple(words, from, after) || opensGroup(words, after)) {
      return Optional.empty();
    }
    if (order == ModifierOrder.BEFORE) {
      reading.readBefore(!noun.get().value().equals("visit"));
    }
    reading.read();
    boolean named = words.listed(from, "loose-noun").isEmpty() || reading.isNamed();
    return named && !reading.isCutShort()
        ? Optional.of(reading.found(noun.get().value()))
        : Optional.empty();
  }

  /** "travelled to Tokyo, meeting General A": a noun in form, a verb with its object. */
  private boolean isParticiple(Words words, int from, int after) {
    return order == ModifierOrder.BEFORE
        && from > 0
        && ",".equals(words.key(from - 1))
        && words.mention(after) instanceof PersonMention;
  }

  /** "the ADMM+ Experts' Working Group", "ADMM-Plus ministers": whose it is, no event. */
  private boolean opensGroup(Words words, int after) {
    boolean people =
        words.mention(after) instanceof PersonMention person
            && person.form() == PersonForm.COLLECTIVE
            && person.countries().isEmpty()
            && words.tokenAt(person.span().begin()) == after;
    return order == ModifierOrder.BEFORE
        && (people
            || words.meaning(after, "body").filter(b -> groups.contains(b.id())).isPresent());
  }

  /** "the fifth dialogue" without the name of its series. */
  private Optional<Found> editionBefore(Words words, int from) {
    if (words.listed(from, "series-noun").isEmpty() || !words.isFree(from, from + 1)) {
      return Optional.empty();
    }
    Reading reading = new Reading(words, from, words.listed(from).to());
    reading.readBefore(true);
    reading.read();
    String own = words.listed(from, "series-noun").map(Word::value).orElse("");
    String type = reading.nameFrom < from && !own.isEmpty() ? own : SAME_SERIES;
    return reading.edition > 0 ? Optional.of(reading.found(type)) : Optional.empty();
  }

  /** "lần thứ sáu", "kỳ thứ hai" without its noun: another edition of the series named before. */
  private Optional<Found> edition(Words words, int from) {
    if (from > 0
        && words.isWord(from - 1)
        && words.mention(from - 1) == null
        && !joins(words, from)) {
      return Optional.empty();
    }
    Reading reading = new Reading(words, from, from);
    reading.read();
    return reading.edition > 0 && reading.nameTo == from
        ? Optional.of(reading.found(SAME_SERIES))
        : Optional.empty();
  }

  /** "the first and the second": whether the word before leads on from an edition to another. */
  private static boolean joins(Words words, int from) {
    return words.endsHere(from, "and") || words.endsHere(from, "edition-before");
  }

  /** "kỷ niệm 43 năm ...": everything up to the next comma, date, place or clause. */
  private Found anniversary(Words words, int from, int number) {
    Reading reading = new Reading(words, from, number + 1);
    reading.readToStop();
    return reading.found(from == number ? "anniversary" : "ceremony");
  }

  private final class Reading {
    private final Words words;
    private final int from;
    private final List<String> countries = new ArrayList<>();
    private String series = "";
    private String place = "";
    private int collective;
    private boolean kind;
    private int edition;
    private DateExpression date;
    private final int nounTo;
    private int at;
    private int first;
    private int nameFrom;
    private int nameTo;

    Reading(Words words, int from, int afterNoun) {
      this.words = words;
      this.from = from;
      first = from;
      nameFrom = from;
      nounTo = afterNoun;
      at = afterNoun;
      nameTo = afterNoun;
    }

    void read() {
      readNamesInNoun();
      while (at < words.size() && at - from < LONGEST) {
        int before = at;
        if (readEdition() || readDate()) {
          continue;
        }
        readNamePart();
        if (at == before) {
          return;
        }
        if (edition == 0 && date == null) {
          nameTo = at;
        }
      }
    }

    private boolean isEncounter() {
      Optional<Word> noun = words.listed(from, "event-noun");
      return noun.isPresent() && ENCOUNTERS.contains(noun.get().value());
    }

    /** "the sixth Vietnam - Laos" before its noun: edition, countries, what kind of event it is. */
    void readBefore(boolean parties) {
      int i = from;
      while (i > 0 && from - i < LONGEST) {
        int start = parties ? partyBefore(i) : i;
        start = start == i ? modifierBefore(i) : start;
        if (start == i) {
          start = editionBefore(i);
          if (start == i) {
            break;
          }
          i = start;
          first = i;
          continue;
        }
        i = start;
        first = i;
        nameFrom = edition > 0 ? nameFrom : i;
      }
    }

    private int partyBefore(int end) {
      int start = words.startOfName(end);
      if (start >= 0 && words.isFree(start, end)) {
        Optional<Meaning> country = words.meaning(start, "country");
        Optional<Meaning> body = words.meaning(start, "body");
        country.ifPresent(c -> countries.add(c.id()));
        body.ifPresent(b -> body(b.id()));
        return country.isPresent() || body.isPresent() ? start : end;
      }
      int possessive = words.startOfListed(end, "possessive");
      boolean owned = possessive > 0 && words.startOfName(possessive) >= 0;
      boolean joins =
          "-".equals(words.key(end - 1))
              || "–".equals(words.key(end - 1))
              || ",".equals(words.key(end - 1))
              || words.listed(end - 1, "and").isPresent();
      boolean between =
          joins
              && end < from
              && words.meaning(end, "country").isPresent()
              && words.startOfName(end - 1) >= 0
              && words.meaning(words.startOfName(end - 1), "country").isPresent();
      if (owned && words.meaning(words.startOfName(possessive), "country").isPresent()) {
        return possessive;
      }
      return between ? end - 1 : end;
    }

    private int modifierBefore(int end) {
      int start = words.startOfListed(end, "event-modifier");
      if (start >= 0 && words.isFree(start, end) && !words.isInCue(start)) {
        int several =
            words
                .listed(start, "event-modifier")
                .map(Word::value)
                .filter(v -> !v.isEmpty())
                .map(Integer::parseInt)
                .orElse(0);
        collective = Math.max(collective, several);
        return start;
      }
      boolean named =
          words.isCapital(from)
              && end > 1
              && words.isWord(end - 1)
              && words.isCapital(end - 1)
              && words.isFree(end - 1, end)
              && words.startOfName(end) < 0
              && words.listed(end - 1) == null;
      return named ? end - 1 : end;
    }

    private int editionBefore(int end) {
      int ordinal = words.startOfListed(end, "ordinal");
      if (edition == 0 && ordinal >= 0) {
        edition = words.listed(ordinal, "ordinal").map(w -> Integer.parseInt(w.value())).orElse(0);
        return ordinal;
      }
      boolean figures =
          edition == 0
              && end > 1
              && words.listed(end - 1, "ordinal-suffix").isPresent()
              && words.isGlued(end - 1)
              && words.isNumber(end - 2)
              && words.word(end - 2).length() <= 3;
      if (figures) {
        edition = Integer.parseInt(words.word(end - 2));
        return end - 2;
      }
      return end;
    }

    void readToStop() {
      readNamesInNoun();
      while (at < words.size() && at - from < LONGEST) {
        if (isQuote(at)) {
          int before = at;
          readQuote();
          if (at == before) {
            break;
          }
          continue;
        }
        if (words.name(at) != null && words.isFree(at, words.name(at).to())) {
          words.meaning(at, "country").ifPresent(c -> countries.add(c.id()));
          words.meaning(at, "body").ifPresent(b -> body(b.id()));
          at = words.name(at).to();
          continue;
        }
        boolean joinsAnother =
            words.listed(at, "and").isPresent()
                && (words.isNumber(at + 1 < words.size() ? at + 1 : at)
                    || words.listed(at + 1, "event-noun").isPresent()
                    || words.listed(at + 1, "taking-part").isPresent());
        if (words.mention(at) != null
            || joinsAnother
            || !words.isWord(at) && !words.isNumber(at) && !isDash(at)
            || words.listed(at, "subject-stop").isPresent()
            || words.listed(at, "sign").isPresent()
            || words.listed(at, "date-preposition").isPresent()) {
          break;
        }
        at++;
      }
      nameTo = at;
    }

    private boolean readEdition() {
      if (readGluedEdition()) {
        return true;
      }
      int i = words.after(at, "edition");
      i = i == at ? words.after(at, "edition-alone") : i;
      if (i == at || i >= words.size()) {
        return false;
      }
      int number = numberAt(i);
      if (number == 0) {
        return false;
      }
      edition = number;
      at = words.listed(i, "number").isPresent() ? words.listed(i).to() : i + 1;
      return true;
    }

    /** "ADMM-17": the edition behind the letters of a series. */
    private boolean readGluedEdition() {
      boolean glued =
          at == nounTo
              && at == from + 1
              && "-".equals(words.key(at))
              && words.isGlued(at)
              && words.isGlued(at + 1)
              && words.isNumber(at + 1)
              && words.word(at + 1).length() <= 2
              && words.word(from).chars().noneMatch(Character::isLowerCase);
      if (glued) {
        edition = numberAt(at + 1);
        at += 2;
      }
      return glued;
    }

    private int numberAt(int token) {
      if (words.isNumber(token) && words.word(token).length() <= 3) {
        return Integer.parseInt(words.word(token));
      }
      return words.listed(token, "number").map(w -> Integer.parseInt(w.value())).orElse(0);
    }

    private boolean readDate() {
      int i = at;
      boolean bracket = "(".equals(words.key(i));
      if (bracket) {
        i++;
      }
      i = words.after(i, "date-preposition");
      boolean year =
          !bracket
              && i == at
              && i < words.size()
              && date == null
              && words.mention(i) == null
              && words.word(i).matches("(19|20)\\d\\d")
              && !"-".equals(words.key(i + 1));
      if (year) {
        date =
            new DateExpression(
                Integer.parseInt(words.word(i)),
                0,
                0,
                0,
                0,
                0,
                DateExpression.Relative.NONE,
                DateExpression.Direction.UNSAID);
        at = i + 1;
        return true;
      }
      if (i < words.size() && words.mention(i) instanceof DateMention found && date == null) {
        date = found.date();
        at = words.mentionEnd(i);
        if (bracket && ")".equals(words.key(at))) {
          at++;
        }
        return true;
      }
      return false;
    }

    private void readNamePart() {
      if (isCalled(at)) {
        at++;
        return;
      }
      Mention mention = words.mention(at);
      if (mention instanceof PersonMention person) {
        boolean visitor =
            order == ModifierOrder.BEFORE
                && words
                    .listed(from, "event-noun")
                    .filter(w -> w.value().equals("visit"))
                    .isPresent();
        if (!visitor
            && (person.form() == PersonForm.BY_OFFICE || person.form() == PersonForm.COLLECTIVE)) {
          countries.addAll(person.countries());
          collective = person.form() == PersonForm.COLLECTIVE ? person.count() : collective;
          at = words.mentionEnd(at);
        }
        return;
      }
      if (mention != null) {
        return;
      }
      Optional<Meaning> country = words.meaning(at, "country");
      Optional<Meaning> body = words.meaning(at, "body");
      if (country.isPresent()) {
        countries.add(country.get().id());
        at = words.name(at).to();
      } else if (body.isPresent()) {
        body(body.get().id());
        at = words.name(at).to();
      } else if (words.listed(at, "collective").isPresent()) {
        collective = words.listed(at, "collective").map(w -> Integer.parseInt(w.value())).orElse(0);
        at = words.listed(at).to();
      } else if (isJoiner() && continuesAfterJoiner()) {
        at = words.listed(at) != null ? words.listed(at).to() : at + 1;
        at = words.after(at, "determiner");
      } else if (skipPlace()) {
        return;
      } else if (words.listed(at, "event-modifier").isPresent()) {
        kind |= words.listed(at, "event-kind").isPresent();
        at = words.listed(at).to();
      } else if (isBracketedName()) {
        at = words.name(at + 1) != null ? words.name(at + 1).to() + 1 : closing() + 1;
      } else if (isQuote(at)) {
        readQuote();
      }
    }

    /** "Exercise Wide River": capital words behind a capital noun, where names stand before. */
    private boolean isCalled(int token) {
      return order == ModifierOrder.BEFORE
          && words.listed(from, "called-behind").isPresent()
          && words.isCapital(from)
          && token < words.size()
          && words.isWord(token)
          && words.isCapital(token)
          && words.mention(token) == null
          && words.name(token) == null
          && words.listed(token) == null;
    }

    /** A ministry, force or party stands for its country; anything else names the series. */
    private void body(String id) {
      if (countryOfBody.containsKey(id)) {
        countries.add(countryOfBody.get(id));
      } else if (series.isEmpty()) {
        series = id;
      }
    }

    /** "diễn tập chung tại Lào giữa quân đội ba nước": the place is no part of the name. */
    private boolean skipPlace() {
      int i = words.after(at, "place-preposition");
      if (i == at || words.meaning(i, "country").isEmpty()) {
        return false;
      }
      int end = words.name(i).to();
      if (words.listed(end, "between").isEmpty()) {
        return false;
      }
      place = words.textOf(i, end);
      at = end;
      return true;
    }

    private boolean isJoiner() {
      if (words.listed(at, "destination").isPresent()) {
        return true;
      }
      String key = words.key(at);
      return "-".equals(key)
          || "–".equals(key)
          || ",".equals(key)
          || words.listed(at, "and").isPresent()
          || words.listed(at, "between").isPresent()
          || words.listed(at, "with").isPresent() && !isEncounter()
          || isOfSeveral();
    }

    /** "cuộc gặp thường niên của bộ trưởng quốc phòng ba nước". */
    private boolean isOfSeveral() {
      int next = words.after(at, "of");
      return next > at
          && next < words.size()
          && words.mention(next) instanceof PersonMention person
          && person.form() == PersonForm.COLLECTIVE;
    }

    /** Whether another country, body or side of the same event follows the joining word. */
    private boolean continuesAfterJoiner() {
      int next = words.listed(at) != null ? words.listed(at).to() : at + 1;
      boolean between =
          words.listed(at, "between").isPresent()
              || words.listed(at, "with").isPresent()
              || words.listed(at, "destination").isPresent();
      next = words.after(next, "determiner");
      if (next >= words.size()) {
        return false;
      }
      if (words.mention(next) instanceof PersonMention person) {
        return (between || isOfSeveral())
            && person.name().isEmpty()
            && person.form() != PersonForm.PRONOUN
            && !isOther(person);
      }
      boolean party =
          words.meaning(next, "country").isPresent() || words.meaning(next, "body").isPresent();
      if (between) {
        return party
            || words.listed(next, "collective").isPresent()
            || words.listed(next, "organ").isPresent()
            || words.listed(next, "event-modifier").isPresent();
      }
      return party && (!countries.isEmpty() || !series.isEmpty());
    }

    /** "with their Philippine counterparts": whom somebody meets, no part of the name. */
    private boolean isOther(PersonMention person) {
      return order == ModifierOrder.BEFORE
          && person.titles().stream().anyMatch(t -> t.kind() == Title.Kind.COUNTERPART);
    }

    private boolean isBracketedName() {
      if (!"(".equals(words.key(at))) {
        return false;
      }
      Optional<Meaning> body = words.meaning(at + 1, "body");
      if (body.isPresent() && ")".equals(words.key(words.name(at + 1).to()))) {
        body(body.get().id());
        return true;
      }
      int close = closing();
      return close > at
          && close - at <= 4
          && words.word(at + 1).chars().noneMatch(Character::isLowerCase);
    }

    private int closing() {
      for (int i = at + 1; i < Math.min(words.size(), at + 6); i++) {
        if (")".equals(words.key(i))) {
          return i;
        }
      }
      return at;
    }

    private boolean isDash(int token) {
      return "-".equals(words.key(token)) || "–".equals(words.key(token));
    }

    private boolean isQuote(int token) {
      return "\"".equals(words.key(token)) || "“".equals(words.key(token));
    }

    private void readQuote() {
      for (int i = at + 1; i < Math.min(words.size(), at + 25); i++) {
        if ("\"".equals(words.key(i)) || "”".equals(words.key(i))) {
          at = i + 1;
          return;
        }
      }
    }

    /** "the US-Arab Islamic summit": a name that goes on behind a hyphen with what nobody knows. */
    boolean isCutShort() {
      return at > nounTo - 1
          && edition == 0
          && date == null
          && isDash(at)
          && words.isGlued(at)
          && words.isGlued(at + 1)
          && words.isWord(at + 1)
          && words.isCapital(at + 1)
          && words.mention(at + 1) == null;
    }

    /** Whether an everyday noun ("đối thoại") names one event here. */
    boolean isNamed() {
      boolean written = from > 0 && words.isCapital(from) && !countries.isEmpty();
      return edition > 0 || kind || EngagementPhrase.this.series.contains(series) || written;
    }

    /** What the noun itself names: "Hội nghị Bộ trưởng Quốc phòng các nước ASEAN". */
    private void readNamesInNoun() {
      for (int i = from; i < nounTo; i++) {
        words.meaning(i, "country").ifPresent(c -> countries.add(c.id()));
        words.meaning(i, "body").ifPresent(b -> body(b.id()));
      }
    }

    Found found(String type) {
      return new Found(
          new EngagementMention(
              words.span(first, at),
              type,
              nameTo > from ? words.textOf(nameFrom, nameTo) : "",
              series,
              countries.stream().distinct().toList(),
              collective,
              edition,
              date,
              place),
          first,
          at);
    }
  }
}

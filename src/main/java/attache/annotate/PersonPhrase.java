package attache.annotate;

import attache.model.Mention.PersonForm;
import attache.model.Mention.PersonMention;
import attache.model.Mention.Title;
import attache.model.Span;
import attache.reference.NameKind;
import attache.reference.Word;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Reads a person with all titles around the name as one phrase: "Phó Thủ tướng, Bộ trưởng Bộ Quốc
 * phòng Campuchia Samdech Tea Banh", "Thượng tướng A - Tổng Tham mưu trưởng", "hai Bộ trưởng".
 */
final class PersonPhrase {

  private static final int LONGEST_FIELD = 8;
  private static final int LONGEST_FORCE = 4;
  private static final int LONGEST_BRACKET = 8;

  /** Offices of who commands some force, which the force tells apart. */
  private static final Set<String> COMMANDERS =
      Set.of("service-commander", "chief-of-defence-force");

  /** Offices whose holder is sent to another country. */
  private static final Set<String> ENVOYS = Set.of("ambassador", "defence-attache");

  /** An office that says nothing of which country somebody serves. */
  private static final String OTHER_OFFICE = "other";

  /** The lists of what stands before a name or is a title. */
  private static final long OPENERS =
      Hit.bits(
          "collective",
          "counterpart",
          "former",
          "honorific",
          "number",
          "person-prefix",
          "plural",
          "plural-office",
          "plural-title",
          "role-noun",
          "title-opener",
          "uncoded-title");

  private static final long TITLES_AND_PEOPLE = Hit.bits("office", "rank", "person");
  private static final long OWNERS = Hit.bits("country", "body");

  private final NameShape shape;
  private final String home;
  private final Set<String> surnameSharers;
  private final Map<String, String> countryOfBody;
  private final ModifierOrder order;

  /** The kinds of names that a phrase may begin with. */
  private final long starts;

  /**
   * @param home alpha-3 code of the country whose people carry the listed surnames
   * @param surnameSharers countries whose people's names, as the language writes them, look alike
   * @param countryOfBody the country of each ministry, force and party, by id
   * @param order where the country of an office stands
   */
  PersonPhrase(
      NameShape shape,
      String home,
      Set<String> surnameSharers,
      Map<String, String> countryOfBody,
      ModifierOrder order) {
    this.order = order;
    this.shape = shape;
    this.home = home;
    this.surnameSharers = Set.copyOf(surnameSharers);
    this.countryOfBody = Map.copyOf(countryOfBody);
    starts = order == ModifierOrder.AFTER ? TITLES_AND_PEOPLE : TITLES_AND_PEOPLE | OWNERS;
  }

  /** A phrase and one past its last token. */
  record Found(PersonMention person, int to) {}

  /** The person phrase that starts at a token, or nothing. */
  Optional<Found> at(Words words, int from) {
    if (!mayStart(words, from)) {
      return Optional.empty();
    }
    Optional<Found> own = new Reading(words, from).read();
    return own.isPresent() || order == ModifierOrder.AFTER ? own : knownOfCountry(words, from);
  }

  /** "Japan's Toshimi Kitazawa": a name that counts without a title. */
  private Optional<Found> knownOfCountry(Words words, int from) {
    if (words.meaning(from, "country").isEmpty()) {
      return Optional.empty();
    }
    int name = words.after(words.name(from).to(), "possessive");
    int end = shape.endOf(words, name);
    return end - name >= 2 && new Reading(words, name).nameCounts(end)
        ? ofCountryBefore(words, from)
        : Optional.empty();
  }

  /** Most tokens begin no phrase, and these few questions tell it. */
  private boolean mayStart(Words words, int token) {
    Hit<Meaning> name = words.name(token);
    Hit<Word> listed = words.listed(token);
    return name != null && (name.kinds() & starts) != 0
        || listed != null && (listed.kinds() & OPENERS) != 0
        || shape.startsWithSurname(words, token);
  }

  /** "mang tên Hoàng đế A", "USS A", "the A Institute": somebody a thing is called after. */
  boolean isEponym(Words words, int from, int to) {
    return words.endsHere(from, "eponym-before") || words.listed(to, "eponym-after").isPresent();
  }

  /** Some words of a name that the article gives in full elsewhere, with the titles behind it. */
  Found called(Words words, int from, int to) {
    Reading reading = new Reading(words, from);
    return reading.named(to);
  }

  /**
   * "hai Bộ trưởng A và B", "các Đại sứ: C (Lào) và D (Nga)": the names behind a title of several,
   * each with that title; none where fewer follow than are told.
   */
  List<Found> each(Words words, int from, Found several) {
    boolean coded =
        several.person().titles().stream()
            .anyMatch(
                t ->
                    t.kind() == Title.Kind.COUNTERPART
                        || !t.id().isEmpty() && !t.id().equals(OTHER_OFFICE));
    if (!coded) {
      return List.of();
    }
    int at = several.to();
    boolean parted =
        switch (words.key(at)) {
          case ":", "-", "–", "—" -> true;
          case "," -> order == ModifierOrder.BEFORE;
          default -> false;
        };
    at = parted ? at + 1 : at;
    int start = from;
    List<Found> found = new ArrayList<>();
    List<Integer> places = new ArrayList<>();
    int place = 0;
    while (at < words.size()) {
      Optional<Found> own = ofCountryBefore(words, at);
      own = own.isPresent() ? own : new Reading(words, at).readFullName();
      if (own.isPresent()) {
        found.add(shared(words, start, own.get(), several.person().titles()));
        places.add(place);
        at = afterBracket(words, own.get().to());
      } else if (place > 0 && shape.endOf(words, at) == at + 1) {
        at++;
      } else {
        break;
      }
      place++;
      boolean comma = ",".equals(words.key(at)) || ";".equals(words.key(at));
      int next = words.after(comma ? at + 1 : at, "and");
      if (next == at) {
        break;
      }
      at = next;
      start = next;
    }
    int count = several.person().count();
    boolean complete = found.size() >= 2 && (count == 0 || count == found.size());
    List<String> countries = several.person().countries();
    boolean paired = countries.size() == place;
    return complete ? inTurn(found, paired ? places : List.of(), countries) : List.of();
  }

  /** "Australia's Stephen Smith": a full name behind the country it serves. */
  private Optional<Found> ofCountryBefore(Words words, int from) {
    Optional<Meaning> country = words.meaning(from, "country");
    int owner = country.isPresent() ? words.name(from).to() : from;
    int name = words.after(owner, "possessive");
    return name == owner
        ? Optional.empty()
        : new Reading(words, name)
            .readFullName()
            .filter(own -> own.person().countries().isEmpty())
            .map(own -> ofCountry(words, from, own, List.of(), country.get().id()));
  }

  /**
   * "the defence ministers of Laos and Cambodia, A and B": each serves one, in this order.
   *
   * @param places which of the countries each serves; empty where they are not as many
   */
  private static List<Found> inTurn(
      List<Found> people, List<Integer> places, List<String> countries) {
    if (places.isEmpty() && countries.size() != 1) {
      return people.stream().map(PersonPhrase::ofOwnCountry).toList();
    }
    List<Found> served = new ArrayList<>();
    for (int i = 0; i < people.size(); i++) {
      PersonMention person = people.get(i).person();
      List<String> own = List.of(countries.get(places.isEmpty() ? 0 : places.get(i)));
      List<Title> titles =
          person.titles().stream()
              .map(t -> new Title(t.kind(), t.id(), own.get(0), t.former(), t.span()))
              .toList();
      PersonMention placed =
          new PersonMention(
              person.span(), person.form(), person.name(), person.nameSpan(), titles, own, 1);
      served.add(
          person.countries().isEmpty() ? new Found(placed, people.get(i).to()) : people.get(i));
    }
    return served;
  }

  /** The titles of a list of people who are not as many as its countries are nobody's of these. */
  private static Found ofOwnCountry(Found one) {
    PersonMention person = one.person();
    List<Title> titles =
        person.titles().stream()
            .map(t -> new Title(t.kind(), t.id(), "", t.former(), t.span()))
            .toList();
    return new Found(
        new PersonMention(
            person.span(),
            person.form(),
            person.name(),
            person.nameSpan(),
            titles,
            person.countries(),
            1),
        one.to());
  }

  /** One past "(trái)", "(R)", "(now retired)"; the token itself where no short bracket opens. */
  private static int afterBracket(Words words, int token) {
    for (int i = token; "(".equals(words.key(token)) && i < words.size(); i++) {
      if (")".equals(words.key(i)) && i - token <= LONGEST_BRACKET) {
        return i + 1;
      }
    }
    return token;
  }

  /**
   * "and Singapore, Ng Eng Hen": a full name behind its country and a comma, with the titles told
   * before a list of such; nothing where no such name stands.
   */
  Optional<Found> behindCountry(Words words, int from, List<Title> titles) {
    Optional<Meaning> country = words.meaning(from, "country");
    if (country.isEmpty() || !",".equals(words.key(words.name(from).to()))) {
      return Optional.empty();
    }
    return new Reading(words, words.name(from).to() + 1)
        .readFullName()
        .filter(own -> own.person().countries().isEmpty())
        .map(own -> ofCountry(words, from, own, titles, country.get().id()));
  }

  private static Found ofCountry(
      Words words, int from, Found own, List<Title> titles, String country) {
    List<Title> all = new ArrayList<>();
    for (Title title : titles) {
      if (title.kind() != Title.Kind.RANK) {
        all.add(new Title(title.kind(), title.id(), country, title.former(), title.span()));
      }
    }
    all.addAll(own.person().titles());
    return new Found(
        new PersonMention(
            words.span(from, own.to()),
            PersonForm.NAMED,
            own.person().name(),
            own.person().nameSpan(),
            all,
            List.of(country),
            1),
        own.to());
  }

  private static Found shared(Words words, int from, Found own, List<Title> titles) {
    PersonMention person = own.person();
    List<Title> all = new ArrayList<>(titles);
    all.addAll(person.titles());
    return new Found(
        new PersonMention(
            words.span(from, own.to()),
            PersonForm.NAMED,
            person.name(),
            person.nameSpan(),
            all,
            person.countries(),
            1),
        own.to());
  }

  /** Titles collected left of the name, with where each of them ended. */
  private final class Reading {
    private final Words words;
    private final int from;
    private final List<Title> titles = new ArrayList<>();
    private final List<String> countries = new ArrayList<>();
    private final List<Integer> titleEnds = new ArrayList<>();
    private final List<Integer> countriesAtEnds = new ArrayList<>();
    private final Map<Integer, String> ranksOfFullNames = new HashMap<>();
    private int at;
    private int count = 1;
    private boolean prefixed;
    private boolean severalCountries;

    Reading(Words words, int from) {
      this.words = words;
      this.from = from;
      at = from;
    }

    Optional<Found> read() {
      at = skipOpeners(at);
      readNumber();
      readSidesBefore();
      readPrefix();
      readTitles();
      if (count != 1 || severalCountries) {
        return titles.isEmpty() ? Optional.empty() : Optional.of(nameless(titles.size()));
      }
      if (!titles.isEmpty() && titles.get(titles.size() - 1).kind() == Title.Kind.OFFICE) {
        readAbbreviation();
      }
      int nameEnd = shape.endOf(words, at);
      if (nameEnd > at && nameCounts(nameEnd)) {
        int conflict = conflictingTitles(nameEnd);
        return Optional.of(conflict > 0 ? nameless(conflict) : named(nameEnd));
      }
      if (titles.isEmpty() || isPartOfAnotherName()) {
        return Optional.empty();
      }
      return nameBehindComma()
          ? Optional.of(named(shape.endOf(words, at)))
          : Optional.of(nameless(titlesOfOne()));
    }

    /** "Tổng Thư ký IPU A": the body is part of the title. */
    private void readAbbreviation() {
      int end = shape.afterAbbreviation(words, at);
      if (end > at) {
        Title last = titles.remove(titles.size() - 1);
        Span span = new Span(last.span().begin(), words.end(end - 1));
        titles.add(new Title(last.kind(), last.id(), last.country(), last.former(), span));
        at = end;
      }
    }

    /** "the General Border Committee", "the Minister Meeting": a short title in a longer name. */
    private boolean isPartOfAnotherName() {
      return order == ModifierOrder.BEFORE
          && titles.size() == 1
          && titles.get(0).kind() == Title.Kind.SHORT
          && at < words.size()
          && words.isWord(at)
          && words.isCapital(at)
          && words.isCapital(at - 1)
          && words.isFree(at, at + 1)
          && words.listed(at, "not-name").isPresent();
    }

    /** A name of two words at least, with or without titles, and the country in brackets behind. */
    Optional<Found> readFullName() {
      at = skipOpeners(at);
      readPrefix();
      readTitles();
      int nameEnd = shape.endOf(words, at);
      if (count != 1 || severalCountries || nameEnd - at < 2) {
        return Optional.empty();
      }
      Found found = named(nameEnd);
      List<String> bracketed = new ArrayList<>();
      if (countries.isEmpty()
          && "(".equals(words.key(at))
          && countryAt(at + 1, bracketed) > at + 1) {
        int close = at + 2;
        while (close < words.size() && !")".equals(words.key(close))) {
          close++;
        }
        PersonMention person = found.person();
        return close >= words.size()
            ? Optional.of(found)
            : Optional.of(
                new Found(
                    new PersonMention(
                        words.span(from, close + 1),
                        PersonForm.NAMED,
                        person.name(),
                        person.nameSpan(),
                        person.titles(),
                        bracketed,
                        1),
                    close + 1));
      }
      return Optional.of(found);
    }

    /** "Vietnam's Minister of National Defence, Phan Van Giang,": a name between commas. */
    private boolean nameBehindComma() {
      if (order == ModifierOrder.AFTER
          || !",".equals(words.key(at))
          || titlesOfOne() < titles.size()) {
        return false;
      }
      int behind = at + 1;
      List<String> between = new ArrayList<>();
      int country = countries.isEmpty() ? countryAt(behind, between) : behind;
      boolean parted = country > behind && ",".equals(words.key(country));
      behind = parted ? country + 1 : behind;
      int begin = skipHonorifics(behind);
      int end = shape.endOf(words, begin);
      int after = afterPostNominals(end);
      boolean closed = after >= words.size() || !words.isWord(after) && !words.isNumber(after);
      boolean honoured = begin > behind;
      if (end - begin < (honoured ? 1 : 2) || !honoured && (!closed || parted)) {
        return false;
      }
      if (parted) {
        serve(between.get(0));
      }
      at = begin;
      return true;
    }

    /** "the Minister for Defence, Kenya, Mr A": the country stands apart from the office. */
    private void serve(String country) {
      Title last = titles.remove(titles.size() - 1);
      titles.add(new Title(last.kind(), last.id(), country, last.former(), last.span()));
      countries.add(country);
    }

    /** "MP", ", AO": letters behind a name that say nothing of an office. */
    private int afterPostNominals(int token) {
      int i = token;
      while (true) {
        int next = words.after(",".equals(words.key(i)) ? i + 1 : i, "post-nominal");
        if (next <= i + 1 && words.listed(i, "post-nominal").isEmpty()) {
          return i;
        }
        i = next;
      }
    }

    private void readNumber() {
      Optional<Word> number = words.listed(at, "number");
      if (number.isPresent() && isTitleStart(words.listed(at).to())) {
        at = words.listed(at).to();
        count = Integer.parseInt(number.get().value());
      } else if (words.listed(at, "plural").isPresent() && isTitleStart(words.listed(at).to())) {
        at = words.listed(at).to();
        count = 0;
      }
    }

    /** "the two sides' defence ministers": how many they are stands before the title. */
    private void readSidesBefore() {
      Optional<Word> sides = words.listed(at, "collective");
      if (order == ModifierOrder.AFTER || sides.isEmpty() || sides.get().value().isEmpty()) {
        return;
      }
      int end = words.listed(at).to();
      int title = words.after(end, "possessive");
      if (title > end && isTitleStart(title)) {
        count = Integer.parseInt(sides.get().value());
        at = title;
      }
    }

    /** "the", "his", "visiting": what may open a title and says nothing about it. */
    private int skipOpeners(int token) {
      int i = token;
      while (words.listed(i, "title-opener").isPresent()) {
        i = words.listed(i).to();
      }
      return i == token || isTitleStart(i) || isCounted(i) ? i : token;
    }

    private boolean isCounted(int token) {
      return words.listed(token, "number").isPresent() && isTitleStart(words.listed(token).to())
          || words.listed(token, "collective").isPresent()
              && words.listed(words.listed(token).to(), "possessive").isPresent();
    }

    private void readPrefix() {
      while (words.listed(at, "person-prefix").isPresent()) {
        at = words.listed(at).to();
        prefixed = true;
      }
    }

    private boolean isTitleStart(int token) {
      return titleAt(token, false) != null
          || afterCountryBefore(token, new ArrayList<>()) > token
          || words.listed(token, "former").isPresent()
              && titleAt(words.after(token, "former"), true) != null;
    }

    /**
     * One past the countries before a title, "Lao", "Vietnam's", "Vietnamese and Lao", and past
     * what opens the title; the token itself where no title follows or, as in "In Hanoi the
     * minister", the title does not belong to it.
     */
    private int afterCountryBefore(int token, List<String> here) {
      if (order == ModifierOrder.AFTER || token >= words.size()) {
        return token;
      }
      List<String> found = new ArrayList<>();
      int i = countryAt(token, found);
      while (i > token && words.listed(i, "and").isPresent()) {
        int next = countryAt(words.after(i, "and"), found);
        if (next == words.after(i, "and")) {
          return token;
        }
        i = next;
      }
      if (i == token) {
        return token;
      }
      int owned = words.after(i, "possessive");
      boolean apart =
          owned == i
              && words.listed(i, "title-opener").isPresent()
              && words
                  .meaning(token, "country")
                  .filter(m -> m.kind() == NameKind.ADJECTIVE)
                  .isEmpty();
      if (apart) {
        return token;
      }
      i = owned;
      while (words.listed(i, "title-opener").isPresent()) {
        i = words.listed(i).to();
      }
      int title = skipHonorifics(words.after(i, "former"));
      if (titleAt(title, false) == null) {
        return token;
      }
      here.addAll(found);
      return i;
    }

    /** "cựu Bộ trưởng"; "cố vấn", an adviser, is no late one. */
    private boolean isFormer(int token) {
      return words.listed(token, "former").isPresent() && words.meaning(token, "office").isEmpty();
    }

    private Title titleAt(int token, boolean former) {
      Optional<Meaning> office = words.meaning(token, "office");
      Optional<Meaning> rank = words.meaning(token, "rank");
      if (office.isPresent()) {
        Title.Kind kind =
            office.get().kind() == NameKind.SHORT ? Title.Kind.SHORT : Title.Kind.OFFICE;
        return new Title(kind, office.get().id(), countryInside(token), former, spanOfName(token));
      }
      if (rank.isPresent()) {
        Title.Kind kind = rank.get().kind() == NameKind.SHORT ? Title.Kind.SHORT : Title.Kind.RANK;
        String id = kind == Title.Kind.SHORT ? "" : rank.get().id();
        return new Title(kind, id, "", former, spanOfName(token));
      }
      if (words.listed(token, "counterpart").isPresent()) {
        return new Title(
            Title.Kind.COUNTERPART, "", "", former, words.span(token, words.listed(token).to()));
      }
      Optional<Word> plural = words.listed(token, "plural-office");
      if (plural.isPresent()) {
        return new Title(
            Title.Kind.OFFICE,
            plural.get().value(),
            "",
            former,
            words.span(token, words.listed(token).to()));
      }
      if (words.listed(token, "uncoded-title").isPresent()) {
        return new Title(
            Title.Kind.SHORT, "", "", former, words.span(token, words.listed(token).to()));
      }
      Optional<Word> role = words.listed(token, "role-noun");
      role = role.isPresent() ? role : words.listed(token, "plural-title");
      return role.map(
              r ->
                  new Title(
                      Title.Kind.SHORT,
                      r.value(),
                      "",
                      former,
                      words.span(token, words.listed(token).to())))
          .orElse(null);
    }

    /**
     * "Raksha Mantri", "Commander of the Vietnam People's Navy": whose office a title is by itself.
     */
    private String countryInside(int token) {
      String inside = words.countryInside(token);
      return inside.isEmpty()
          ? words.listed(token, "title-country").map(Word::value).orElse("")
          : inside;
    }

    private Span spanOfName(int token) {
      return words.span(token, words.name(token).to());
    }

    private int titleEnd(int token) {
      boolean named =
          words.meaning(token, "office").isPresent() || words.meaning(token, "rank").isPresent();
      return named ? words.name(token).to() : words.listed(token).to();
    }

    private void readTitles() {
      int next = at;
      while (true) {
        List<String> before = new ArrayList<>();
        int opened = titles.isEmpty() ? next : skipOpeners(next);
        opened = afterCountryBefore(opened, before);
        boolean former = isFormer(opened);
        int start = former ? words.after(opened, "former") : opened;
        int afterHonorifics = skipHonorifics(start);
        if (afterHonorifics > start && titleAt(afterHonorifics, former) == null) {
          at = afterHonorifics;
          prefixed = true;
          return;
        }
        start = afterHonorifics;
        Title title = titleAt(start, former);
        if (title == null || isOfAnother(title)) {
          return;
        }
        at = titleEnd(start);
        noteRankOfFullNames(start);
        title = skipField(title);
        readComplement(title, before);
        at = skipHonorifics(skipInitials(at));
        titleEnds.add(at);
        countriesAtEnds.add(countries.size());
        if (severalCountries) {
          return;
        }
        next = isSeparator(at) ? afterSeparator(at) : at;
        if (next > at
            && (!isTitleStart(skipHonorifics(skipOpeners(next)))
                || count != 1 && words.meaning(next, "rank").isPresent())) {
          return;
        }
      }
    }

    /**
     * "Commander of the Royal Navy (RN) Admiral A": what an office or a force is called in short.
     */
    private int skipInitials(int token) {
      int close = token + 2;
      if (!"(".equals(words.key(token))
          || !")".equals(words.key(close))
          || !isAllCapitals(words.word(token + 1))
          || !words.isWord(token + 1)
          || words.meaning(token + 1, "country").isPresent()) {
        return token;
      }
      int behind = skipHonorifics(close + 1);
      boolean goesOn = titleAt(behind, false) != null || shape.endOf(words, behind) > behind;
      return goesOn ? close + 1 : token;
    }

    /** "the minister and his Lao counterpart": two people. */
    private boolean isOfAnother(Title title) {
      return order == ModifierOrder.BEFORE
          && title.kind() == Title.Kind.COUNTERPART
          && !titles.isEmpty()
          && words.listed(at, "and").isPresent();
    }

    /** "Secretary (Defence R&D)": the field in brackets makes another office of a short title. */
    private Title skipField(Title title) {
      if (order == ModifierOrder.AFTER
          || title.kind() == Title.Kind.RANK
          || !"(".equals(words.key(at))) {
        return title;
      }
      for (int i = at + 1; i < Math.min(words.size(), at + LONGEST_FIELD); i++) {
        if (")".equals(words.key(i))) {
          int name = skipHonorifics(i + 1);
          boolean field = shape.endOf(words, name) > name;
          at = field ? i + 1 : at;
          return field && title.kind() == Title.Kind.SHORT && !title.id().isEmpty()
              ? new Title(
                  Title.Kind.OFFICE, OTHER_OFFICE, title.country(), title.former(), title.span())
              : title;
        }
      }
      return title;
    }

    /**
     * A rank that is the rank before a full name, and a mere form of address before a short one.
     */
    private void noteRankOfFullNames(int token) {
      words
          .listed(token, "rank-of-full-name")
          .filter(w -> words.meaning(token, "rank").isPresent())
          .filter(w -> words.name(token).to() == words.listed(token).to())
          .ifPresent(w -> ranksOfFullNames.put(titles.size(), w.value()));
    }

    private int skipHonorifics(int token) {
      int i = token;
      while (isHonorific(i) && !opensCountry(i)
          || i > from && words.listed(i, "person-prefix").isPresent()) {
        i = words.listed(i).to();
      }
      return i;
    }

    /** "HE Lee Boon" is an excellency, "He Weiguo" a Mr He. */
    private boolean isHonorific(int token) {
      Optional<Word> honorific = words.listed(token, "honorific");
      boolean letters = honorific.filter(w -> isAllCapitals(w.word())).isPresent();
      return honorific.isPresent() && (!letters || isAllCapitals(words.word(token)));
    }

    private static boolean isAllCapitals(String word) {
      return word.chars().noneMatch(Character::isLowerCase);
    }

    /** "DR Congo" is no doctor. */
    private boolean opensCountry(int token) {
      return words.meaning(token, "country").isPresent()
          && words.name(token).to() > words.listed(token).to();
    }

    private int afterSeparator(int token) {
      int i = words.listed(token) != null ? words.listed(token).to() : token + 1;
      return words.after(i, "copula");
    }

    private boolean isSeparator(int token) {
      return switch (words.key(token)) {
        case ",", "-", "–", "(" -> true;
        default ->
            words.listed(token, "title-joiner").isPresent()
                || words.listed(token, "copula").isPresent();
      };
    }

    /** The country, force or party whose office it is, right behind the office. */
    private void readComplement(Title title, List<String> before) {
      if (isPlural(title) && count == 1) {
        count = 0;
      }
      int i = words.after(at, "title-modifier");
      int of = words.after(i, "of");
      List<String> here = new ArrayList<>(before);
      if (here.isEmpty() && !title.country().isEmpty()) {
        here.add(title.country());
      }
      of = of > i ? afterForceModifier(of) : of;
      int end = countryAt(of, here);
      if (end == of && of > i) {
        of = i;
        end = countryAt(of, here);
      }
      if (end > of) {
        i = end;
        i = readFurtherCountries(i, here);
      } else if (words.listed(of, "collective").isPresent()) {
        int collectiveCount = Integer.parseInt(words.listed(of, "collective").get().value());
        i = words.listed(of).to();
        int more = countryAt(i, here);
        i = more > i ? readFurtherCountries(more, here) : i;
        if (here.isEmpty()) {
          severalCountries = true;
          count = collectiveCount;
        }
      } else if (words.listed(i, "host-country").isPresent()) {
        i = words.listed(i).to();
      }
      int superior = words.after(i, "of");
      if (here.isEmpty() && superior > i && words.meaning(superior, "office").isPresent()) {
        countryAt(words.name(superior).to(), here);
      }
      Title.Kind kind = title.kind();
      String id = title.id();
      int organ = afterOrgan(i, of);
      Optional<Word> force = words.listed(i, "force");
      if (force.isEmpty() && end > of && end == i) {
        force = forceEndingAt(end);
      }
      if (force.isEmpty() && of > i) {
        force = words.listed(of, "force");
        i = force.isPresent() ? of : i;
      }
      if (force.isEmpty()
          && COMMANDERS.contains(id)
          && words.listed(from, "force-owner").isPresent()) {
        Optional<Word> owner = forceBefore(from);
        kind = owner.isPresent() ? Title.Kind.OFFICE : kind;
        id = owner.map(Word::value).orElse(id);
      } else if (force.isPresent() && COMMANDERS.contains(id) && kind == Title.Kind.SHORT) {
        kind = Title.Kind.OFFICE;
        id = force.get().value();
        i = words.after(i, "force");
      } else if (organ > i && kind == Title.Kind.SHORT && !title.id().isEmpty()) {
        kind = Title.Kind.OFFICE;
        i = organ;
      }
      int posted = words.after(i, "posted-to");
      if (posted > i
          && (order == ModifierOrder.AFTER || ENVOYS.contains(title.id()))
          && words.meaning(posted, "country").isPresent()) {
        i = words.name(posted).to();
      }
      i = skipProvince(i);
      boolean then = words.listed(i, "then").isPresent();
      i = words.after(i, "then");
      at = i;
      countries.addAll(here);
      String country = here.isEmpty() ? "" : here.get(0);
      titles.add(
          new Title(
              kind,
              id,
              country,
              title.former() || then,
              new Span(title.span().begin(), words.end(i - 1))));
      severalCountries |= here.size() > 1;
    }

    /** "Royal" before a country, unless a force's own name opens with it. */
    private int afterForceModifier(int token) {
      return words.meaning(token, "body").isPresent()
          ? token
          : words.after(token, "force-modifier");
    }

    /** The word for a force that a name ends in: "the Royal Thai Navy". */
    private Optional<Word> forceEndingAt(int end) {
      for (int i = Math.max(0, end - LONGEST_FORCE); i < end; i++) {
        if (words.listed(i, "force").isPresent() && words.listed(i).to() == end) {
          return words.listed(i, "force");
        }
      }
      return Optional.empty();
    }

    /** "The Royal Thai Navy said its commander-in-chief": the force named last before a place. */
    private Optional<Word> forceBefore(int token) {
      for (int i = token - 1; i >= 0; i--) {
        if (words.listed(i, "force").isPresent()) {
          return words.listed(i, "force");
        }
      }
      return Optional.empty();
    }

    private boolean isPlural(Title title) {
      int token = words.tokenAt(title.span().begin());
      return words.listed(token, "plural-office").isPresent()
          || words.listed(token, "plural-title").isPresent();
    }

    /** "Permanent Secretary of [the Thai] Ministry of Defence": whose office a short title is. */
    private int afterOrgan(int token, int of) {
      int i = words.after(token, "possessive");
      if (words.listed(i, "title-organ").isPresent()) {
        return words.listed(i).to();
      }
      return words.listed(of, "title-organ").isPresent() ? words.listed(of).to() : token;
    }

    /** "Bí thư Tỉnh ủy Cao Bằng", "Chủ tịch UBND tỉnh Lào Cai": where a local office is held. */
    private int skipProvince(int token) {
      int i = words.after(token, "place-noun");
      boolean shielded = words.meaning(i, Meaning.NOTHING).isPresent();
      if (words.listed(i, "province").isPresent()) {
        return words.listed(i).to();
      }
      return shielded && i > token ? words.name(i).to() : token;
    }

    private int countryAt(int token, List<String> here) {
      Optional<Meaning> country = words.meaning(token, "country");
      if (country.isPresent()) {
        here.add(country.get().id());
        return words.name(token).to();
      }
      Optional<Meaning> body = words.meaning(token, "body");
      if (body.isPresent() && countryOfBody.containsKey(body.get().id())) {
        int owner = words.after(words.name(token).to(), "of");
        boolean owned =
            order == ModifierOrder.BEFORE
                && owner > words.name(token).to()
                && words.meaning(owner, "country").isPresent();
        if (owned) {
          here.add(words.meaning(owner, "country").get().id());
          return words.name(owner).to();
        }
        here.add(countryOfBody.get(body.get().id()));
        return words.name(token).to();
      }
      return token;
    }

    private int readFurtherCountries(int token, List<String> here) {
      int i = token;
      while (true) {
        boolean joins =
            switch (words.key(i)) {
              case ",", "-", "–" -> true;
              default -> words.listed(i, "and").isPresent();
            };
        if (!joins || words.meaning(i + 1, "country").isEmpty()) {
          return i;
        }
        int end = words.name(i + 1).to();
        if (shape.endOf(words, end) > end) {
          return i;
        }
        countryAt(i + 1, here);
        i = end;
      }
    }

    /** Without a title only a known person or a full name after a surname is taken for a person. */
    private boolean nameCounts(int nameEnd) {
      if (!titles.isEmpty() || prefixed) {
        return true;
      }
      return words.meaning(at, "person").isPresent()
          || shape.startsWithSurname(words, at) && nameEnd - at >= 3;
    }

    /**
     * How many titles left of the name belong to somebody else: "Tổng thống Pháp, Thủ tướng Đức A"
     * names two persons, and so does "gặp Bộ trưởng Quốc phòng Lào, Đại tướng Nguyễn Văn A" names
     * two persons, since a name of the language's own people does not go with a foreign office
     * before a comma.
     */
    private int conflictingTitles(int nameEnd) {
      String own = titles.isEmpty() ? "" : titles.get(titles.size() - 1).country();
      for (int i = titles.size() - 2; i >= 0 && !own.isEmpty(); i--) {
        String country = titles.get(i).country();
        if (!country.isEmpty() && !country.equals(own)) {
          return Math.min(i + 1, titlesOfOne());
        }
      }
      if (home.isEmpty() || !shape.startsWithSurname(words, at) || nameEnd - at < 2) {
        return 0;
      }
      for (int i = titles.size() - 2; i >= 0; i--) {
        String country = titles.get(i).country();
        if (!country.isEmpty() && !country.equals(home) && !sharesSurnames(country)) {
          return i + 1;
        }
      }
      return 0;
    }

    private boolean sharesSurnames(String country) {
      return surnameSharers.contains(country);
    }

    /** The leading titles that one person can hold: up to a change of country. */
    private int titlesOfOne() {
      String country = "";
      for (int i = 0; i < titles.size(); i++) {
        String here = titles.get(i).country();
        if (!here.isEmpty() && !country.isEmpty() && !here.equals(country)) {
          return i;
        }
        country = here.isEmpty() ? country : here;
      }
      return titles.size();
    }

    private Found nameless(int howMany) {
      int to = titleEnds.get(howMany - 1);
      List<String> named = countries.subList(0, countriesAtEnds.get(howMany - 1));
      boolean several = count != 1 || severalCountries;
      int number = count == 1 && several ? named.size() : count;
      return new Found(
          new PersonMention(
              words.span(from, to),
              several ? PersonForm.COLLECTIVE : PersonForm.BY_OFFICE,
              "",
              null,
              List.copyOf(titles.subList(0, howMany)),
              List.copyOf(named),
              number),
          to);
    }

    private Found named(int nameEnd) {
      Span nameSpan = words.span(at, nameEnd);
      String name = words.textOf(at, nameEnd);
      if (nameEnd - at > 1) {
        ranksOfFullNames.forEach(
            (i, rank) ->
                titles.set(
                    i,
                    new Title(
                        Title.Kind.RANK,
                        rank,
                        titles.get(i).country(),
                        titles.get(i).former(),
                        titles.get(i).span())));
      }
      at = afterPostNominals(nameEnd);
      readCountryBehind();
      readAppositions();
      return new Found(
          new PersonMention(
              words.span(from, at),
              PersonForm.NAMED,
              name,
              nameSpan,
              List.copyOf(titles),
              List.copyOf(countries),
              1),
          at);
    }

    /**
     * "Bộ trưởng A của Canada", "General Tran Van An of Vietnam", "Admiral Lee of the Royal Thai
     * Navy".
     */
    private void readCountryBehind() {
      boolean owned = titles.stream().anyMatch(t -> !t.country().isEmpty());
      int of = words.after(at, "of");
      if (order == ModifierOrder.AFTER && of > at && countries.isEmpty()) {
        int end = countryAt(of, countries);
        at = end > of ? end : at;
        return;
      }
      if (order == ModifierOrder.AFTER || owned || titles.isEmpty() && !prefixed || of == at) {
        return;
      }
      int begin = afterForceModifier(of);
      Optional<Meaning> country = words.meaning(begin, "country");
      boolean adjective = country.isPresent() && country.get().kind() == NameKind.ADJECTIVE;
      if (country.isPresent() && country.get().kind() == NameKind.CAPITAL) {
        return;
      }
      int end = countryAt(begin, countries);
      int force = words.after(end, "force");
      force = force > end ? force : words.after(end, "title-organ");
      if (end > begin && adjective && force == end) {
        countries.remove(countries.size() - 1);
        return;
      }
      at = end > begin ? force : at;
    }

    /**
     * ", and Navy Chief Adm. Lee Boon", ", and Foreign Minister, the Hon Lee Boon": not the first.
     */
    private boolean startsAnother() {
      int next = skipHonorifics(at);
      int nameEnd = shape.endOf(words, next);
      if (order == ModifierOrder.AFTER) {
        return nameEnd > next + 1 || nameEnd > next && !isUnderway(nameEnd);
      }
      if (nameEnd > next) {
        return true;
      }
      Title further = titleAt(next, false);
      if (further != null && further.kind() != Title.Kind.COUNTERPART) {
        int name = skipHonorifics(titleEnd(next));
        return shape.endOf(words, name) > name;
      }
      int behindComma = skipHonorifics(at + 1);
      return ",".equals(words.key(at))
          && behindComma > at + 1
          && shape.endOf(words, behindComma) > behindComma;
    }

    /**
     * "Trưởng phòng Trinh sát": a capital word that goes on without one is the field of an office.
     */
    private boolean isUnderway(int token) {
      return token < words.size()
          && words.isWord(token)
          && !words.isCapital(token)
          && words.listed(token) == null;
    }

    private boolean isDash(int token) {
      return switch (words.key(token)) {
        case "-", "–", "—" -> true;
        default -> false;
      };
    }

    /** One past what a bracket says that is no title. */
    private int afterRemark(int token) {
      return titleAt(token + 1, false) == null ? afterBracket(words, token) : token;
    }

    /** ", Ủy viên Bộ Chính trị, Bộ trưởng Bộ Quốc phòng Lào" behind the name. */
    private void readAppositions() {
      boolean first = true;
      int groupAt = at;
      int groupTitles = titles.size();
      while (true) {
        int end = at;
        int joint = first ? afterRemark(at) : at;
        boolean set = isDash(joint) || "(".equals(words.key(joint));
        boolean comma = ",".equals(words.key(joint));
        boolean joined =
            set
                || comma
                || !first && words.listed(joint, "and").isPresent()
                || words.listed(joint, "title-joiner").isPresent()
                || words.listed(joint, "predicate").isPresent();
        if (!joined) {
          return;
        }
        if (set || comma) {
          groupAt = end;
          groupTitles = titles.size();
        }
        int next = set || comma ? joint + 1 : words.listed(joint).to();
        if (order == ModifierOrder.BEFORE && first && words.after(next, "and") > next) {
          return; // "A, and the Chief of the General Staff, General B"
        }
        next = words.after(next, "and");
        next = skipOpeners(words.after(next, "copula"));
        List<String> before = new ArrayList<>();
        next = afterCountryBefore(next, before);
        boolean former = isFormer(next);
        int start = former ? words.after(next, "former") : next;
        Title title = titleAt(start, former);
        if (title == null || title.kind() == Title.Kind.COUNTERPART) {
          return;
        }
        int titlesBefore = titles.size();
        int countriesBefore = countries.size();
        at = titleEnd(start);
        int counted = count;
        readComplement(title, before);
        boolean another = startsAnother();
        boolean bareShort =
            title.kind() == Title.Kind.SHORT
                && !set
                && !title.id().isEmpty()
                && titles.get(titlesBefore).country().isEmpty();
        boolean several = severalCountries || count != counted;
        count = counted;
        String country = titles.get(titlesBefore).country();
        boolean foreign =
            !country.isEmpty() && countriesBefore > 0 && !countries.get(0).equals(country);
        if (another || several || foreign || bareShort && !former) {
          while (titles.size() > titlesBefore) {
            titles.remove(titles.size() - 1);
          }
          while (countries.size() > countriesBefore) {
            countries.remove(countries.size() - 1);
          }
          severalCountries = false;
          at = end;
          if (foreign && titles.size() > groupTitles) {
            titles.subList(groupTitles, titles.size()).clear(); // of the one behind the comma
            at = groupAt;
          }
          return;
        }
        first = false;
      }
    }
  }
}

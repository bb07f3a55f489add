package attache.annotate;

import attache.model.DateExpression;
import attache.model.Mention;
import attache.model.Mention.AgreementMention;
import attache.model.Mention.DateMention;
import attache.model.Mention.PersonForm;
import attache.model.Mention.PersonMention;
import attache.reference.NameKind;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Reads an instrument with its whole noun phrase: kind, subject, parties, period, and when it was
 * signed where the phrase says so.
 */
final class AgreementPhrase {

  /** The year behind a plan is the year it is for, behind any other paper the year it is of. */
  private static final String PLAN = "cooperation-plan";

  /** What a body of many states may well put out alone. */
  private static final Set<String> OPEN =
      Set.of("convention", "code-of-conduct", "declaration", "joint-statement");

  /** What is called by its common noun where it is put out. */
  private static final Set<String> PUT_OUT = Set.of("joint-statement", "joint-vision-statement");

  private static final String MEMORANDUM = "memorandum-of-understanding";

  private static final String INSTRUMENT = "instrument";
  private static final String TYPE = "agreement-type";
  private static final int LONGEST_PAIR = 40;
  private static final int LONGEST_PLACE = 5;
  private static final int LONGEST_ITEM = 6;
  private static final int MOST_ITEMS = 5;
  private static final int MOST_MODIFIERS = 4;
  private static final int LONGEST = 45;
  private static final int LONGEST_INITIALS = 6;
  private static final int LONGEST_TO_LEVEL = 10;
  private static final int LONGEST_TO_DENIAL = 15;
  private static final int FILLERS_BEFORE_DRAFT = 4;
  private static final int FILLERS_BEFORE_SIGNING = 5;

  private final Map<String, String> partyOfBody;
  private final Set<String> blocs;
  private final Set<String> told;
  private final ModifierOrder order;
  private final PaperSpelling spelling;

  /**
   * @param partyOfBody by id of a ministry, a force or a party its country, by id of a body that
   *     stands in a country's place its own code
   * @param blocs ids of bodies of many states that stand in no country's place
   * @param told ids of known instruments of which the article says whose and of when they are
   * @param order where the subject and the parties of a paper stand
   * @param spelling whether a capital tells a paper's name from a common noun
   */
  AgreementPhrase(
      Map<String, String> partyOfBody,
      Set<String> blocs,
      Set<String> told,
      ModifierOrder order,
      PaperSpelling spelling) {
    this.partyOfBody = Map.copyOf(partyOfBody);
    this.blocs = Set.copyOf(blocs);
    this.told = Set.copyOf(told);
    this.order = order;
    this.spelling = spelling;
  }

  /** A phrase, its first token and one past its last. */
  record Found(AgreementMention agreement, int from, int to) {}

  Optional<Found> at(Words words, int from) {
    Optional<Meaning> known = words.meaning(from, INSTRUMENT);
    Optional<Meaning> type = words.meaning(from, TYPE);
    if (!words.isFree(from, from + 1) || known.isEmpty() && type.isEmpty()) {
      return Optional.empty();
    }
    if (known.isPresent() && isOtherLetters(words, from)) {
      return Optional.empty();
    }
    int end = words.name(from).to();
    Optional<Meaning> further = words.meaning(end, known.isPresent() ? TYPE : INSTRUMENT);
    if (further.isPresent() && words.isFree(end, end + 1)) {
      known = known.isPresent() ? known : further;
      end = words.name(end).to();
    }
    Reading reading = new Reading(words, from, end, type.map(Meaning::id).orElse(""));
    if (known.isPresent() && !told.contains(known.get().id())) {
      return Optional.of(reading.known(known.get().id()));
    }
    if (order == ModifierOrder.BEFORE) {
      reading.readBefore();
    }
    reading.read();
    if (known.isPresent()) {
      return Optional.of(reading.found("", known.get().id()));
    }
    return reading.isInstrument(type.get()) && !reading.isUnnamed() && !reading.isOfOthers()
        ? Optional.of(reading.found(type.get().id(), ""))
        : Optional.empty();
  }

  /**
   * "M.E.Doc", "TAC-50": letters that are initials of a paper only in capitals and by themselves.
   */
  private static boolean isOtherLetters(Words words, int token) {
    String word = words.word(token);
    boolean alone = words.name(token).to() == token + 1;
    if (!alone || word.length() > LONGEST_INITIALS) {
      return false;
    }
    String behind = words.key(token + 1);
    boolean number =
        "-".equals(behind)
            && words.isGlued(token + 1)
            && token + 2 < words.size()
            && words.isNumber(token + 2);
    boolean piece = words.isGlued(token) && ".".equals(words.key(token - 1));
    return !word.equals(word.toUpperCase(Locale.ROOT)) || number || piece;
  }

  private final class Reading {
    private final Words words;
    private final int from;
    private final int afterType;
    private final String type;
    private final List<String> parties = new ArrayList<>();
    private int at;
    private int subjectFrom;
    private int subjectTo;
    private boolean collective;

    /** Whether some party is one for whom there is no code. */
    private boolean ofStrangers;

    private boolean ofBloc;
    private int periodStart;
    private int periodEnd;
    private DateExpression year;
    private DateExpression signed;
    private String inBrackets = "";
    private int first;
    private String subjectBefore = "";

    Reading(Words words, int from, int afterType, String type) {
      this.words = words;
      this.type = type;
      this.from = from;
      first = from;
      this.afterType = afterType;
      at = afterType;
    }

    /** "Vietnam - Laos 2025-2029 defence cooperation plan": parties, period and subject. */
    void readBefore() {
      int i = from;
      int subject = from;
      while (i > 0 && from - i < LONGEST) {
        int party = words.startOfName(i);
        if (isDash(i - 1) && isYear(i - 2) && isEndYear(i)) {
          periodStart = year(i - 2);
          periodEnd = endYear(periodStart, i);
          i -= 2;
        } else if (isEndYear(i - 1) && isDash(i - 2) && isYear(i - 3)) {
          periodStart = year(i - 3);
          periodEnd = endYear(periodStart, i - 1);
          i -= 3;
        } else if (isYear(i - 1) && type.equals(PLAN) && periodStart == 0) {
          periodStart = year(i - 1);
          periodEnd = periodStart;
          i--;
        } else if (isYear(i - 1) && signed == null && parties.isEmpty() && !isBehindDash(i - 1)) {
          signed = yearAlone(year(i - 1));
          i--;
        } else if (party >= 0 && words.isFree(party, i)) {
          Optional<Meaning> country = words.meaning(party, "country");
          if (country.isEmpty()) {
            break;
          }
          parties.add(country.get().id());
          i = party;
        } else if (i < from && isPartyAt(i) && joinsParties(i - 1)) {
          i--;
        } else if (startOfModifier(i) >= 0 && words.isFree(startOfModifier(i), i)) {
          i = startOfModifier(i);
          subject = parties.isEmpty() && periodStart == 0 ? i : subject;
        } else {
          break;
        }
      }
      first = i;
      subjectBefore = subject < from ? words.textOf(subject, from) : "";
    }

    /** Where the modifier before a token starts, also that whose last word is the paper's first. */
    private int startOfModifier(int token) {
      for (int i = token - 1; token == from && i >= Math.max(0, token - MOST_MODIFIERS); i--) {
        if (words.listed(i, "subject-modifier").isPresent() && words.listed(i).to() > token) {
          return i;
        }
      }
      return words.startOfListed(token, "subject-modifier");
    }

    private static DateExpression yearAlone(int year) {
      return new DateExpression(
          year, 0, 0, 0, 0, 0, DateExpression.Relative.NONE, DateExpression.Direction.UNSAID);
    }

    private boolean isBehindDash(int token) {
      return token > 0 && isDash(token - 1);
    }

    private boolean isPartyAt(int token) {
      return words.meaning(token, "country").isPresent();
    }

    private boolean joinsParties(int token) {
      boolean joins = isDash(token) || words.listed(token, "and").isPresent();
      int left = joins ? words.startOfName(token) : -1;
      return left >= 0 && words.meaning(left, "country").isPresent();
    }

    void read() {
      int adjective = words.after(at, "paper-adjective");
      at = words.after(adjective, "about") > adjective ? adjective : at;
      at =
          words.after(at, "about") > at && subjectFollows() && !isPlace(at)
              ? words.after(at, "about")
              : at;
      subjectFrom = at;
      subjectTo = at;
      boolean subjectOpen = true;
      while (at < words.size() && at - from < LONGEST) {
        if (readPeriod() || readParties() || readBrackets()) {
          subjectOpen &= subjectTo == subjectFrom;
          if (subjectOpen) {
            subjectFrom = at;
            subjectTo = at;
          }
        } else if (readSigning()) {
          return;
        } else if (isStop() || !subjectOpen || at == subjectFrom && isAnd()) {
          return;
        } else if (words.listed(at, "about").isPresent()
            && subjectTo == subjectFrom
            && !isPlace(at)) {
          at = words.listed(at).to();
          subjectFrom = at;
          subjectTo = at;
        } else {
          at = elementEnd();
          subjectTo = at;
          int listEnd = endOfList();
          at = Math.max(at, listEnd);
          subjectTo = at;
        }
      }
    }

    /**
     * "hợp tác kinh tế, thương mại và đầu tư": one past the list of nouns that a comma opens here,
     * where its last item is joined by "and" and the phrase ends or goes on behind it; else -1.
     */
    private int endOfList() {
      int items = 0;
      int i = at;
      while (items < MOST_ITEMS && ",".equals(words.key(i))) {
        int end = endOfItem(i + 1);
        if (end == i + 1) {
          return -1;
        }
        items++;
        i = end;
        if (words.listed(i, "and").isPresent()) {
          int last = endOfItem(words.listed(i).to());
          return last > words.listed(i).to() && isEndOfSubject(last) ? last : -1;
        }
        if (isJoiningParties(i) || words.after(i, "period") > i) {
          return i;
        }
      }
      return -1;
    }

    /** One past a few plain words in small letters; the token itself where there are none. */
    private int endOfItem(int from) {
      int i = from;
      while (i < words.size()
          && i - from < LONGEST_ITEM
          && words.isWord(i)
          && !words.isCapital(i)
          && words.mention(i) == null
          && words.listed(i, "and").isEmpty()
          && words.listed(i, "sign").isEmpty()
          && words.listed(i, "subject-stop").isEmpty()
          && words.meaning(i, TYPE).isEmpty()
          && !words.isCue(i, "cue-proposed")
          && !words.isCue(i, "cue-existing")
          && !isJoiningParties(i)
          && words.after(i, "period") == i) {
        i = Math.max(i + 1, words.after(i, "plain"));
      }
      return i;
    }

    private boolean isJoiningParties(int token) {
      return words.after(token, "between") > token || words.after(token, "with") > token;
    }

    private boolean isEndOfSubject(int token) {
      return token >= words.size()
          || !words.isWord(token)
          || words.mention(token) != null
          || isJoiningParties(token)
          || words.after(token, "period") > token
          || words.after(token, "place-preposition") > token
          || words.listed(token, "sign").isPresent()
          || words.listed(token, "subject-stop").isPresent();
    }

    private boolean isAnd() {
      return words.listed(at, "and").isPresent();
    }

    private boolean subjectFollows() {
      return words.after(at, "about") < words.size();
    }

    private int elementEnd() {
      if (words.mention(at) != null) {
        return words.mentionEnd(at);
      }
      int end = words.name(at) != null ? words.name(at).to() : at + 1;
      return Math.max(end, words.after(at, "plain"));
    }

    /** "giai đoạn 2025-2029", "năm 2025" of a plan, "(2020-2024)", "đến năm 2030". */
    private boolean readPeriod() {
      int i = words.after(at, "period");
      if (i == at && "(".equals(words.key(at))) {
        i = at + 1;
      }
      if (i > at && isYear(i) && isDash(i + 1) && isEndYear(i + 2)) {
        periodStart = year(i);
        periodEnd = endYear(periodStart, i + 2);
        at = ")".equals(words.key(i + 3)) ? i + 4 : words.after(i + 3, "period-noun");
        return true;
      }
      if (isYear(at) && isDash(at + 1) && isEndYear(at + 2)) {
        periodStart = year(at);
        periodEnd = endYear(periodStart, at + 2);
        at += 3;
        return true;
      }
      int until = words.after(at, "period-until");
      if (until > at) {
        int y = words.after(until, "year-word");
        if (isYear(y)) {
          periodEnd = year(y);
          at = y + 1;
          return true;
        }
      }
      int named = words.after(at, "period");
      if (type.equals(PLAN)
          && periodStart == 0
          && words.mention(named) instanceof DateMention date
          && isNamedYear(date)) {
        year = date.date();
        at = words.mentionEnd(named);
        return true;
      }
      if (words.mention(at) instanceof DateMention date && isBareYear(date) && periodStart == 0) {
        if (type.equals(PLAN)) {
          periodStart = date.date().year();
          periodEnd = periodStart;
        } else {
          signed = date.date();
        }
        at = words.mentionEnd(at);
        return true;
      }
      return false;
    }

    private static boolean isBareYear(DateMention date) {
      DateExpression d = date.date();
      return d.year() != 0
          && d.month() == 0
          && !d.isSpan()
          && d.relative() == DateExpression.Relative.NONE;
    }

    /** "năm nay", "next year". */
    private static boolean isNamedYear(DateMention date) {
      DateExpression d = date.date();
      return d.month() == 0
          && switch (d.relative()) {
            case LAST_YEAR, THIS_YEAR, NEXT_YEAR -> true;
            default -> false;
          };
    }

    private boolean isYear(int token) {
      return token < words.size()
          && words.word(token).length() == 4
          && words.isNumber(token)
          && (words.word(token).startsWith("19") || words.word(token).startsWith("20"));
    }

    private boolean isEndYear(int token) {
      return isYear(token)
          || token < words.size() && words.word(token).length() == 2 && words.isNumber(token);
    }

    private int endYear(int start, int token) {
      return isYear(token) ? year(token) : start / 100 * 100 + year(token);
    }

    private int year(int token) {
      return Integer.parseInt(words.word(token));
    }

    private boolean isDash(int token) {
      return "-".equals(words.key(token)) || "–".equals(words.key(token));
    }

    /** "Việt Nam - Lào", "giữa Bộ Quốc phòng hai nước", "với Lào". */
    private boolean readParties() {
      int start = at;
      if (readOrgansBetween()) {
        return true;
      }
      at = start;
      if (isWhatItIsAbout()) {
        return false;
      }
      int i = Math.max(words.after(at, "between"), words.after(at, "with"));
      boolean introduced = i > at;
      i = introduced ? words.after(words.after(i, "determiner"), "party-lead") : i;
      int end = i;
      boolean any = false;
      boolean dashed = false;
      while (end < words.size()) {
        int next = partyEnd(end, introduced || any);
        if (next > end) {
          any = true;
          end = next;
          continue;
        }
        boolean comma = !dashed && ",".equals(words.key(end));
        boolean joins =
            any
                && (isDash(end)
                    || comma && words.meaning(end + 1, "country").isPresent()
                    || words.listed(end, "and").isPresent()
                    || words.listed(end, "with").isPresent());
        int behind = words.listed(end, "and").isPresent() ? words.listed(end).to() : end + 1;
        int further = words.after(words.after(behind, "determiner"), "party-lead");
        if (joins && partyEnd(further, true) > further) {
          dashed |= isDash(end);
          end = further;
          continue;
        }
        boolean goesOn = isDash(end) || introduced && words.listed(end, "and").isPresent();
        ofStrangers |= any && goesOn && isStranger(behind);
        break;
      }
      if (any) {
        at = end;
      } else if (introduced && isStranger(i)) {
        ofStrangers = true;
      }
      return any;
    }

    /** "on UN peacekeeping": where parties stand before a paper, a name in its subject is none. */
    private boolean isWhatItIsAbout() {
      return order == ModifierOrder.BEFORE
          && at > afterType
          && at == subjectFrom
          && words.endsHere(at, "about")
          && words.name(at) != null
          && !isDash(words.name(at).to());
    }

    /** A name that none of our tables knows: a firm, a bloc, a province. */
    private boolean isStranger(int token) {
      return token < words.size()
          && words.isWord(token)
          && words.isCapital(token)
          && words.mention(token) == null
          && words.name(token) == null
          && words.listed(token, "organ").isEmpty();
    }

    /** "giữa Cảnh sát biển A và Cơ quan An ninh biển B": organs with any name, of two countries. */
    private boolean readOrgansBetween() {
      int i = words.after(at, "between");
      if (i == at) {
        return false;
      }
      List<String> found = new ArrayList<>();
      boolean joined = false;
      for (int t = i; t < Math.min(words.size(), i + LONGEST_PAIR) && !isEndOfPair(t); ) {
        joined |= !found.isEmpty() && words.listed(t, "and").isPresent();
        String country = partyAt(t);
        int end = words.name(t) != null ? words.name(t).to() : t + 1;
        if (!country.isEmpty() && !found.contains(country)) {
          found.add(country);
          if (found.size() == 2) {
            break;
          }
        }
        t = end;
        at = end;
      }
      if (found.size() < 2 || !joined) {
        return false;
      }
      at = words.name(at) != null ? words.name(at).to() : at + 1;
      parties.addAll(found);
      return true;
    }

    /** The country named at a token, or whose organ is; else empty. */
    private String partyAt(int token) {
      return words
          .meaning(token, "country")
          .map(Meaning::id)
          .or(() -> words.meaning(token, "body").map(b -> partyOfBody.get(b.id())))
          .orElse("");
    }

    /** A body of many states, whether or not it stands in a country's place. */
    private boolean isBloc(Meaning body) {
      String party = partyOfBody.getOrDefault(body.id(), "");
      return blocs.contains(body.id()) || party.equals(body.id());
    }

    private boolean isEndOfPair(int token) {
      return words.mention(token) != null
          || ";".equals(words.key(token))
          || ".".equals(words.key(token))
          || ",".equals(words.key(token));
    }

    /** One past a party at a token; adds its code. */
    private int partyEnd(int token, boolean inList) {
      if (token >= words.size()) {
        return token;
      }
      Optional<Meaning> country = words.meaning(token, "country");
      if (country.isPresent() && country.get().kind() != NameKind.CAPITAL) {
        parties.add(country.get().id());
        return words.name(token).to();
      }
      Optional<Meaning> body = words.meaning(token, "body");
      if (body.isPresent() && (inList || isBloc(body.get()))) {
        String party = partyOfBody.getOrDefault(body.get().id(), "");
        if (!party.isEmpty()) {
          parties.add(party);
        }
        ofBloc |= isBloc(body.get());
        ofStrangers |= blocs.contains(body.get().id());
        return words.name(token).to();
      }
      if (words.listed(token, "collective").isPresent()) {
        collective = true;
        return words.listed(token).to();
      }
      boolean organ = words.listed(token, "organ").isPresent();
      if (inList && organ) {
        return words.listed(token).to();
      }
      if (inList
          && words.mention(token) instanceof PersonMention person
          && person.name().isEmpty()
          && person.count() != 1) {
        collective = true;
        return words.mentionEnd(token);
      }
      return token;
    }

    /** "(DOC)", "(UNCLOS 1982)". */
    private boolean readBrackets() {
      if (!"(".equals(words.key(at))) {
        return false;
      }
      for (int i = at + 1; i < Math.min(at + 5, words.size()); i++) {
        if (")".equals(words.key(i))) {
          if (words.mention(at + 1) instanceof DateMention date) {
            return readSigningInBrackets(date, i + 1);
          }
          words.meaning(at + 1, "instrument").ifPresent(m -> inBrackets = m.id());
          at = i + 1;
          return true;
        }
      }
      return false;
    }

    /** "(1972)", but not the span of years of "(2005-2015)". */
    private boolean readSigningInBrackets(DateMention date, int end) {
      boolean whole = words.mentionEnd(at + 1) == end - 1;
      if (!whole || date.date().isSpan() || date.date().year() == 0 || signed != null) {
        return false;
      }
      signed = date.date();
      at = end;
      return true;
    }

    /** "ký năm 2011", "mà hai bên ký tháng 10/2014", "được ký ngày 1-6-2015". */
    private boolean readSigning() {
      int i = at;
      int skipped = 0;
      boolean both = false;
      if (",".equals(words.key(i))) {
        i++;
      }
      while (skipped < FILLERS_BEFORE_SIGNING
          && i < words.size()
          && !isSigning(i)
          && (words.listed(i, "signing-filler").isPresent()
              || words.listed(i, "collective").isPresent())) {
        both |= words.listed(i, "collective").isPresent();
        i = words.listed(i).to();
        skipped++;
      }
      int signers = words.after(words.after(i, "number"), "organ");
      i = words.after(i, "number") > i && signers > words.after(i, "number") ? signers : i;
      if (!isSigning(i)) {
        return false;
      }
      i = words.listed(i).to();
      i = pastPlace(pastSigners(words.isCue(i, "cue-here") ? words.listed(i).to() : i));
      i = Math.max(words.after(i, "date-preposition"), words.after(i, "signing-date"));
      if (i < words.size() && words.mention(i) instanceof DateMention date) {
        signed = date.date();
        collective |= both;
        at = words.mentionEnd(i);
        return true;
      }
      return false;
    }

    /** "signed in Jakarta on", "ký tại La Habana hồi": one past the place, which is a bare name. */
    private int pastPlace(int token) {
      int i = words.after(token, "place-preposition");
      int from = i;
      while (i > token
          && i < words.size()
          && i - from < LONGEST_PLACE
          && words.mention(i) == null
          && words.isWord(i)
          && words.isCapital(i)) {
        i++;
      }
      return i > from ? i : token;
    }

    /** "signed by Australia, New Zealand and the United States in": those are the parties. */
    private int pastSigners(int token) {
      int i = words.after(token, "signed-by");
      if (i == token) {
        return token;
      }
      List<String> signers = new ArrayList<>();
      int end = i;
      while (end < words.size()) {
        int name = words.after(",".equals(words.key(end)) && end > i ? end + 1 : end, "and");
        name = isPartyAt(name) ? name : words.after(name, "determiner");
        Optional<Meaning> country = words.meaning(name, "country");
        if (country.isEmpty()) {
          break;
        }
        signers.add(country.get().id());
        end = words.name(name).to();
      }
      if (signers.size() < 2) {
        return token;
      }
      parties.addAll(signers);
      return end;
    }

    private boolean isSigning(int token) {
      return words.listed(token, "sign").isPresent() || words.listed(token, "adopt").isPresent();
    }

    private boolean isStop() {
      Mention mention = words.mention(at);
      if (mention instanceof PersonMention || mention instanceof DateMention) {
        return true;
      }
      if (words.meaning(at, "agreement-type").isPresent()
          || words.meaning(at, "instrument").isPresent()) {
        return at > afterType && words.isCapital(at);
      }
      boolean unsigned = words.isCue(at, "cue-unsigned");
      if (unsigned || words.listed(at, "level-set-up").isPresent() && levelFollows()) {
        return true;
      }
      if (words.listed(at, "subject-verb").isPresent() && words.endsHere(at, "subject-lead")) {
        return false;
      }
      if (words.listed(at, "subject-stop").isPresent() || words.listed(at, "sign").isPresent()) {
        return true;
      }
      if (isPlace(at)) {
        return true;
      }
      if (words.listed(at, "and").isPresent()) {
        int next = words.after(words.listed(at).to(), "determiner");
        return next >= words.size()
            || words.mention(next) != null
            || words.meaning(next, "agreement-type").isPresent()
            || words.meaning(next, "instrument").isPresent()
            || words.isCue(next, "cue-proposed")
            || words.listed(next, "subject-stop").isPresent();
      }
      return !words.isWord(at) && !words.isNumber(at) && !isInnerMark();
    }

    /** "in Manila": a preposition of place before a name. */
    private boolean isPlace(int token) {
      int place = words.after(token, "place-preposition");
      return place > token && place < words.size() && words.isCapital(place);
    }

    /** "Tuyên bố chung thiết lập quan hệ Đối tác chiến lược" tells of a level, not in its name. */
    private boolean levelFollows() {
      int i = words.listed(at).to();
      for (int end = Math.min(words.size(), i + LONGEST_TO_LEVEL); i < end; i++) {
        if (words.meaning(i, "partnership-level").isPresent()) {
          return true;
        }
      }
      return false;
    }

    private boolean isInnerMark() {
      return isDash(at)
          || "\"".equals(words.key(at))
          || "“".equals(words.key(at))
          || "”".equals(words.key(at));
    }

    /** Whether it is the paper and not the verb or an everyday noun of the same spelling. */
    boolean isInstrument(Meaning type) {
      if (isBetweenOthers()) {
        return false;
      }
      boolean signing =
          isBehind("sign", first)
              || isBehind("sign", words.startOfListed(first, "determiner"))
              || isBehind("sign", words.startOfListed(first, "classifier"))
              || PUT_OUT.contains(type.id()) && isBehind("adopt", first);
      boolean classed = words.endsHere(first, "classifier");
      boolean specific =
          periodStart != 0 || periodEnd != 0 || signed != null || year != null && signing;
      boolean about = subjectTo > subjectFrom || !subjectBefore.isEmpty();
      boolean between = collective || !parties.isEmpty();
      if (type.kind() == NameKind.SHORT) {
        boolean named =
            words.isCapital(from) && (isSentenceStart() ? about && between : about || between);
        boolean drafted =
            about && (isDrafted(first) || isDrafted(beforeFillers()) || isUnsignedBehind());
        boolean signedByName = signing && (about || between && !classed);
        return named || drafted || signedByName || specific || classed && between && !signing;
      }
      return words.isCapital(from) || classed || signing || specific || about || between;
    }

    private boolean isBehind(String list, int token) {
      return token > 0 && words.endsHere(token, list);
    }

    /** "giữa hai ngành", "giữa ba bệnh viện": of nobody who is a state or its organ. */
    private boolean isBetweenOthers() {
      for (int i = afterType; i < at && i < words.size(); i++) {
        int next = words.after(i, "between");
        int counted = words.after(next, "number");
        if (next > i
            && counted > next
            && counted < words.size()
            && words.mention(next) == null
            && !words.isCapital(counted)
            && words.listed(counted, "organ").isEmpty()) {
          return true;
        }
      }
      return false;
    }

    /** "thỏa thuận nào", "bất kỳ hiệp định", "Khối Hiệp ước": none that there is. */
    boolean isUnnamed() {
      if (words.endsHere(first, "unnamed-before") || words.endsHere(from, "unnamed-before")) {
        return true;
      }
      for (int i = afterType; i <= at; i++) {
        if (words.listed(i, "unnamed-paper").isPresent()) {
          return true;
        }
      }
      return false;
    }

    /**
     * Whether the phrase itself names a firm or a province, or one of the papers that half the
     * world signed ("Hiệp định Paris"), or is the memorandum of a person.
     */
    boolean isOfOthers() {
      if (ofStrangers || ofBloc && !OPEN.contains(type) && parties.size() < 2) {
        return true;
      }
      for (int i = first; i < at; i++) {
        if (words.isCue(i, "cue-private") && !words.isInsideName(i)
            || words.isCue(i, "cue-of-all")
            || parties.size() < 2 && words.isCue(i, "cue-of-many")) {
          return true;
        }
      }
      return type.equals(MEMORANDUM)
          && parties.isEmpty()
          && words.cueEndsHere(at, "cue-of")
          && words.mention(at) instanceof PersonMention person
          && person.form() == PersonForm.NAMED;
    }

    /** "thỏa thuận về X, dù đã qua ba vòng đàm phán, vẫn vướng": said behind its phrase. */
    private boolean isUnsignedBehind() {
      for (int i = at; i < Math.min(words.size(), at + LONGEST_TO_DENIAL); i++) {
        if (";".equals(words.key(i)) || words.mention(i) instanceof AgreementMention) {
          return false;
        }
        if (words.isCue(i, "cue-unsigned")) {
          return !isFirmBehind(i);
        }
      }
      return false;
    }

    /** "sẽ được ký giữa UBND và Tập đoàn": a firm or a province stands behind the verb. */
    private boolean isFirmBehind(int token) {
      for (int i = token; i < Math.min(words.size(), token + LONGEST_TO_DENIAL); i++) {
        if (words.isCue(i, "cue-private") && !words.isInsideName(i)) {
          return true;
        }
      }
      return false;
    }

    private boolean isDrafted(int token) {
      return words.cueEndsHere(token, "cue-proposed") || words.cueEndsHere(token, "cue-existing");
    }

    /** "proposed that an arrangement": where the words between the verb and the paper begin. */
    private int beforeFillers() {
      int i = first;
      for (int n = 0; n < FILLERS_BEFORE_DRAFT; n++) {
        int before = words.startOfListed(i, "classifier");
        before = before >= 0 ? before : words.startOfListed(i, "determiner");
        if (before < 0) {
          break;
        }
        i = before;
      }
      return i;
    }

    private boolean isSimilar() {
      return words.listed(afterType, "similar").isPresent()
          || words.listed(first - 1, "similar").isPresent()
          || words.listed(from - 1, "similar").isPresent();
    }

    private boolean isSentenceStart() {
      return from == 0 || !words.isWord(from - 1) && from == 1;
    }

    private boolean isPlural() {
      return isCounted(first - 1)
          || isCounted(from - 1)
          || words.endsHere(first, "plural")
          || words.listed(from, "plural-paper").isPresent();
    }

    /** "12 hiệp định", "hai thỏa thuận". */
    private boolean isCounted(int token) {
      if (token < 0 || words.mention(token) != null) {
        return false;
      }
      int several =
          words
              .listed(token, "number")
              .filter(n -> words.listed(token).to() == token + 1)
              .map(n -> Integer.parseInt(n.value()))
              .orElse(0);
      return several > 1 || words.word(token).matches("0?[2-9]|[1-9][0-9]");
    }

    /** Takes off what only leads on to the next words, and quotation marks left alone. */
    private void trimSubject() {
      boolean changed = true;
      while (changed && subjectTo > subjectFrom) {
        changed = false;
        int last = words.startOfListed(subjectTo, "subject-end");
        if (last >= subjectFrom) {
          subjectTo = last;
          changed = true;
        } else if (isLoneMark(subjectTo - 1) || isNumberAlone() || isBeforeDay(subjectTo - 1)) {
          subjectTo--;
          changed = true;
        } else if (isLoneMark(subjectFrom)) {
          subjectFrom++;
          changed = true;
        }
      }
    }

    /** "đầu tư | vào ngày 7/2": what leads on to the day behind the phrase. */
    private boolean isBeforeDay(int token) {
      return token > subjectFrom
          && words.listed(token, "date-preposition").isPresent()
          && words.listed(token).to() > subjectTo;
    }

    /** "2015": a year is no subject. */
    private boolean isNumberAlone() {
      return subjectTo == subjectFrom + 1 && words.isNumber(subjectFrom);
    }

    /** A dash, or a quotation mark whose other half is not in the subject. */
    private boolean isLoneMark(int token) {
      if (words.isWord(token) || words.isNumber(token)) {
        return false;
      }
      int quotes = 0;
      for (int i = subjectFrom; i < subjectTo; i++) {
        quotes += !words.isWord(i) && !words.isNumber(i) && !isDash(i) ? 1 : 0;
      }
      return isDash(token) || quotes == 1;
    }

    /** "giữa hai Bộ Chính trị", "của lãnh đạo hai nước": parties of no code are no subject. */
    private void dropPartiesFromSubject() {
      for (int i = subjectFrom; i < subjectTo; i++) {
        int next = words.after(i, "between");
        if (next > i && order == ModifierOrder.AFTER || next > subjectFrom && i == subjectFrom) {
          collective |= words.listed(next, "number").filter(n -> n.value().equals("2")).isPresent();
          subjectTo = i;
        }
      }
      if (order == ModifierOrder.AFTER && words.after(subjectFrom, "of") > subjectFrom) {
        subjectTo = subjectFrom;
      }
      if (words.after(subjectFrom, "paper-adjective") >= subjectTo) {
        subjectTo = subjectFrom;
      }
    }

    /** "về hợp tác quốc phòng 2011": the year behind a subject is that of signing. */
    private void readYearBehindSubject() {
      int last = subjectTo - 1;
      boolean year = subjectTo - subjectFrom > 1 && isYear(last) && !isDash(last - 1);
      if (year && words.mention(last) == null && order == ModifierOrder.AFTER) {
        subjectTo = last;
        signed = signed == null ? yearAlone(year(last)) : signed;
      }
    }

    Found found(String type, String known) {
      dropPartiesFromSubject();
      readYearBehindSubject();
      trimSubject();
      String subject =
          subjectTo > subjectFrom ? words.textOf(subjectFrom, subjectTo).strip() : subjectBefore;
      return new Found(
          new AgreementMention(
              words.span(first, at),
              type,
              subject,
              words.textOf(first, at),
              parties.stream().distinct().toList(),
              collective,
              periodStart,
              periodEnd,
              year,
              signed,
              isSimilar(),
              isPlural() && periodStart == 0,
              !spelling.tells() || words.isCapital(first),
              known.isEmpty() ? inBrackets : known),
          first,
          at);
    }

    Found known(String id) {
      readBrackets();
      return new Found(
          new AgreementMention(
              words.span(from, at),
              "",
              "",
              words.textOf(from, at),
              List.of(),
              false,
              0,
              0,
              null,
              null,
              false,
              false,
              true,
              id),
          from,
          at);
    }
  }
}

package attache.assemble;

import attache.assemble.SideResolver.Side;
import attache.model.ArticleFacts.AgreementStatus;
import attache.model.ArticleFacts.Status;
import attache.model.Basis;
import attache.model.BlockKind;
import attache.model.Cue;
import attache.model.DateExpression.Direction;
import attache.model.EventMention;
import attache.model.Evidence;
import attache.model.Fold;
import attache.model.Mention;
import attache.model.Mention.AgreementMention;
import attache.model.Mention.BodyMention;
import attache.model.Mention.CountryMention;
import attache.model.Mention.DateMention;
import attache.model.Mention.EngagementMention;
import attache.model.Mention.NumberMention;
import attache.model.Mention.PersonForm;
import attache.model.Mention.PersonMention;
import attache.model.Sentence;
import attache.model.Span;
import attache.model.When;
import attache.reference.Instrument;
import attache.reference.Reference;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Puts the instruments of an article together. Which words govern a paper decides whether it was
 * signed, exists, or is only wished for; the parties come from its phrase or from the section it
 * stands in.
 */
final class AgreementAssembler {

  /** Words by which another paper may be called in a caption or headline. */
  private static final Set<String> GENERAL = Set.of("agreement", "contract", "cooperation-plan");

  private static final String PLAN = "cooperation-plan";
  private static final String CONTRACT = "contract";
  private static final String CONVENTION = "convention";

  /** Words that also mean what a government says, a firm buys or a clerk writes down. */
  private static final Set<String> EVERYDAY = Set.of("declaration", "contract", "minutes");

  /** A noun before a signing that tells of one that was: "việc hai bên ký". */
  private static final String FACT = "fact";

  private static final int CUE_REACH = 45;
  private static final int RIGHT_BEFORE = 12;
  private static final int DENIAL_REACH = 70;
  private static final int LATE_DENIAL_REACH = 130;
  private static final int LIST_REACH = 70;
  private static final int NOUN_REACH = 25;
  private static final int EFFECT_REACH = 25;
  private static final int BRACKET = 3;

  /** A subject between "mà" and its verb. */
  private static final int CLAUSE_REACH = 40;

  private static final int SENTENCE_REACH = 250;

  /** Papers that are put out or adopted; the others are signed. */
  private static final Set<String> ADOPTED =
      Set.of(
          "joint-statement",
          "joint-vision-statement",
          "declaration",
          "code-of-conduct",
          "cooperation-plan",
          "minutes");

  private final Story story;
  private final SideResolver sides;
  private final Reference reference;
  private final PaperParties parties;
  private final Signing signing;
  private final List<AgreementDraft> drafts = new ArrayList<>();
  private final List<AgreementDraft> passingMentions = new ArrayList<>();
  private final List<AgreementMention> ofOthers = new ArrayList<>();

  AgreementAssembler(Story story, SideResolver sides, Reference reference) {
    this.story = story;
    this.sides = sides;
    this.reference = reference;
    parties = new PaperParties(story, sides);
    signing = new Signing(story);
  }

  /** What one sentence tells; the engagements of the sentence have been read. */
  void read(Sentence sentence, List<EngagementDraft> engagements) {
    AgreementDraft before = null;
    for (AgreementMention mention : sentence.mentions(AgreementMention.class)) {
      if (isNone(mention, sentence)) {
        continue;
      }
      for (AgreementDraft draft : papers(mention, sentence)) {
        settle(draft, mention, sentence);
        if (draft.known.isEmpty()
            && story.cueBefore(sentence, "hypothetical", mention.span(), CUE_REACH)) {
          draft.firm = false;
        }
        draft.firm &= draft.parties.size() >= 2 || !PaperParties.isPutOut(mention, sentence);
        if (before != null && isAmended(before, mention)) {
          draft.becomeOlder();
        }
        if (!draft.said && story.isListItem(mention.span())) {
          draft.follow(before);
        }
        before = draft;
        takePartiesOfSigners(draft, mention);
        takePartiesOfMeeting(draft, engagements);
        if (draft.status == AgreementStatus.SIGNED) {
          draft.concludedAt = engagementOf(draft, engagements);
          takeDayOfTalks(draft);
        }
        keep(draft, sentence);
      }
    }
    readRemarks(sentence);
  }

  /** "Nghị định thư sửa đổi Hiệp định": the second paper is the one that is amended. */
  private static boolean isAmended(AgreementDraft before, AgreementMention mention) {
    return before.evidence.stream().anyMatch(e -> e.span().end() + 1 == mention.span().begin());
  }

  /** Whether a phrase names no single paper, or one that there is not. */
  private boolean isNone(AgreementMention mention, Sentence sentence) {
    boolean several = mention.plural() && !isOneWithEach(mention);
    if (PapersOfOthers.isOne(mention, sentence, story) || isOtherInitials(mention, sentence)) {
      ofOthers.add(mention);
      return true;
    }
    return several
        || ofOthers.stream().anyMatch(other -> isCalledAlike(other, mention))
        || story.cueBefore(sentence, "no-such", mention.span(), RIGHT_BEFORE)
        || story.cueBefore(sentence, "paper-off", mention.span(), RIGHT_BEFORE);
  }

  /** "Bộ Thương mại Hoa Kỳ (DOC)": initials of what stands before the bracket. */
  private boolean isOtherInitials(AgreementMention mention, Sentence sentence) {
    int bracket = mention.span().begin() - 1;
    return !mention.known().isEmpty()
        && mention.title().equals(mention.title().toUpperCase(Locale.ROOT))
        && bracket > sentence.span().begin()
        && story.text(new Span(bracket, mention.span().begin())).equals("(")
        && sentence.mentions().stream()
            .filter(m -> m instanceof CountryMention || m instanceof BodyMention)
            .anyMatch(m -> bracket - m.span().end() == 1);
  }

  /** Whether a phrase that says nothing of its parties calls a paper as another phrase did. */
  private static boolean isCalledAlike(AgreementMention other, AgreementMention mention) {
    return other.type().equals(mention.type())
        && other.known().equals(mention.known())
        && mention.parties().isEmpty()
        && !mention.collective()
        && Fold.key(other.subject()).equals(Fold.key(mention.subject()));
  }

  /** "similar agreements with A and B": one with each. */
  private static boolean isOneWithEach(AgreementMention mention) {
    return mention.similar() && !mention.parties().isEmpty();
  }

  private List<AgreementDraft> papers(AgreementMention mention, Sentence sentence) {
    AgreementDraft draft = draft(mention, sentence);
    if (!isOneWithEach(mention)) {
      return List.of(draft);
    }
    List<AgreementDraft> papers = new ArrayList<>();
    for (String party : mention.parties()) {
      AgreementDraft paper = draft(mention, sentence);
      paper.parties.clear();
      paper.parties.add(party);
      paper.parties.add(parties.otherThan(party, mention, sentence));
      paper.parties.remove("");
      paper.subject = paper.subject.isEmpty() ? paper.title : paper.subject;
      papers.add(paper);
    }
    return papers;
  }

  /** A signing that tells no day of its own is of the day of the talks it closes. */
  private static void takeDayOfTalks(AgreementDraft draft) {
    When talks = draft.concludedAt == null ? null : draft.concludedAt.when;
    boolean assumed = draft.signedOn == null || draft.isAssumed();
    if (assumed && talks != null && talks.start().isDay() && !talks.isSpan()) {
      draft.signedOn = When.derived(talks.start());
    }
  }

  /** What a sentence says of a paper named before: who signed it, when it ends. */
  private void readRemarks(Sentence sentence) {
    for (EventMention event : sentence.events()) {
      if (event.event().equals("sign-it") && !isWishedOrDenied(sentence, event)) {
        lastSigned()
            .ifPresent(
                paper ->
                    people(event, sentence).stream()
                        .filter(a -> paper.parties.contains(a.country()))
                        .forEach(paper.signatories::add));
      }
      if (event.event().equals("expires")) {
        expires(event);
      }
    }
  }

  private Optional<AgreementDraft> lastSigned() {
    for (int i = drafts.size() - 1; i >= 0; i--) {
      if (drafts.get(i).status == AgreementStatus.SIGNED) {
        return Optional.of(drafts.get(i));
      }
    }
    return Optional.empty();
  }

  private void expires(EventMention event) {
    for (Mention paper : event.role("d")) {
      for (Mention date : event.role("t")) {
        When end = date instanceof DateMention d ? story.resolve(d) : null;
        drafts.stream()
            .filter(d -> end != null && d.periodEnd == 0)
            .filter(d -> d.evidence.stream().anyMatch(e -> e.span().equals(paper.span())))
            .forEach(d -> d.periodEnd = end.start().year());
      }
    }
  }

  /** Where the phrase names no parties, those who sign say whose paper it is. */
  private static void takePartiesOfSigners(AgreementDraft draft, AgreementMention mention) {
    Set<String> signing = new HashSet<>();
    draft.signatories.forEach(a -> signing.add(a.country()));
    signing.remove("");
    if (mention.parties().isEmpty() && signing.size() >= 2) {
      draft.parties.clear();
      draft.parties.addAll(signing);
    }
  }

  /** A joint statement put out at the one meeting an article tells of is of those who met. */
  private static void takePartiesOfMeeting(
      AgreementDraft draft, List<EngagementDraft> engagements) {
    boolean open =
        draft.type.equals("joint-statement")
            && draft.firm
            && draft.status == AgreementStatus.SIGNED
            && draft.parties.isEmpty();
    if (!open) {
      return;
    }
    Set<Set<String>> met = new HashSet<>();
    for (EngagementDraft engagement : engagements) {
      if (engagement.status == Status.HELD) {
        met.add(engagement.countries);
      }
    }
    boolean states =
        met.size() == 1
            && met.iterator().next().size() > 1
            && met.iterator().next().stream().allMatch(c -> c.length() == 3 && !c.equals("EU"));
    if (states) {
      draft.parties.addAll(met.iterator().next());
    }
  }

  private AgreementDraft draft(AgreementMention mention, Sentence sentence) {
    Optional<Instrument> instrument = reference.instrument(mention.known());
    AgreementDraft draft =
        new AgreementDraft(instrument.map(Instrument::type).orElse(mention.type()));
    draft.title = mention.title();
    draft.subject =
        instrument
            .filter(i -> !i.isTold() || mention.subject().isEmpty())
            .map(Instrument::subject)
            .orElse(mention.subject());
    draft.known = mention.known();
    draft.periodStart = mention.periodStart();
    draft.periodEnd = mention.periodEnd();
    When year = mention.year() == null ? null : story.resolve(mention.year());
    if (year != null) {
      draft.periodStart = year.start().year();
      draft.periodEnd = year.start().year();
    }
    boolean itsOwn = instrument.isPresent() && !instrument.get().isTold();
    if (instrument.isPresent() && !instrument.get().parties().isEmpty()) {
      draft.parties.addAll(instrument.get().parties());
    } else if (!itsOwn) {
      draft.parties.addAll(parties.of(mention, sentence));
      if (draft.parties.size() < 2 && !PaperParties.isOpen(draft.type)) {
        draft.parties.addAll(PaperParties.ofList(mention, sentence));
      }
    }
    draft.proper = mention.proper();
    draft.namesParties = mention.collective() || mention.parties().size() >= 2;
    draft.evidence.add(new Evidence(mention.span(), sentence.span()));
    return draft;
  }

  private void settle(AgreementDraft draft, AgreementMention mention, Sentence sentence) {
    Optional<Instrument> instrument = reference.instrument(mention.known());
    if (instrument.isPresent() && !instrument.get().isTold()) {
      draft.status = instrument.get().status();
      draft.signedOn =
          instrument.get().signedOn() == null ? null : When.derived(instrument.get().signedOn());
      draft.said = true;
      draft.firm = true;
      return;
    }
    draft.firm = true;
    Optional<EventMention> anniversary =
        sentence.events().stream()
            .filter(e -> e.event().equals("anniversary-of-signing"))
            .filter(e -> e.role("d").contains(mention))
            .filter(AgreementAssembler::isAnniversary)
            .max(Comparator.comparing(e -> e.role("t").size()));
    if (anniversary.isPresent()) {
      anniversary(draft, anniversary.get(), mention, sentence);
      return;
    }
    for (EventMention event : sentence.events()) {
      if (event.event().equals("sign-listed") && event.role("d").contains(mention)) {
        event.role("t").stream()
            .filter(DateMention.class::isInstance)
            .map(t -> story.resolve(((DateMention) t).date(), Direction.BACK))
            .filter(Objects::nonNull)
            .findFirst()
            .ifPresent(when -> signedBefore(draft, when, sentence));
        return;
      }
    }
    if (story.holdsWord(mention.span(), "initialled") && isDenied(mention, sentence)) {
      draft.status = AgreementStatus.PROPOSED;
      draft.said = true;
      return;
    }
    When signed = mention.signed() == null ? null : story.resolve(mention.signed(), mention.span());
    if (isYearToCome(signed)) {
      draft.periodStart = signed.start().year();
      draft.periodEnd = signed.start().year();
    } else if (mention.signed() != null && !isYearOfNews(signed, mention, sentence)) {
      signedBefore(draft, signed, sentence);
      signersOf(draft, mention, sentence);
      return;
    }
    if (isDenied(mention, sentence)
        || isYetToTakeEffect(mention, sentence)
        || isWished(sentence, mention.span())) {
      draft.status = AgreementStatus.PROPOSED;
      draft.said = true;
      draft.firm =
          mention.proper() || !story.cueBefore(sentence, "reached", mention.span(), RIGHT_BEFORE);
      return;
    }
    Optional<EventMention> signing = signing(mention, sentence);
    if (signing.isPresent()) {
      signing(draft, signing.get(), mention, sentence);
      return;
    }
    if (isToldOfPapersSigned(sentence)) {
      draft.said = true;
      draft.status = AgreementStatus.SIGNED;
      draft.signedOn = assumed(sentence);
      return;
    }
    boolean draftOnly = isUnsignedBehind(mention, sentence, LATE_DENIAL_REACH);
    boolean existing = story.cueBefore(sentence, "existing", mention.span(), CUE_REACH);
    draft.status = draftOnly ? AgreementStatus.PROPOSED : AgreementStatus.IN_FORCE;
    draft.said = draftOnly || existing;
    boolean plan = draft.type.equals(PLAN);
    draft.firm = draftOnly || (existing || isProper(mention)) && (!plan || isOfStates(mention));
  }

  /** "Thỏa thuận hợp tác năm 2018" told in 2017 is for that year. */
  private boolean isYearToCome(When signed) {
    return signed != null
        && story.newsDate() != null
        && signed.start().isYear()
        && signed.start().year() > story.newsDate().start().year();
  }

  /** "đã ký Thỏa thuận về kế hoạch năm 2017" told in 2017 tells no older signing. */
  private boolean isYearOfNews(When signed, AgreementMention mention, Sentence sentence) {
    return signed != null
        && story.newsDate() != null
        && signed.start().isYear()
        && signed.start().year() == story.newsDate().start().year()
        && signing(mention, sentence).isPresent();
  }

  /** A plan of one government has neither two parties nor a year of cooperation. */
  private static boolean isOfStates(AgreementMention mention) {
    return mention.parties().size() >= 2
        || mention.collective()
        || mention.periodStart() != 0
        || mention.periodEnd() != 0
        || mention.year() != null;
  }

  /** A paper by its name, with whose or of when it is: it is spoken of as one that there is. */
  private static boolean isProper(AgreementMention mention) {
    boolean whose = mention.parties().size() >= 2 || mention.collective();
    boolean when = mention.periodStart() != 0 || mention.periodEnd() != 0;
    boolean about = !mention.subject().isEmpty();
    return mention.proper() ? whose || when || about : whose && about || when;
  }

  /** The years behind an anniversary are those it looks back on, not those of validity. */
  private void anniversary(
      AgreementDraft draft, EventMention event, AgreementMention mention, Sentence sentence) {
    draft.periodStart = 0;
    draft.periodEnd = 0;
    draft.status = AgreementStatus.IN_FORCE;
    draft.said = true;
    event.role("n").stream()
        .filter(NumberMention.class::isInstance)
        .map(n -> ((NumberMention) n).value())
        .findFirst()
        .ifPresent(years -> draft.signedOn = anniversary(event, years));
    dayInBrackets(mention, sentence).ifPresent(day -> draft.signedOn = day);
  }

  /** "(18/7/1977 - 18/7/2017)" behind a paper: the day it was signed, and the one celebrated. */
  private Optional<When> dayInBrackets(AgreementMention mention, Sentence sentence) {
    return sentence.mentions(DateMention.class).stream()
        .filter(d -> d.span().begin() >= mention.span().end())
        .filter(d -> d.span().begin() - mention.span().end() <= BRACKET)
        .map(story::resolve)
        .filter(w -> w != null && w.start().isDay() && story.newsDate() != null)
        .filter(w -> w.start().year() < story.newsDate().start().year())
        .map(w -> When.stated(w.start()))
        .findFirst();
  }

  /** What an anniversary counts from: the day it falls on where that is told, else the year. */
  private When anniversary(EventMention event, int years) {
    return event.role("t").stream()
        .filter(DateMention.class::isInstance)
        .map(t -> ((DateMention) t).date())
        .filter(d -> d.month() != 0 && d.day() != 0 && story.newsDate() != null)
        .map(d -> DateResolver.anniversaryOf(d, story.newsDate(), years))
        .findFirst()
        .orElseGet(() -> DateResolver.yearsBefore(story.newsDate(), years));
  }

  /** A paper that says itself when it was signed is news only if that is the news day. */
  private void signedBefore(AgreementDraft draft, When when, Sentence sentence) {
    draft.said = true;
    draft.signedOn = when;
    boolean news =
        when != null && when.start().isDay() && story.direction(when, sentence) == Direction.UNSAID;
    draft.status = news ? AgreementStatus.SIGNED : AgreementStatus.IN_FORCE;
  }

  private void signersOf(AgreementDraft draft, AgreementMention mention, Sentence sentence) {
    for (EventMention event : sentence.events()) {
      if (event.event().equals("sign") && event.role("d").contains(mention)) {
        signers(draft, event, sentence);
      }
    }
  }

  /** "ký gia hạn Bản ghi nhớ": what stands between the verb and its paper is no wish. */
  private boolean isRenewed(Sentence sentence, Span at) {
    return sentence.events().stream()
        .filter(e -> e.event().equals("sign") && e.span().contains(at))
        .filter(e -> e.trigger().end() <= at.begin() && !isWishedOrDenied(sentence, e))
        .anyMatch(e -> sentence.cues().stream().anyMatch(c -> isRenewal(c, e)));
  }

  /** "ký gia hạn", "signed an extension of": the draft word is the object of the verb. */
  private static boolean isRenewal(Cue cue, EventMention event) {
    int distance = event.trigger().end() - cue.span().end();
    return cue.list().equals("proposed")
        && distance >= 0
        && distance <= RIGHT_BEFORE
        && cue.span().begin() > event.trigger().begin()
        && event.role("d").stream().allMatch(d -> d.span().begin() >= event.trigger().end());
  }

  /** Whether the last word before the paper that bears on it makes it a draft or a wish. */
  private boolean isWished(Sentence sentence, Span at) {
    if (isRenewed(sentence, at)) {
      return false;
    }
    Optional<Cue> draft = story.governing(sentence, Set.of("proposed"), at, LIST_REACH);
    Optional<Cue> existing = story.governing(sentence, Set.of("existing"), at, CUE_REACH);
    if (draft.isPresent()
        && existing.isPresent()
        && story.isOneChain(draft.get().span(), existing.get().span())) {
      return true;
    }
    boolean drafted =
        story
            .governing(sentence, Set.of("proposed", "existing"), at, CUE_REACH)
            .filter(cue -> cue.list().equals("proposed"))
            .isPresent();
    return drafted
        || story
            .governing(sentence, Set.of("wish", "existing"), at, RIGHT_BEFORE)
            .filter(cue -> cue.list().equals("wish"))
            .isPresent();
  }

  /** "khi Hiệp định có hiệu lực", "sau khi Hiệp định được phê chuẩn": not yet. */
  private boolean isYetToTakeEffect(AgreementMention mention, Sentence sentence) {
    Set<String> effect = Set.of("takes-effect", "ratified");
    int before = isCueBehind(mention, sentence, effect, BRACKET) ? CUE_REACH : RIGHT_BEFORE;
    return story.cueBefore(sentence, "once", mention.span(), RIGHT_BEFORE)
            && isCueBehind(mention, sentence, effect, EFFECT_REACH)
            && !isDoneSince(mention, sentence)
        || story.cueBefore(sentence, "afterwards", mention.span(), before)
            && isCueBehind(mention, sentence, Set.of("ratified"), EFFECT_REACH);
  }

  /** "Khi Hiệp định có hiệu lực năm 2015, kim ngạch đã tăng": what follows is done, or dated. */
  private boolean isDoneSince(AgreementMention mention, Sentence sentence) {
    boolean dated =
        sentence.mentions(DateMention.class).stream()
            .filter(d -> d.span().begin() >= mention.span().end())
            .anyMatch(d -> story.direction(story.resolve(d), sentence) == Direction.BACK);
    boolean ahead = story.cueBehind(sentence, "wish", mention.span(), SENTENCE_REACH / 2);
    return dated || !ahead && story.cueBehind(sentence, "done", mention.span(), SENTENCE_REACH);
  }

  private static boolean isCueBehind(
      AgreementMention mention, Sentence sentence, Set<String> lists, int reach) {
    return sentence.cues().stream()
        .filter(c -> lists.contains(c.list()))
        .map(c -> c.span().begin() - mention.span().end())
        .anyMatch(distance -> distance >= 0 && distance <= reach);
  }

  /** "... vẫn đang được trao đổi, chưa được ký". */
  private static boolean isDenied(AgreementMention mention, Sentence sentence) {
    return isUnsignedBehind(mention, sentence, DENIAL_REACH)
        && !isSaidToBeSigned(mention, sentence);
  }

  /** "đã ký Hiệp định với nước A và đang đàm phán với nước B": what follows is of another paper. */
  private static boolean isSaidToBeSigned(AgreementMention mention, Sentence sentence) {
    return sentence.events().stream()
        .filter(e -> e.event().equals("sign") && e.role("d").contains(mention))
        .filter(e -> e.trigger().end() <= mention.span().begin())
        .anyMatch(e -> isDone(sentence, e));
  }

  private static boolean isUnsignedBehind(AgreementMention mention, Sentence sentence, int reach) {
    int limit = mention.span().end() + reach;
    for (Mention other : sentence.mentions()) {
      if (other instanceof AgreementMention && other.span().begin() > mention.span().end()) {
        limit = Math.min(limit, other.span().begin());
      }
    }
    for (Cue cue : sentence.cues()) {
      boolean behind = cue.span().begin() >= mention.span().end() && cue.span().end() <= limit;
      if (behind && cue.list().equals("unsigned")) {
        return true;
      }
    }
    return false;
  }

  private Optional<EventMention> signing(AgreementMention mention, Sentence sentence) {
    EventMention found = null;
    for (EventMention event : sentence.events()) {
      boolean signs =
          switch (event.event()) {
            case "sign", "sign-witnessed" -> event.role("d").contains(mention) && isSigning(event);
            case "adopt" -> event.role("d").contains(mention);
            case "sign-list" -> mention.span().begin() >= event.trigger().end() && isSigning(event);
            default -> false;
          };
      if (signs && (found == null || rank(event) < rank(found))) {
        found = event;
      }
    }
    return Optional.ofNullable(found);
  }

  /** "Hai bên đã ký hai văn kiện. Đó là ...": whether a sentence lists what was signed. */
  private boolean isToldOfPapersSigned(Sentence sentence) {
    boolean lists =
        sentence.cues().stream()
            .anyMatch(
                c -> c.list().equals("that-is") && c.span().begin() == sentence.span().begin());
    if (!lists || sentence.index() == 0) {
      return false;
    }
    Sentence before = story.sentences().get(sentence.index() - 1);
    return before.events().stream()
        .filter(e -> e.event().equals("sign-papers"))
        .anyMatch(
            e ->
                !isWishedOrDenied(before, e)
                    && story.direction(dateOf(before, e), before) == Direction.UNSAID);
  }

  /** Whether what an event says is looked back on, if it says that, is an anniversary. */
  private static boolean isAnniversary(EventMention event) {
    return event.role("e").stream()
        .allMatch(e -> e instanceof EngagementMention m && m.type().equals("anniversary"));
  }

  /** Whether the ceremony an event speaks of, if it does, is one of signing. */
  private static boolean isSigning(EventMention event) {
    return event.role("e").stream()
        .allMatch(e -> e instanceof EngagementMention mention && mention.type().equals("signing"));
  }

  /** A pattern that names the signers says more than one that does not. */
  private static int rank(EventMention event) {
    return event.role("a").isEmpty() && event.role("b").isEmpty() ? 1 : 0;
  }

  private void signing(
      AgreementDraft draft, EventMention event, AgreementMention mention, Sentence sentence) {
    if (isWishedOrDenied(sentence, event) || isHypothetical(sentence, event)) {
      draft.said = true;
      draft.status = AgreementStatus.PROPOSED;
      return;
    }
    if (isOneOfAList(event, sentence) && dateOf(sentence, event) == null) {
      draft.status = AgreementStatus.PROPOSED;
      draft.firm = false;
      return;
    }
    Optional<Cue> noun = story.governing(sentence, Set.of("nominal"), event.trigger(), NOUN_REACH);
    boolean nominal = noun.isPresent();
    boolean bySome =
        signing.isOfSomePaper(event, mention)
            || signing.isByStrangers(event, mention, sentence)
            || event.event().equals("adopt") && !isAdopted(mention);
    boolean fact = noun.filter(n -> n.value().equals(FACT)).isPresent();
    When told = fact && !bySome ? dateOf(sentence, event) : null;
    if (story.direction(told, sentence) == Direction.BACK) {
      signedBefore(draft, told, sentence);
      return;
    }
    if (nominal || bySome) {
      boolean welcomed = story.cueBefore(sentence, "welcomed", event.trigger(), CUE_REACH);
      draft.status = AgreementStatus.IN_FORCE;
      draft.firm = welcomed && nominal && !bySome && isProper(mention);
      return;
    }
    draft.said = true;
    When when = dateOf(sentence, event);
    boolean passive = mention.span().end() <= event.trigger().begin();
    boolean since = passive && story.cueBefore(sentence, "since", mention.span(), RIGHT_BEFORE);
    boolean which =
        !passive
            && story
                .governing(sentence, Set.of("which", "wish", "report"), event.span(), CLAUSE_REACH)
                .filter(c -> c.list().equals("which"))
                .isPresent();
    boolean attribute = passive && !event.role("b").isEmpty() && !isTold(event, sentence);
    boolean elsewhere = mention.similar() || isOfManyStates(draft);
    if (when == null && (since || which || attribute || elsewhere)) {
      draft.status = AgreementStatus.IN_FORCE;
      return;
    }
    Direction direction = story.direction(when, sentence);
    if (direction == Direction.AHEAD) {
      draft.status = AgreementStatus.PROPOSED;
      return;
    }
    boolean past =
        direction == Direction.BACK
            || story.isOfAnEarlierDay(when, sentence)
            || when == null && story.cueBefore(sentence, "once-before", event.trigger(), BRACKET);
    boolean recalled = when == null && isRecalled(event, sentence);
    boolean carriedOut =
        when == null
            && passive
            && story.cueBefore(sentence, "existing", mention.span(), RIGHT_BEFORE);
    if (recalled || carriedOut) {
      draft.status = AgreementStatus.IN_FORCE;
      return;
    }
    boolean vague = when == null || when.basis() != Basis.STATED && !when.start().isDay();
    boolean ofEarlierYear = !past && vague && signing.isOfEarlierYear(sentence);
    draft.status = past || ofEarlierYear ? AgreementStatus.IN_FORCE : AgreementStatus.SIGNED;
    draft.signedOn = ofEarlierYear ? null : when != null ? when : assumed(sentence);
    boolean witnessed =
        event.event().equals("sign-witnessed")
            || event.event().equals("sign-list")
            || event.event().equals("adopt")
            || isWitnessed(sentence, event);
    if (!witnessed) {
      signers(draft, event, sentence);
    }
  }

  /** "triển khai Đề án; ký Nghị định thư; mở lớp": of a list nobody tells whether it is done. */
  private boolean isOneOfAList(EventMention event, Sentence sentence) {
    int begin = sentence.span().begin();
    int end = event.trigger().begin();
    return end > begin
        && event.role("a").isEmpty()
        && event.role("b").isEmpty()
        && story.text(new Span(begin, end)).stripTrailing().endsWith(";");
  }

  /** Of a signing long ago only whom the text names: "hai Thủ tướng" were others then. */
  private void signers(AgreementDraft draft, EventMention event, Sentence sentence) {
    boolean named =
        Stream.concat(event.role("a").stream(), event.role("b").stream())
            .allMatch(p -> p instanceof PersonMention person && person.form() == PersonForm.NAMED);
    if (named || !isOfEarlierYear(draft, sentence)) {
      people(event, sentence).forEach(draft.signatories::add);
    }
  }

  /** "nhấn mạnh hai nước đã ký kết": what somebody says was signed, and not when. */
  private boolean isRecalled(EventMention event, Sentence sentence) {
    return isDone(sentence, event, RIGHT_BEFORE)
        && story.cueBefore(sentence, "recalls", event.trigger(), CUE_REACH);
  }

  /** Whether "đã" or "vừa" makes a passive verb tell what happened, and not which paper it is. */
  private static boolean isTold(EventMention event, Sentence sentence) {
    return sentence.cues().stream()
        .anyMatch(c -> c.list().equals("told") && event.trigger().overlaps(c.span()));
  }

  /** A treaty that a parliament passes is not signed by that, nor what one state declares. */
  private static boolean isAdopted(AgreementMention mention) {
    boolean alone = mention.type().equals("declaration") && mention.subject().isEmpty();
    return ADOPTED.contains(mention.type()) && !alone;
  }

  private boolean isOfEarlierYear(AgreementDraft draft, Sentence sentence) {
    When news = story.newsDate(sentence);
    return draft.status != AgreementStatus.SIGNED
        && (draft.signedOn == null
            || news == null
            || draft.signedOn.start().year() < news.start().year());
  }

  /** "tham gia ký kết Công ước": one joins it; nobody says that it was opened today. */
  private static boolean isOfManyStates(AgreementDraft draft) {
    return draft.type.equals(CONVENTION) && draft.parties.size() < 2;
  }

  private boolean isWishedOrDenied(Sentence sentence, EventMention event) {
    int reach = CUE_REACH + papersBefore(sentence, event);
    if (isRequested(sentence, event)) {
      return true;
    }
    if (isDone(sentence, event)) {
      return story.cueBefore(sentence, "negation", event.trigger(), RIGHT_BEFORE)
          || cueInside(sentence, event);
    }
    return story.cueBefore(sentence, "proposed", event.trigger(), CUE_REACH)
        || story.cueBefore(sentence, "wish", event.trigger(), reach)
        || story.cueBefore(sentence, "planned", event.trigger(), reach)
        || story.cueBefore(sentence, "negation", event.trigger(), CUE_REACH)
        || cueInside(sentence, event);
  }

  /** "yêu cầu A rút quân và ký": a further verb of what is asked for. */
  private boolean isRequested(Sentence sentence, EventMention event) {
    return story.wordBefore(sentence, event.trigger(), "and")
        && story
            .governing(sentence, Set.of("request", "must"), event.trigger(), SENTENCE_REACH)
            .filter(cue -> cue.value().isEmpty())
            .isPresent()
        && !isDone(sentence, event);
  }

  /** "đã ký": done, whatever was wished for or planned before. */
  private static boolean isDone(Sentence sentence, EventMention event) {
    return isDone(sentence, event, 1);
  }

  private static boolean isDone(Sentence sentence, EventMention event, int reach) {
    return sentence.cues().stream()
        .filter(c -> c.list().equals("done"))
        .map(c -> event.trigger().begin() - c.span().end())
        .anyMatch(distance -> distance >= 0 && distance <= reach);
  }

  /** "sẽ thông qua Kế hoạch ... và ra Tuyên bố": how long the papers before a verb are. */
  private static int papersBefore(Sentence sentence, EventMention event) {
    return sentence.mentions(AgreementMention.class).stream()
        .filter(a -> a.span().end() <= event.trigger().begin())
        .mapToInt(a -> a.span().end() - a.span().begin())
        .sum();
  }

  /** "mang lại khi được ký kết", "if signed". */
  private boolean isHypothetical(Sentence sentence, EventMention event) {
    return story.cueBefore(sentence, "hypothetical", event.trigger(), RIGHT_BEFORE)
        || sentence.cues().stream()
            .anyMatch(c -> c.list().equals("hypothetical") && event.span().contains(c.span()));
  }

  private boolean cueInside(Sentence sentence, EventMention event) {
    return sentence.cues().stream()
        .anyMatch(
            c ->
                event.span().contains(c.span())
                    && !isRenewal(c, event)
                    && c.span().end() <= event.trigger().end()
                    && (c.list().equals("proposed")
                        || c.list().equals("wish")
                        || c.list().equals("negation")));
  }

  private boolean isWitnessed(Sentence sentence, EventMention event) {
    return sentence.cues().stream()
            .anyMatch(c -> c.list().equals("witness") && event.span().contains(c.span()))
        || event.role("a").size() == 1
            && story.cueBefore(sentence, "witness", event.span(), RIGHT_BEFORE);
  }

  private When assumed(Sentence sentence) {
    When told = story.dayOfParagraph(sentence);
    if (told != null) {
      return When.derived(told.start());
    }
    When news = story.newsDate(sentence);
    When before = story.opensItem(sentence) ? null : story.dayBefore(sentence);
    if (before != null && news != null && !before.start().equals(news.start())) {
      return When.derived(before.start());
    }
    return news == null ? null : When.assumed(news.start());
  }

  private When dateOf(Sentence sentence, EventMention event) {
    DateMention best = null;
    int distance = Integer.MAX_VALUE;
    for (DateMention date : sentence.mentions(DateMention.class)) {
      if (isOfAnotherAct(date, event, sentence)) {
        continue;
      }
      int d =
          date.span().end() <= event.trigger().begin()
              ? event.trigger().begin() - date.span().end()
              : date.span().begin() - event.trigger().end();
      if (d < distance && story.isSameClause(date.span(), event.trigger())) {
        distance = d;
        best = date;
      }
    }
    return best == null ? null : story.resolve(best);
  }

  /** "ký Biên bản và hẹn gặp lại năm 2025": a date behind the verb of something else. */
  private static boolean isOfAnotherAct(DateMention date, EventMention event, Sentence sentence) {
    return sentence.cues().stream()
        .filter(c -> c.list().equals("other-act"))
        .anyMatch(
            c -> c.span().begin() >= event.span().end() && c.span().end() <= date.span().begin());
  }

  /** Who signs; "before A and B, the two ministers signed" names witnesses first. */
  private List<Cast.Actor> people(EventMention event, Sentence sentence) {
    List<Mention> signers = new ArrayList<>(behindWitnesses(event, sentence));
    signers.addAll(event.role("b"));
    Mention last = signers.isEmpty() ? null : signers.get(signers.size() - 1);
    if (last instanceof PersonMention person && person.form() == PersonForm.COLLECTIVE) {
      signers = List.of(last);
    }
    return sides.sides(signers, sentence).stream().map(Side::actor).filter(a -> a != null).toList();
  }

  /** "Trước sự chứng kiến của A và B, C và D ký": who signs stands behind the last comma. */
  private List<Mention> behindWitnesses(EventMention event, Sentence sentence) {
    List<Mention> people = event.role("a");
    if (!story.cueBefore(sentence, "witness", event.span(), RIGHT_BEFORE)) {
      return people;
    }
    for (int i = people.size() - 1; i > 0; i--) {
      if (story.isBareComma(people.get(i - 1).span(), people.get(i).span())) {
        return people.subList(i, people.size());
      }
    }
    return people;
  }

  private static EngagementDraft engagementOf(
      AgreementDraft draft, List<EngagementDraft> engagements) {
    EngagementDraft best = null;
    for (EngagementDraft engagement : engagements) {
      boolean fits =
          engagement.countries.equals(draft.parties)
              && !engagement.type.equals("visit")
              && !engagement.type.equals("ceremony")
              && engagement.status == Status.HELD
              && engagement.people.keySet().containsAll(draft.signatories);
      if (fits && (best == null || engagement.partOf == best)) {
        best = engagement;
      }
    }
    return best;
  }

  // ---- one row a paper

  private void keep(AgreementDraft draft, Sentence sentence) {
    for (AgreementDraft other : drafts) {
      if (isSame(other, draft)) {
        other.absorb(draft);
        return;
      }
    }
    boolean passing = sentence.kind() == BlockKind.CAPTION || sentence.kind() == BlockKind.HEADLINE;
    boolean vague = GENERAL.contains(draft.type) && !draft.hasPeriod();
    if (passing && vague) {
      passingMentions.add(draft);
      return;
    }
    drafts.add(draft);
  }

  private static boolean isSame(AgreementDraft left, AgreementDraft right) {
    if (!left.type.equals(right.type) || !left.known.equals(right.known)) {
      return false;
    }
    if (!left.known.isEmpty() && left.parties.equals(right.parties)) {
      return true;
    }
    if (left.isDatedAlone() && !right.subject.isEmpty()
        || right.isDatedAlone() && !left.subject.isEmpty()) {
      return false;
    }
    if (left.isToCome() && right.isOfOldDay() || right.isToCome() && left.isOfOldDay()) {
      return false;
    }
    boolean parties =
        left.parties.equals(right.parties) || left.parties.isEmpty() || right.parties.isEmpty();
    boolean periods =
        left.periodStart == right.periodStart && left.periodEnd == right.periodEnd
            || !left.hasPeriod()
            || !right.hasPeriod();
    boolean bothSigned =
        left.status == AgreementStatus.SIGNED && right.status == AgreementStatus.SIGNED;
    boolean dates =
        left.signedOn == null
            || right.signedOn == null
            || bothSigned && (left.isAssumed() || right.isAssumed())
            || left.signedOn.start().agreesWith(right.signedOn.start());
    if (!parties || !periods || !dates) {
      return false;
    }
    boolean bothPeriods = left.hasPeriod() && right.hasPeriod();
    return bothPeriods || subjectsAgree(left.subject, right.subject);
  }

  private static boolean subjectsAgree(String left, String right) {
    if (left.isEmpty() || right.isEmpty()) {
      return true;
    }
    Set<String> l = new HashSet<>(Arrays.asList(Fold.key(left).split(" ")));
    Set<String> r = new HashSet<>(Arrays.asList(Fold.key(right).split(" ")));
    Set<String> common = new HashSet<>(l);
    common.retainAll(r);
    return common.size() >= 0.6 * Math.min(l.size(), r.size());
  }

  /** All papers of the article, once every sentence was read. */
  List<AgreementDraft> drafts() {
    List<AgreementDraft> all = new ArrayList<>(drafts);
    for (AgreementDraft passing : passingMentions) {
      boolean named =
          all.stream()
              .anyMatch(
                  d ->
                      d.parties.equals(passing.parties)
                          && (d.status == passing.status || isSame(d, passing)));
      if (!named) {
        all.add(passing);
      }
    }
    all.removeIf(this::isNothing);
    all.stream()
        .filter(d -> d.status == AgreementStatus.PROPOSED)
        .forEach(AgreementAssembler::unsign);
    return all;
  }

  /** What is only proposed has no day of signing, whatever dates stand around it. */
  private static void unsign(AgreementDraft draft) {
    draft.signedOn = null;
    draft.signatories.clear();
  }

  /** "Công ước Viên năm 1961 về quan hệ ngoại giao": of many, who need not be named. */
  private static boolean isConventionOfAYear(AgreementDraft draft) {
    return draft.type.equals(CONVENTION)
        && draft.proper
        && draft.signedOn != null
        && !draft.subject.isEmpty();
  }

  /** A paper of nobody, or one without anything that makes it one paper. */
  private boolean isNothing(AgreementDraft draft) {
    if (!draft.known.isEmpty()) {
      boolean whose = reference.instrument(draft.known).filter(Instrument::isTold).isPresent();
      return whose && draft.parties.size() < 2;
    }
    if (!draft.firm
        || draft.type.equals(CONTRACT) && !draft.namesParties && !draft.isSignedByTwo()) {
      return true;
    }
    if (draft.type.equals("declaration") && !draft.proper && !draft.namesParties) {
      return true;
    }
    if (EVERYDAY.contains(draft.type)
        && !draft.namesParties
        && draft.status != AgreementStatus.SIGNED
        && draft.signedOn == null) {
      return true;
    }
    if (draft.parties.size() < 2
        && !(PaperParties.isOpen(draft.type) && draft.status == AgreementStatus.SIGNED)
        && !isConventionOfAYear(draft)) {
      return true;
    }
    boolean statement = draft.type.equals("joint-statement") && draft.namesParties;
    boolean bare = draft.subject.isEmpty() && !draft.hasPeriod() && !statement;
    return bare && draft.status != AgreementStatus.SIGNED && draft.signedOn == null;
  }
}

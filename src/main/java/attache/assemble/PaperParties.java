package attache.assemble;

import attache.model.BlockKind;
import attache.model.EventMention;
import attache.model.Mention;
import attache.model.Mention.AgreementMention;
import attache.model.Mention.BodyMention;
import attache.model.Mention.CollectiveMention;
import attache.model.Mention.CountryMention;
import attache.model.Mention.DateMention;
import attache.model.Mention.EngagementMention;
import attache.model.Mention.PersonForm;
import attache.model.Mention.PersonMention;
import attache.model.Sentence;
import attache.model.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/**
 * Whose a paper is. Its phrase may say so; else the countries of its sentence and paragraph do, and
 * only then the two the article is about.
 */
final class PaperParties {

  /** Kinds that stand without parties unless some are named. */
  private static final Set<String> OPEN =
      Set.of("convention", "code-of-conduct", "declaration", "joint-statement");

  /** What people also agree on without a paper. */
  private static final Set<String> VAGUE =
      Set.of(
          "agreement", "treaty", "contract", "declaration", "joint-statement", "cooperation-plan");

  /** Bodies of many states that conclude papers themselves. */
  private static final Set<String> BLOCS = Set.of("EU", "ASEAN");

  private static final String STATEMENT = "joint-statement";
  private static final String UNION = "EU";
  private static final int FEWEST_OF_A_GROUP = 3;
  private static final int JOINING = 7;
  private static final int UP_TO_VERB = 30;
  private static final int NEXT_IN_LIST = 12;

  private final Story story;
  private final SideResolver sides;
  private final List<String> group;

  PaperParties(Story story, SideResolver sides) {
    this.story = story;
    this.sides = sides;
    group = groupOfHeadline();
  }

  /** Whether papers of a kind often have no parties. */
  static boolean isOpen(String type) {
    return OPEN.contains(type);
  }

  /** The parties of a paper, or none where they are not known. */
  List<String> of(AgreementMention mention, Sentence sentence) {
    List<String> parties = ofAny(mention, sentence);
    boolean ofThree =
        story.holdsWord(mention.span(), "of-three")
            || story.wordBefore(sentence, mention.span(), "of-three");
    return ofThree && parties.size() == 2 ? List.of() : parties;
  }

  private List<String> ofAny(AgreementMention mention, Sentence sentence) {
    Set<String> named = new TreeSet<>(mention.parties());
    if (named.size() >= 2) {
      return List.copyOf(named);
    }
    Set<String> signing = signersOf(mention, sentence);
    boolean states = signing.stream().allMatch(c -> c.length() == 3 || BLOCS.contains(c));
    if (signing.size() >= 2 && signing.containsAll(named) && states) {
      return List.copyOf(signing);
    }
    if (isPutOut(mention, sentence)) {
      return List.of();
    }
    if (named.isEmpty() && isOfGroup(mention, sentence)) {
      return group;
    }
    boolean open = isOpen(mention.type()) && !mention.collective();
    boolean bilateral = mention.type().equals(STATEMENT) && !isOfMany(sentence);
    if (named.isEmpty() && open && !bilateral) {
      return List.of();
    }
    if (open && isBloc(named.iterator().hasNext() ? named.iterator().next() : "")) {
      return List.of();
    }
    if (named.size() == 1) {
      named.add(otherThan(named.iterator().next(), mention, sentence));
      named.remove("");
      return named.size() == 2 ? List.copyOf(named) : List.of();
    }
    List<String> joined = mention.collective() ? List.of() : joinedBefore(mention, sentence);
    if (!joined.isEmpty()) {
      return joined;
    }
    List<String> two =
        mention.collective() && story.statesIn(sentence).isEmpty()
            ? story.sides(sentence, 2)
            : pair(mention, sentence);
    return isOfAnotherBloc(two, sentence) ? List.of() : two;
  }

  /** "đàm phán Mỹ-EU để đi tới thỏa thuận": two joined by a dash, of whom one is a bloc. */
  private List<String> joinedBefore(AgreementMention mention, Sentence sentence) {
    Mention left = null;
    for (Mention right : sentence.mentions()) {
      boolean near =
          right.span().end() <= mention.span().begin()
              && mention.span().begin() - right.span().end() <= UP_TO_VERB;
      if (left != null
          && near
          && story.text(new Span(left.span().begin(), right.span().end())).indexOf(' ') < 0) {
        Set<String> both = new TreeSet<>(story.countriesOf(left));
        both.addAll(story.countriesOf(right));
        if (both.size() == 2 && both.stream().anyMatch(BLOCS::contains)) {
          return List.copyOf(both);
        }
      }
      left = right;
    }
    return List.of();
  }

  /** "ASEAN mong hai bên sớm hoàn tất": not of another bloc and a state. */
  private boolean isOfAnotherBloc(List<String> two, Sentence sentence) {
    return two.stream().anyMatch(BLOCS::contains)
        && story.statesIn(sentence).isEmpty()
        && sentence.mentions(BodyMention.class).stream()
            .map(BodyMention::code)
            .anyMatch(code -> BLOCS.contains(code) && !two.contains(code));
  }

  private static boolean isBloc(String code) {
    return code.length() == 2 || code.length() > 3;
  }

  private boolean isOfGroup(AgreementMention mention, Sentence sentence) {
    Set<String> here = story.statesIn(sentence);
    return !group.isEmpty()
        && !mention.collective()
        && (isOf(FEWEST_OF_A_GROUP, sentence) || here.size() == 1 && mention.proper())
        && group.containsAll(here)
        && !isOf(2, sentence);
  }

  /** "hai nước", "ba bên": whether a sentence speaks of so many. */
  private static boolean isOf(int count, Sentence sentence) {
    return sentence.mentions(CollectiveMention.class).stream().anyMatch(c -> c.count() == count);
  }

  /**
   * Who has a paper with one country: who is named before it in the sentence, else the side of the
   * article, elsewhere that of the paragraph.
   */
  String otherThan(String party, AgreementMention mention, Sentence sentence) {
    List<String> before = new ArrayList<>();
    for (Mention other : sentence.mentions()) {
      if (other.span().end() <= mention.span().begin()) {
        story.countriesOf(other).stream()
            .filter(c -> !c.equals(party) && (c.length() == 3 || BLOCS.contains(c)))
            .forEach(before::add);
      }
    }
    String nearest = before.isEmpty() ? "" : before.get(before.size() - 1);
    boolean one = before.stream().distinct().count() == 1;
    if (one && !mention.similar() || BLOCS.contains(nearest)) {
      return nearest;
    }
    Set<String> paragraph = story.statesBefore(sentence);
    boolean others = before.stream().filter(c -> c.length() == 3).distinct().count() > 1;
    if (others && !before.contains(story.home())) {
      return "";
    }
    if (paragraph.contains(story.home()) && !story.home().equals(party)) {
      return story.home();
    }
    List<String> sides = story.certainSides(sentence, 2);
    return paragraph.stream()
        .filter(c -> !c.equals(party))
        .findFirst()
        .or(() -> sides.stream().filter(c -> sides.contains(party) && !c.equals(party)).findFirst())
        .orElse("");
  }

  /** The two countries a sentence is about: its own, else those of its paragraph. */
  private List<String> pair(AgreementMention mention, Sentence sentence) {
    Set<String> here = story.statesIn(sentence);
    if (here.size() == FEWEST_OF_A_GROUP && isOf(FEWEST_OF_A_GROUP, sentence)) {
      return here.stream().sorted().toList();
    }
    List<String> withUnion = stateAndUnion(mention, sentence);
    if (!withUnion.isEmpty()) {
      return withUnion;
    }
    boolean vague =
        VAGUE.contains(mention.type()) && !mention.proper() && mention.periodStart() == 0;
    if (isBetweenMany(mention, sentence)
        || vague && !saysTwo(mention, here, sentence) && !isOfThoseWhoMet(mention, sentence)) {
      return List.of();
    }
    Set<String> paragraph = story.statesBefore(sentence);
    if (here.size() == 2 && !here.contains(story.home())) {
      return here.stream().sorted().toList();
    }
    if (mention.collective() && here.size() == 1 && !story.sides(sentence, 2).containsAll(here)) {
      return withHome(here.iterator().next());
    }
    if (paragraph.size() >= 2 && !paragraph.contains(story.home())) {
      if (here.size() == 1) {
        String one = here.iterator().next();
        return List.of(one, otherThan(one, mention, sentence)).stream().sorted().toList();
      }
      if (paragraph.size() == 2) {
        return paragraph.stream().sorted().toList();
      }
    }
    if (paragraph.size() == 1 && !paragraph.contains(story.home())) {
      String one = paragraph.iterator().next();
      String subject = sides.subject().map(Cast.Actor::country).orElse("");
      if (!subject.isEmpty() && !subject.equals(one)) {
        return List.of(one, subject).stream().sorted().toList();
      }
    }
    return mention.collective() ? story.sides(sentence, 2) : story.certainSides(sentence, 2);
  }

  /** "Việt Nam và EU đã hoàn thành việc đàm phán": one state and the union, and nobody else. */
  private List<String> stateAndUnion(AgreementMention mention, Sentence sentence) {
    Set<String> named = new TreeSet<>();
    for (Mention other : sentence.mentions()) {
      if (other instanceof CountryMention || other instanceof BodyMention) {
        named.addAll(story.countriesOf(other));
      }
    }
    boolean two =
        named.size() == 2 && named.contains(UNION) && story.statesIn(sentence).size() == 1;
    return two && !mention.collective() && !isOf(2, sentence) ? List.copyOf(named) : List.of();
  }

  /** "hai Chính phủ" beside the name of one country: that, and the article's own. */
  private List<String> withHome(String country) {
    return story.home().isEmpty() || story.home().equals(country)
        ? List.of()
        : List.of(story.home(), country).stream().sorted().toList();
  }

  /** "A, B và C đã ký": those whose list ends right before the verb that signs a paper. */
  private Set<String> signersOf(AgreementMention mention, Sentence sentence) {
    Set<String> signing = new TreeSet<>();
    for (EventMention event : sentence.events()) {
      boolean signs = event.event().equals("sign") || event.event().equals("adopt");
      boolean announced = event.event().equals("adopt") && !mention.type().equals(STATEMENT);
      if (!signs || announced && !mention.proper() || !event.role("d").contains(mention)) {
        continue;
      }
      Set<String> told = new TreeSet<>();
      event.role("b").forEach(b -> told.addAll(story.countriesOf(b)));
      if (told.size() >= 2) {
        return told;
      }
      int next = event.trigger().begin();
      int reach = UP_TO_VERB;
      List<Mention> mentions = sentence.mentions();
      for (int i = mentions.size() - 1; i >= 0; i--) {
        Mention other = mentions.get(i);
        int distance = next - other.span().end();
        if (distance < 0) {
          continue;
        }
        if (other instanceof DateMention && signing.isEmpty() && distance <= reach) {
          next = other.span().begin();
          continue;
        }
        List<String> countries = story.countriesOf(other);
        if (distance > reach || countries.isEmpty() || isEachForItself(other, event, sentence)) {
          break;
        }
        signing.addAll(countries);
        next = other.span().begin();
        reach = JOINING;
      }
    }
    return signing;
  }

  /** "A và B đều đã ký": not with each other. */
  private static boolean isEachForItself(Mention last, EventMention event, Sentence sentence) {
    return sentence.cues().stream()
        .filter(c -> c.list().equals("each"))
        .anyMatch(
            c ->
                c.span().begin() >= last.span().end() && c.span().end() <= event.trigger().begin());
  }

  /** "ra tuyên bố chung": a common noun of which only those who put it out say whose it is. */
  static boolean isPutOut(AgreementMention mention, Sentence sentence) {
    return mention.type().equals(STATEMENT)
        && !mention.proper()
        && mention.subject().isEmpty()
        && mention.parties().isEmpty()
        && !mention.collective()
        && sentence.mentions(CollectiveMention.class).isEmpty()
        && sentence.events().stream()
            .anyMatch(e -> e.pattern().equals("adopts") && e.role("d").contains(mention));
  }

  /**
   * "Bản ghi nhớ về A và Thỏa thuận về B giữa X và Y": the parties told at the next paper of the
   * same list, or none.
   */
  static List<String> ofList(AgreementMention mention, Sentence sentence) {
    List<AgreementMention> papers = sentence.mentions(AgreementMention.class);
    int at = papers.indexOf(mention);
    for (int i = at; i + 1 < papers.size() && isNext(papers.get(i), papers.get(i + 1)); i++) {
      if (papers.get(i + 1).parties().size() >= 2) {
        return papers.get(i + 1).parties().stream().sorted().toList();
      }
    }
    for (int i = at; i > 0 && isNext(papers.get(i - 1), papers.get(i)); i--) {
      if (papers.get(i - 1).parties().size() >= 2) {
        return papers.get(i - 1).parties().stream().sorted().toList();
      }
    }
    return List.of();
  }

  /** Whether two papers are items of one list. */
  static boolean isNext(AgreementMention left, AgreementMention right) {
    int distance = right.span().begin() - left.span().end();
    return distance > 1 && distance <= NEXT_IN_LIST;
  }

  /**
   * Whether a sentence names more than two who could be the parties; those behind a semicolon that
   * follows the paper belong to something else.
   */
  private boolean isBetweenMany(AgreementMention mention, Sentence sentence) {
    Set<String> here = new TreeSet<>();
    for (Mention other : sentence.mentions()) {
      if (story.hasSemicolon(mention.span(), other.span())) {
        break;
      }
      story.countriesOf(other).stream().filter(c -> c.length() == 3).forEach(here::add);
      if (other instanceof BodyMention body
          && (body.kind().equals("party-like") || body.kind().equals("organisation"))) {
        here.add(body.id());
      }
    }
    return here.size() > 2;
  }

  /** Whether a sentence itself says that a paper without a name is of two states. */
  private static boolean saysTwo(AgreementMention mention, Set<String> here, Sentence sentence) {
    return here.size() == 2 && isSignedIn(mention, sentence)
        || mention.collective()
        || isOf(2, sentence)
        || sentence.mentions(PersonMention.class).stream()
            .anyMatch(p -> p.form() == PersonForm.COLLECTIVE);
  }

  /** "bản thỏa thuận về X vẫn vướng" where two have met and nobody else is named since. */
  private boolean isOfThoseWhoMet(AgreementMention mention, Sentence sentence) {
    boolean unsigned = sentence.cues().stream().anyMatch(c -> c.list().equals("unsigned"));
    return unsigned && !mention.subject().isEmpty() && story.isAfterEncounter(sentence);
  }

  private static boolean isSignedIn(AgreementMention mention, Sentence sentence) {
    return sentence.events().stream()
        .anyMatch(e -> e.event().startsWith("sign") && e.role("d").contains(mention));
  }

  /** Whether a paragraph tells of a body or a conference of many, whose statement it may be. */
  private boolean isOfMany(Sentence sentence) {
    for (Sentence other : story.sentences()) {
      if (other.block() != sentence.block() || other.index() > sentence.index()) {
        continue;
      }
      for (Mention mention : other.mentions()) {
        boolean body =
            mention instanceof BodyMention b
                && (b.kind().equals("series") || b.code().length() == 2 || b.code().length() > 3);
        boolean series =
            mention instanceof EngagementMention e
                && (!e.series().isEmpty()
                    || e.type().equals("conference") && e.countries().size() != 2);
        if (body || series) {
          return true;
        }
      }
    }
    return story.statesBefore(sentence).size() > 2;
  }

  /** "A, B and C launch patrols": the countries of a headline that lists three or more. */
  private List<String> groupOfHeadline() {
    Set<String> named = new TreeSet<>();
    List<CountryMention> listed = new ArrayList<>();
    for (Sentence sentence : story.sentences()) {
      if (sentence.kind() == BlockKind.HEADLINE) {
        listed.addAll(sentence.mentions(CountryMention.class));
        named.addAll(story.statesIn(sentence));
      }
    }
    boolean many = named.size() >= FEWEST_OF_A_GROUP && listed.size() == named.size();
    return many && named.contains(story.home()) ? List.copyOf(named) : List.of();
  }
}

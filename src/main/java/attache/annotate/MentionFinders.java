package attache.annotate;

import attache.model.Mention;
import attache.model.Mention.BodyMention;
import attache.model.Mention.CollectiveMention;
import attache.model.Mention.CountryMention;
import attache.model.Mention.DateMention;
import attache.model.Mention.LevelMention;
import attache.model.Mention.PersonForm;
import attache.model.Mention.PersonMention;
import attache.model.Mention.Title.Kind;
import attache.reference.Body;
import attache.reference.NameKind;
import attache.reference.Reference;
import attache.reference.Word;
import java.util.List;
import java.util.Optional;

/** The steps that claim mentions on a sentence, in the order a language's properties name them. */
final class MentionFinders {

  private final Reference reference;
  private final Gazetteer gazetteer;
  private final DateFinder dates;
  private final PersonPhrase people;
  private final AgreementPhrase agreements;
  private final EngagementPhrase engagements;
  private final PlacePhrase places = new PlacePhrase();

  MentionFinders(
      Reference reference,
      Gazetteer gazetteer,
      DateFinder dates,
      PersonPhrase people,
      AgreementPhrase agreements,
      EngagementPhrase engagements) {
    this.agreements = agreements;
    this.engagements = engagements;
    this.reference = reference;
    this.gazetteer = gazetteer;
    this.dates = dates;
    this.people = people;
  }

  /** Names and listed words: what all later steps look at. */
  void names(Words words) {
    gazetteer.read(words);
  }

  void dates(Words words) {
    for (FoundDate found : dates.find(words.text(), words.span().begin(), words.span().end())) {
      int from = words.tokenAt(found.span().begin());
      int to = words.tokenAt(found.span().end());
      if (from < to) {
        words.claim(from, to, new DateMention(words.span(from, to), found.date()));
      }
    }
  }

  void people(Words words) {
    for (int i = 0; i < words.size(); ) {
      Optional<PersonPhrase.Found> found =
          words.isFree(i, i + 1) ? people.at(words, i) : Optional.empty();
      List<PersonPhrase.Found> each =
          found.filter(f -> f.person().form() == PersonForm.COLLECTIVE).isPresent()
              ? people.each(words, i, found.get())
              : List.of();
      if (!each.isEmpty()) {
        for (PersonPhrase.Found one : each) {
          words.claim(words.tokenAt(one.person().span().begin()), one.to(), one.person());
          i = one.to();
        }
      } else if (found.isPresent()) {
        int to = found.get().to();
        if (!people.isEponym(words, i, to)) {
          words.claim(i, to, found.get().person());
        }
        i = to;
      } else if (severalAt(words, i) > 0) {
        int to = words.listed(i).to();
        words.claim(
            i,
            to,
            new PersonMention(
                words.span(i, to),
                PersonForm.COLLECTIVE,
                "",
                null,
                List.of(),
                List.of(),
                severalAt(words, i)));
        i = to;
      } else if (isPronoun(words, i)) {
        int to = words.listed(i).to();
        words.claim(
            i,
            to,
            new PersonMention(
                words.span(i, to), PersonForm.PRONOUN, "", null, List.of(), List.of(), 1));
        i = to;
      } else {
        i = pastShield(words, i);
      }
    }
    counterparts(words);
  }

  /**
   * "their Japanese counterparts, Mr A and Ms B", "his counterparts from Japan, Mr A, and Peru, Ms
   * B": all of a list are counterparts.
   */
  private void counterparts(Words words) {
    PersonMention first = null;
    for (int i = 0; i < words.size(); i = next(words, i)) {
      Optional<PersonPhrase.Found> other =
          first == null || words.mention(i) != null
              ? Optional.empty()
              : people.behindCountry(words, i, first.titles());
      if (other.isPresent()) {
        words.claim(i, other.get().to(), other.get().person());
        continue;
      }
      if (words.mention(i) instanceof PersonMention person) {
        boolean alone = person.titles().isEmpty() && person.form() == PersonForm.NAMED;
        if (first != null && alone) {
          words.claim(i, words.mentionEnd(i), asCounterpart(person, first));
        } else {
          first = isOfSeveralCounterparts(words, i, person) ? person : null;
        }
      } else if (first != null && !",".equals(words.key(i)) && words.listed(i, "and").isEmpty()) {
        first = null;
      }
    }
  }

  private static boolean isOfSeveralCounterparts(Words words, int from, PersonMention person) {
    boolean counterpart =
        !person.titles().isEmpty()
            && person.titles().get(0).kind() == Kind.COUNTERPART
            && person.countries().size() == 1;
    if (counterpart) {
      for (int i = from; i < words.mentionEnd(from); i++) {
        if (words.listed(i, "counterparts").isPresent()) {
          return true;
        }
      }
    }
    return false;
  }

  private static PersonMention asCounterpart(PersonMention person, PersonMention first) {
    return new PersonMention(
        person.span(),
        person.form(),
        person.name(),
        person.nameSpan(),
        first.titles(),
        first.countries(),
        1);
  }

  /** "He said", not the surname of He Weidong. */
  private static boolean isPronoun(Words words, int i) {
    int next = i + 1;
    boolean surname =
        words.isCapital(i) && next < words.size() && words.isWord(next) && words.isCapital(next);
    return words.listed(i, "person-pronoun").isPresent() && !surname;
  }

  /** "they", "the pair"; "the two" only before a verb: how many, 0 where no such word stands. */
  private static int severalAt(Words words, int i) {
    Optional<Word> several = words.listed(i, "person-plural");
    if (several.isEmpty() || !words.isFree(i, words.listed(i).to())) {
      Optional<Word> bare = words.listed(i, "person-plural-bare");
      boolean verb = bare.isPresent() && words.listed(words.listed(i).to(), "verb").isPresent();
      several = verb ? bare : Optional.empty();
    }
    return several.map(w -> Integer.parseInt(w.value())).orElse(0);
  }

  /**
   * No person's name begins inside a name that means nothing or a body: "TP Hồ Chí Minh", "Thái
   * Bình Dương", "Hội nghị Tư lệnh Lục quân Ấn Độ Dương - Thái Bình Dương".
   */
  private static int pastShield(Words words, int i) {
    Hit<Meaning> hit = words.name(i);
    boolean shield =
        hit != null
            && (hit.meanings().get(0).table().equals(Meaning.NOTHING)
                || words.meaning(i, "body").isPresent());
    return shield ? hit.to() : next(words, i);
  }

  void agreements(Words words) {
    for (int i = 0; i < words.size(); ) {
      Optional<AgreementPhrase.Found> found =
          words.isFree(i, i + 1) ? agreements.at(words, i) : Optional.empty();
      if (found.isPresent()) {
        words.claim(found.get().from(), found.get().to(), found.get().agreement());
        i = found.get().to();
      } else {
        i = next(words, i);
      }
    }
  }

  void engagements(Words words) {
    for (int i = 0; i < words.size(); ) {
      Optional<EngagementPhrase.Found> found = engagements.at(words, i);
      if (found.isPresent()) {
        words.claim(found.get().from(), found.get().to(), found.get().engagement());
        i = found.get().to();
      } else {
        i = next(words, i);
      }
    }
  }

  void places(Words words) {
    for (int i = 0; i < words.size(); i++) {
      Optional<PlacePhrase.Found> found = places.at(words, i);
      if (found.isPresent()) {
        words.claim(found.get().from(), found.get().to(), found.get().place());
      }
    }
  }

  /** Countries, bodies, collectives and partnership levels that no larger phrase took. */
  void others(Words words) {
    for (int i = 0; i < words.size(); ) {
      Hit<?> hit = null;
      Mention mention = null;
      if (words.isFree(i, i + 1)) {
        mention = named(words, i);
        hit = mention == null ? words.listed(i) : words.name(i);
        mention = mention == null ? collective(words, i) : mention;
        mention = mention == null ? field(words, i) : mention;
      }
      if (mention != null && words.isFree(i, hit.to())) {
        words.claim(i, hit.to(), mention);
        i = mention instanceof CollectiveMention ? pastOwner(words, i, hit.to()) : hit.to();
      } else {
        i = next(words, i);
      }
    }
  }

  /**
   * "hai Bộ Quốc phòng Việt Nam và Lào": the first of the two owners is the end of a longer name
   * that begins inside the collective. One past that country.
   */
  private int pastOwner(Words words, int from, int to) {
    for (int i = from; i < to; i++) {
      Hit<Meaning> name = words.name(i);
      String country =
          words
              .meaning(i, "body")
              .flatMap(b -> reference.body(b.id()))
              .filter(b -> b.kind().belongsToCountry())
              .map(Body::code)
              .orElse("");
      if (name != null && name.to() > to && !country.isEmpty() && words.isFree(to, name.to())) {
        words.claim(to, name.to(), new CountryMention(words.span(to, name.to()), country, false));
        return name.to();
      }
    }
    return to;
  }

  private Mention named(Words words, int i) {
    Hit<Meaning> hit = words.name(i);
    if (hit == null) {
      return null;
    }
    for (Meaning meaning : hit.meanings()) {
      switch (meaning.table()) {
        case "country" -> {
          return new CountryMention(
              words.span(i, hit.to()), meaning.id(), meaning.kind() == NameKind.CAPITAL);
        }
        case "body" -> {
          Optional<Body> body = reference.body(meaning.id());
          return new BodyMention(
              words.span(i, hit.to()),
              meaning.id(),
              body.map(b -> b.kind().key()).orElse(""),
              body.map(Body::code).orElse(""));
        }
        case "partnership-level" -> {
          return new LevelMention(words.span(i, hit.to()), meaning.id());
        }
        default -> {}
      }
    }
    return null;
  }

  private static Mention collective(Words words, int i) {
    Optional<Word> collective = words.listed(i, "collective");
    if (collective.isEmpty()) {
      return null;
    }
    String count = collective.get().value();
    return new CollectiveMention(
        words.span(i, words.listed(i).to()), count.isEmpty() ? 0 : Integer.parseInt(count));
  }

  /** "quân y" where a sentence tells who chairs what: the working group of that field. */
  private Mention field(Words words, int i) {
    Optional<Word> field = words.listed(i, "group-field");
    Optional<Body> group = field.isEmpty() ? Optional.empty() : reference.body(field.get().value());
    if (group.isEmpty()) {
      return null;
    }
    Body body = group.get();
    return new BodyMention(words.span(i, words.listed(i).to()), body.id(), body.kind().key(), "");
  }

  private static int next(Words words, int i) {
    return words.mention(i) != null ? words.mentionEnd(i) : i + 1;
  }
}

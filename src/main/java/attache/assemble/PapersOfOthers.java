package attache.assemble;

import attache.model.Cue;
import attache.model.EventMention;
import attache.model.Mention;
import attache.model.Mention.AgreementMention;
import attache.model.Mention.CollectiveMention;
import attache.model.Mention.PersonForm;
import attache.model.Mention.PersonMention;
import attache.model.Sentence;
import attache.model.Span;
import java.util.Set;
import java.util.stream.Stream;

/** Papers that are none of states: a firm's contract, a province's or a university's memorandum. */
final class PapersOfOthers {

  private static final String PRIVATE = "private";
  private static final int ADJOINING = 9;
  private static final int SIGNER_REACH = 150;

  /** A day may stand between a paper and whose it is. */
  private static final int UP_TO_PARTIES = 40;

  /** The words between a bloc and what else its paper is called. */
  private static final int UP_TO_BLOC = 60;

  private static final Set<String> GENERAL = Set.of("agreement", "treaty");

  private PapersOfOthers() {}

  static boolean isOne(AgreementMention mention, Sentence sentence, Story story) {
    Span at = mention.span();
    for (Cue cue : sentence.cues()) {
      int behind = cue.span().begin() - at.end();
      boolean names =
          at.contains(cue.span())
              || behind >= 0 && behind <= ADJOINING
              || behind > 0
                  && behind <= UP_TO_PARTIES
                  && story.wordBefore(sentence, cue.span(), "between");
      if (cue.list().equals(PRIVATE) && (names || signs(cue, mention, sentence))) {
        return true;
      }
    }
    if (isOneOfABloc(mention, sentence)) {
      return true;
    }
    return sentence.events().stream()
        .filter(e -> e.event().equals("sign") && e.role("d").contains(mention))
        .flatMap(e -> Stream.concat(e.role("a").stream(), e.role("b").stream()))
        .anyMatch(p -> p instanceof PersonMention && story.holdsWord(p.span(), "firm"));
  }

  /** "RCEP để sớm đạt được một hiệp định hiện đại": the paper of a bloc under another name. */
  private static boolean isOneOfABloc(AgreementMention mention, Sentence sentence) {
    boolean open = mention.parties().size() < 2 && !mention.collective();
    return open
        && mention.known().isEmpty()
        && GENERAL.contains(mention.type())
        && sentence.cues().stream()
            .filter(c -> c.list().equals("bloc-paper"))
            .anyMatch(c -> distance(c.span(), mention.span()) <= UP_TO_BLOC);
  }

  private static int distance(Span left, Span right) {
    return Math.max(left.begin(), right.begin()) - Math.min(left.end(), right.end());
  }

  /** Whether a firm stands where the signer of a paper does. */
  private static boolean signs(Cue firm, AgreementMention mention, Sentence sentence) {
    for (EventMention event : sentence.events()) {
      int distance = event.trigger().begin() - firm.span().end();
      if ((event.event().equals("sign") || event.event().equals("adopt"))
          && event.role("d").contains(mention)
          && distance >= 0
          && distance <= SIGNER_REACH
          && sentence.mentions().stream()
              .filter(PapersOfOthers::speaksForAState)
              .filter(p -> !isOwner(p, firm))
              .noneMatch(p -> isBetween(p, firm.span(), event.trigger()))) {
        return true;
      }
    }
    return false;
  }

  /** "doanh nghiệp hai nước": whose firms they are. */
  private static boolean isOwner(Mention mention, Cue firm) {
    return mention instanceof CollectiveMention && mention.span().begin() - firm.span().end() <= 1;
  }

  /** Somebody in an office, or "hai bên"; a bare name may be anybody's. */
  private static boolean speaksForAState(Mention mention) {
    return mention instanceof CollectiveMention
        || mention instanceof PersonMention person
            && (person.titles().stream().anyMatch(t -> !t.id().equals("other"))
                || person.form() != PersonForm.NAMED);
  }

  private static boolean isBetween(Mention mention, Span left, Span right) {
    return mention.span().begin() >= left.end() && mention.span().end() <= right.begin();
  }
}

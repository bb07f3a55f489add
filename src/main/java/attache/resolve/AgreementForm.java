package attache.resolve;

import attache.model.PartialDate;
import attache.model.Telling;
import attache.model.When;
import attache.resolve.Wording.Phrase;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.Set;
import java.util.TreeSet;

/** An agreement as those articles tell it that give it one IRI. */
final class AgreementForm extends EventForm<Told<Telling.Agreement>> {

  private String block = "";
  private int periodStart;
  private int periodEnd;
  private When signedOn;
  private PartialDate lastProposed;
  private PartialDate firstInForce;
  private final Set<Phrase> subjects = new LinkedHashSet<>();

  AgreementForm(String iri) {
    super(iri);
  }

  @Override
  void update(Collection<Told<Telling.Agreement>> tellings) {
    periodStart = 0;
    periodEnd = 0;
    lastProposed = null;
    firstInForce = null;
    subjects.clear();
    for (Told<Telling.Agreement> told : tellings) {
      Telling.Agreement row = told.row();
      block = row.type() + "/" + String.join("-", new TreeSet<>(row.parties()));
      periodStart = Math.max(periodStart, row.periodStart());
      periodEnd = Math.max(periodEnd, row.periodEnd());
      if (!row.subject().isBlank()) {
        subjects.add(Phrase.of(row.subject(), told.language()));
      }
      PartialDate published = told.published();
      if (published != null && row.proposed()) {
        lastProposed =
            lastProposed == null || lastProposed.compareTo(published) < 0
                ? published
                : lastProposed;
      } else if (published != null) {
        firstInForce =
            firstInForce == null || firstInForce.compareTo(published) > 0
                ? published
                : firstInForce;
      }
    }
    signedOn =
        EventDates.mostTelling(tellings.stream().map(told -> told.row().signedOn()).toList());
  }

  /** Type and parties. */
  @Override
  String block() {
    return block;
  }

  /** Whether no article says between whom it is. */
  boolean isWithoutParties() {
    return block.endsWith("/");
  }

  /** 0 where it is not said. */
  int periodStart() {
    return periodStart;
  }

  /** 0 where it is not said. */
  int periodEnd() {
    return periodEnd;
  }

  /** Null where it is not said. */
  When signedOn() {
    return signedOn;
  }

  /** The date of the last article that speaks of it as still to be signed; null for none. */
  PartialDate lastProposed() {
    return lastProposed;
  }

  /** The date of the first article that speaks of it as signed or in force; null for none. */
  PartialDate firstInForce() {
    return firstInForce;
  }

  Set<Phrase> subjects() {
    return subjects;
  }
}

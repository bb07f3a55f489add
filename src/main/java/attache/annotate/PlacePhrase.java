package attache.annotate;

import attache.model.Mention.PlaceMention;
import attache.reference.NameKind;
import java.util.Optional;

/** Reads a place behind a preposition of place: "tại huyện Mộc Châu (tỉnh Sơn La)". */
final class PlacePhrase {

  private static final int LONGEST = 14;

  /** Letters behind it bear marks. */
  private static final char LAST_PLAIN_LETTER = 'z';

  /** A place and one past its last token; the preposition is outside. */
  record Found(PlaceMention place, int from, int to) {}

  /** The place behind the preposition that starts at a token, or nothing. */
  Optional<Found> at(Words words, int preposition) {
    int from = words.after(preposition, "place-preposition");
    if (from == preposition || !words.isFree(preposition, from)) {
      return Optional.empty();
    }
    Reading reading = new Reading(words, from);
    int to = reading.read();
    return to > from && reading.named && !reading.cut
        ? Optional.of(
            new Found(
                new PlaceMention(words.span(from, to), words.textOf(from, to), reading.country),
                from,
                to))
        : Optional.empty();
  }

  private static final class Reading {
    private final Words words;
    private final int from;
    private String country = "";
    private boolean named;
    private boolean cut;

    Reading(Words words, int from) {
      this.words = words;
      this.from = from;
    }

    int read() {
      int at = readRun(from);
      if (!named) {
        return at;
      }
      if ("(".equals(words.key(at))) {
        int inner = readRun(at + 1);
        if (inner > at + 1 && ")".equals(words.key(inner))) {
          at = inner + 1;
        }
      }
      while (",".equals(words.key(at)) && at + 1 < words.size() && startsPlace(at + 1)) {
        int tail = readRun(at + 1);
        if (tail == at + 1) {
          break;
        }
        at = tail;
      }
      int further = words.after(at, "place-preposition");
      if (further > at && further < words.size() && startsPlace(further)) {
        at = readRun(further);
      }
      return at;
    }

    private boolean startsPlace(int token) {
      return words.listed(token, "place-noun").isPresent()
          || words.meaning(token, "country").isPresent()
          || words.name(token) != null
              && words.name(token).meanings().get(0).table().equals(Meaning.NOTHING);
    }

    /** "in Saudi Arabia Pushing for peace": a capital that begins what comes next. */
    private boolean opensSentence(int token) {
      return token < words.size()
          && words.isWord(token)
          && words.isCapital(token)
          && words.name(token) == null
          && words.listed(token, "place-noun").isEmpty();
    }

    /** "Thư viện": a capital syllable with marks, alone, whose word goes on in small letters. */
    private boolean isHalfAWord(int token) {
      int next = token + 1;
      return words.word(token).chars().anyMatch(c -> c > LAST_PLAIN_LETTER)
          && next < words.size()
          && words.isWord(next)
          && !words.isCapital(next)
          && words.mention(next) == null
          && words.listed(next) == null;
    }

    /** "the Ministry of Defence": one past what goes on to say which. */
    private int afterOf(int token) {
      int of = words.after(token, "of");
      boolean goesOn =
          of > token
              && of < words.size()
              && words.isCapital(token - 1)
              && words.isCapital(of)
              && words.mention(of) == null;
      return goesOn ? of : token;
    }

    /** Place nouns, capitalised words, countries, ministries. */
    private int readRun(int start) {
      int at = start;
      while (at < words.size() && at - from < LONGEST && words.mention(at) == null) {
        if (words.listed(at, "place-noun").isPresent()) {
          named |=
              words.isCapital(at) && words.listed(at, "place-noun").get().value().equals("alone");
          at = words.listed(at).to();
          at = afterOf(at);
          continue;
        }
        Hit<Meaning> hit = words.name(at);
        int organ = hit == null ? words.after(at, "organ") : at;
        if (organ > at + 1) {
          named |= words.isCapital(at);
          at = organ;
          continue;
        }
        if (hit != null) {
          Optional<Meaning> state =
              words.meaning(at, "country").filter(m -> m.kind() != NameKind.ADJECTIVE);
          Optional<Meaning> body = words.meaning(at, "body");
          boolean place =
              state.isPresent()
                  || body.isPresent()
                  || hit.meanings().get(0).table().equals(Meaning.NOTHING);
          if (!place) {
            return at;
          }
          country = state.map(Meaning::id).orElse(country);
          named = true;
          at = hit.to();
          if (state.isPresent() && opensSentence(at)) {
            return at;
          }
          continue;
        }
        if (!words.isWord(at)
            || !words.isCapital(at)
            || words.listed(at, "event-noun").isPresent()
            || words.listed(at, "not-name").isPresent()) {
          return at;
        }
        named = true;
        at++;
        cut = isHalfAWord(at - 1);
        while (words.isGlued(at) && "-".equals(words.key(at)) && words.isGlued(at + 1)) {
          at += 2;
        }
      }
      return at;
    }
  }
}

package attache.assemble;

import attache.model.EventMention;
import attache.model.Mention;
import attache.model.Mention.AgreementMention;
import attache.model.Mention.BodyMention;
import attache.model.Mention.CollectiveMention;
import attache.model.Mention.CountryMention;
import attache.model.Mention.PersonMention;
import attache.model.Sentence;
import attache.model.Span;
import attache.model.When;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Who it is that signs where no pattern names them, and of which year a signing is. */
final class Signing {

  private static final Pattern YEAR = Pattern.compile("\\b(?:19|20)\\d\\d\\b");
  private static final Pattern NAME = Pattern.compile("\\p{Lu}[\\p{L}]+");

  private final Story story;

  Signing(Story story) {
    this.story = story;
  }

  /**
   * Whether a name that no table knows stands where the signer does: "Thủ tướng được biết X vừa ký
   * bản ghi nhớ".
   */
  boolean isByStrangers(EventMention event, AgreementMention mention, Sentence sentence) {
    boolean active = mention.span().begin() >= event.trigger().end();
    boolean told =
        !event.role("a").isEmpty()
            || !event.role("b").isEmpty()
            || event.event().equals("sign-witnessed")
            || event.event().equals("sign-list");
    if (told || !active) {
      return false;
    }
    boolean named = mention.parties().size() >= 2 || mention.collective();
    boolean nobody =
        sentence.mentions().stream()
            .noneMatch(m -> isState(m) && m.span().end() <= event.trigger().begin());
    if (nobody && !named && !event.event().equals("adopt") && !isByThem(event, sentence)) {
      return true;
    }
    int from = sentence.span().begin();
    for (Mention other : sentence.mentions()) {
      if (isState(other) && other.span().end() <= event.span().begin()) {
        from = Math.max(from, other.span().end());
      }
    }
    int to = event.trigger().begin();
    if (from >= to) {
      return false;
    }
    String between = story.text(new Span(from, to));
    boolean apposed = from > sentence.span().begin() && between.startsWith(",");
    int start = from;
    int open = apposed ? between.lastIndexOf(',') : 0;
    return NAME.matcher(between)
        .results()
        .filter(name -> name.start() >= open)
        .map(name -> start + name.start())
        .anyMatch(at -> at > sentence.span().begin() && isUnknown(at, sentence));
  }

  /** "Sau hội đàm, họ ký ...": those of whom the paragraph has just told. */
  private boolean isByThem(EventMention event, Sentence sentence) {
    return story.wordBefore(sentence, event.trigger(), "they")
        && story.statesBefore(sentence).size() >= 2;
  }

  /** "Hiệp ước được ký": which one, the sentence does not say. */
  boolean isOfSomePaper(EventMention event, AgreementMention mention) {
    boolean bare =
        mention.subject().isEmpty()
            && mention.parties().isEmpty()
            && !mention.collective()
            && mention.periodStart() == 0
            && mention.year() == null;
    boolean passive = mention.span().end() <= event.trigger().begin();
    boolean statement = PaperParties.isOpen(mention.type());
    return bare
        && !statement
        && event.role("a").isEmpty()
        && event.role("b").isEmpty()
        && (passive || event.event().equals("adopt"));
  }

  /** Whether no mention holds the word at a place, and it opens the name of no organ of a state. */
  private boolean isUnknown(int at, Sentence sentence) {
    return sentence.mentions().stream()
            .noneMatch(m -> m.span().begin() <= at && at < m.span().end())
        && !story.wordsOpen(new Span(at, sentence.span().end()), "organ");
  }

  private static boolean isState(Mention mention) {
    return mention instanceof PersonMention
        || mention instanceof CountryMention
        || mention instanceof CollectiveMention
        || mention instanceof BodyMention;
  }

  /** Whether a sentence that tells no day of a signing prints an earlier year and not this one. */
  boolean isOfEarlierYear(Sentence sentence) {
    When news = story.newsDate(sentence);
    if (news == null) {
      return false;
    }
    boolean earlier = false;
    Matcher years = YEAR.matcher(story.text(sentence.span()));
    while (years.find()) {
      int at = sentence.span().begin() + years.start();
      boolean inPaper =
          sentence.mentions(AgreementMention.class).stream()
              .anyMatch(a -> a.span().begin() <= at && at < a.span().end());
      int year = Integer.parseInt(years.group());
      if (year == news.start().year() || inPaper) {
        return false;
      }
      earlier |= year < news.start().year();
    }
    return earlier;
  }
}

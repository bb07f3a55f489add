package attache.annotate;

import attache.model.Mention;
import attache.model.Mention.AgreementMention;
import attache.model.Mention.BodyMention;
import attache.model.Mention.CollectiveMention;
import attache.model.Mention.CountryMention;
import attache.model.Mention.DateMention;
import attache.model.Mention.EngagementMention;
import attache.model.Mention.LevelMention;
import attache.model.Mention.PersonMention;
import attache.model.Mention.PlaceMention;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** The kind by which a pattern's slot asks for a mention. */
enum MentionKind {
  PERSON,
  COUNTRY,
  BODY,
  AGREEMENT,
  ENGAGEMENT,
  DATE,
  PLACE,
  COLLECTIVE,
  LEVEL;

  private final String key = name().toLowerCase(Locale.ROOT);

  /** As it is written in a pattern. */
  String key() {
    return key;
  }

  static Optional<MentionKind> ofKey(String key) {
    return Arrays.stream(values()).filter(kind -> kind.key.equals(key)).findFirst();
  }

  static List<String> keys() {
    return Arrays.stream(values()).map(MentionKind::key).toList();
  }

  static MentionKind of(Mention mention) {
    if (mention instanceof PersonMention) {
      return PERSON;
    } else if (mention instanceof CountryMention) {
      return COUNTRY;
    } else if (mention instanceof BodyMention) {
      return BODY;
    } else if (mention instanceof DateMention) {
      return DATE;
    } else if (mention instanceof PlaceMention) {
      return PLACE;
    } else if (mention instanceof CollectiveMention) {
      return COLLECTIVE;
    } else if (mention instanceof LevelMention) {
      return LEVEL;
    } else if (mention instanceof AgreementMention) {
      return AGREEMENT;
    } else if (mention instanceof EngagementMention) {
      return ENGAGEMENT;
    }
    throw new IllegalArgumentException("no kind for " + mention);
  }
}

package attache.reference;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** The rows of all files on their way from {@link ReferenceReader} into {@link Reference}. */
final class ReferenceRows {
  List<Country> countries;
  List<Body> bodies;
  List<Rank> ranks;
  List<Office> offices;
  List<EngagementType> engagementTypes;
  List<AgreementType> agreementTypes;
  List<PartnershipLevel> partnershipLevels;
  List<KnownPerson> people;
  List<Instrument> instruments;
  List<Judgement> judgements;
  final Map<String, List<Name>> names = new TreeMap<>();
  final Map<String, List<PatternRow>> patterns = new TreeMap<>();
  final Map<String, List<DatePattern>> datePatterns = new TreeMap<>();
  final Map<String, List<Word>> words = new TreeMap<>();
}

package attache.map;

import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;

/** The terms of ontology/attache.ttl, and those of other vocabularies the graphs use. */
public final class Vocabulary {

  /** The namespace of {@code att:}. */
  public static final String NAMESPACE = "https://w3id.org/attache/ontology#";

  public static final String OA_NAMESPACE = "http://www.w3.org/ns/oa#";
  public static final String SKOS_NAMESPACE = "http://www.w3.org/2004/02/skos/core#";

  public static final Node TYPE = iri("http://www.w3.org/1999/02/22-rdf-syntax-ns#type");
  public static final Node LABEL = iri("http://www.w3.org/2000/01/rdf-schema#label");

  public static final Node ARTICLE = att("Article");
  public static final Node PERSON = att("Person");
  public static final Node TENURE = att("Tenure");
  public static final Node RANK_TENURE = att("RankTenure");
  public static final Node ENGAGEMENT = att("Engagement");
  public static final Node PARTICIPATION_CLASS = att("Participation");
  public static final Node DIALOGUE_SERIES = att("DialogueSeries");
  public static final Node PLACE_CLASS = att("Place");
  public static final Node AGREEMENT = att("Agreement");
  public static final Node STATUS_REPORT_CLASS = att("StatusReport");
  public static final Node CHAIRMANSHIP = att("Chairmanship");
  public static final Node PARTNERSHIP = att("Partnership");
  public static final Node SUPPORT = att("Support");
  public static final Node MERGE = att("Merge");
  public static final Node STATE = att("State");
  public static final Node BODY = att("Body");
  public static final Node RANK_CLASS = att("Rank");
  public static final Node OFFICE_CLASS = att("Office");
  public static final Node ENGAGEMENT_TYPE_CLASS = att("EngagementType");
  public static final Node AGREEMENT_TYPE_CLASS = att("AgreementType");
  public static final Node PARTNERSHIP_LEVEL_CLASS = att("PartnershipLevel");

  public static final Node FILE = att("file");
  public static final Node TITLE = att("title");
  public static final Node URL = att("url");
  public static final Node PUBLISHER = att("publisher");
  public static final Node PUBLISHED = att("published");
  public static final Node PUBLISHED_BASIS = att("publishedBasis");
  public static final Node LANGUAGE = att("language");
  public static final Node TEXT_HASH = att("textHash");

  public static final Node PRINTED_NAME = att("printedName");
  public static final Node PRINTED_FORM = att("printedForm");
  public static final Node SERVES = att("serves");
  public static final Node HOLDER = att("holder");
  public static final Node OFFICE = att("office");
  public static final Node OFFICE_OF = att("officeOf");
  public static final Node RANK = att("rank");
  public static final Node OBSERVED_ON = att("observedOn");
  public static final Node DATE_BASIS = att("dateBasis");

  public static final Node ENGAGEMENT_TYPE = att("engagementType");
  public static final Node ENGAGEMENT_STATUS = att("engagementStatus");
  public static final Node DATE = att("date");
  public static final Node END_DATE = att("endDate");
  public static final Node PLACE = att("place");
  public static final Node COUNTRY = att("country");
  public static final Node PARTICIPANT = att("participant");
  public static final Node PARTICIPATION = att("participation");
  public static final Node SIDE = att("side");
  public static final Node ROLE = att("role");
  public static final Node RANK_ON_DAY = att("rankOnDay");
  public static final Node OFFICE_ON_DAY = att("officeOnDay");
  public static final Node NAME = att("name");
  public static final Node EDITION = att("edition");
  public static final Node IN_SERIES = att("inSeries");
  public static final Node PART_OF = att("partOf");
  public static final Node ON_MARGINS_OF = att("onMarginsOf");

  public static final Node AGREEMENT_TYPE = att("agreementType");
  public static final Node PARTY = att("party");
  public static final Node PERIOD_START = att("periodStart");
  public static final Node PERIOD_END = att("periodEnd");
  public static final Node STATUS = att("status");
  public static final Node SIGNED_ON = att("signedOn");
  public static final Node SIGNED_BY = att("signedBy");
  public static final Node SIGNED_IN = att("signedIn");
  public static final Node SUBJECT = att("subject");
  public static final Node CONCLUDED_AT = att("concludedAt");
  public static final Node STATUS_REPORT = att("statusReport");
  public static final Node REPORTS = att("reports");
  public static final Node REPORTED_ON = att("reportedOn");
  public static final Node REPORTED_BY = att("reportedBy");

  public static final Node CHAIR_OF = att("chairOf");
  public static final Node OF_BODY = att("ofBody");
  public static final Node LEVEL = att("level");
  public static final Node SINCE = att("since");
  public static final Node SUPPORTER = att("supporter");
  public static final Node SUPPORTED = att("supported");
  public static final Node MATTER = att("matter");

  public static final Node BODY_KIND = att("bodyKind");
  public static final Node OF_CODE = att("ofCode");
  public static final Node SERVICE = att("service");
  public static final Node SENIORITY = att("seniority");
  public static final Node SPHERE = att("sphere");
  public static final Node SINGLE_HOLDER = att("singleHolder");
  public static final Node FAMILY = att("family");

  public static final Node VARIANT = att("variant");
  public static final Node CANONICAL = att("canonical");
  public static final Node SCORE = att("score");
  public static final Node REASON = att("reason");
  public static final Node AS_EXTRACTED = att("asExtracted");

  public static final Node RUN = att("Run");
  public static final Node COMMAND = att("command");
  public static final Node INPUT = att("input");
  public static final Node PROGRAMME_VERSION = att("programmeVersion");
  public static final Node REFERENCE_HASH = att("referenceHash");
  public static final Node OUTCOME = att("outcome");
  public static final Node REFUSAL = att("refusal");
  public static final Node ACTIVITY = prov("Activity");
  public static final Node STARTED = prov("startedAtTime");
  public static final Node ENDED = prov("endedAtTime");

  public static final Node ANNOTATION = oa("Annotation");
  public static final Node HAS_BODY = oa("hasBody");
  public static final Node HAS_TARGET = oa("hasTarget");
  public static final Node SPECIFIC_RESOURCE = oa("SpecificResource");
  public static final Node HAS_SOURCE = oa("hasSource");
  public static final Node HAS_SELECTOR = oa("hasSelector");
  public static final Node TEXT_QUOTE_SELECTOR = oa("TextQuoteSelector");
  public static final Node EXACT = oa("exact");
  public static final Node PREFIX = oa("prefix");
  public static final Node SUFFIX = oa("suffix");
  public static final Node TEXT_POSITION_SELECTOR = oa("TextPositionSelector");
  public static final Node START = oa("start");
  public static final Node END = oa("end");

  public static final Node CONCEPT = skos("Concept");
  public static final Node CONCEPT_SCHEME = skos("ConceptScheme");
  public static final Node NOTATION = skos("notation");
  public static final Node PREF_LABEL = skos("prefLabel");
  public static final Node ALT_LABEL = skos("altLabel");
  public static final Node IN_SCHEME = skos("inScheme");
  public static final Node EXACT_MATCH = skos("exactMatch");

  private Vocabulary() {}

  /** A term of {@code att:}. */
  public static Node att(String name) {
    return iri(NAMESPACE + name);
  }

  private static Node oa(String name) {
    return iri(OA_NAMESPACE + name);
  }

  private static Node prov(String name) {
    return iri("http://www.w3.org/ns/prov#" + name);
  }

  private static Node skos(String name) {
    return iri(SKOS_NAMESPACE + name);
  }

  private static Node iri(String iri) {
    return NodeFactory.createURI(iri);
  }
}

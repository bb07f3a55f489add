package attache.reference;

import attache.model.ArticleFacts.AgreementStatus;
import attache.model.PartialDate;

/**
 * A paper so well known that articles name it without its parties, such as UNCLOS.
 *
 * @param type id of agreement-types.csv
 * @param subject what it is about
 * @param signedOn the year or day it was signed, or null
 * @param status what a mere mention of it says
 */
public record Instrument(
    String id, String type, String subject, PartialDate signedOn, AgreementStatus status) {}

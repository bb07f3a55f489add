package attache.reference;

import java.util.List;

/**
 * An official known beforehand, in the fullest usual form of the name. {@code offices} are ever
 * held, in no order of time: a hint only. Who served a country and a body of several, such as the
 * EU, has a row for each.
 */
public record KnownPerson(
    String id,
    String name,
    String country,
    List<String> aliases,
    String wikidata,
    List<String> offices) {

  public KnownPerson {
    aliases = List.copyOf(aliases);
    offices = List.copyOf(offices);
  }

  /** Its key, as names point to it. */
  public ReferenceId reference() {
    return new ReferenceId(ReferenceId.Table.PERSON, id);
  }
}

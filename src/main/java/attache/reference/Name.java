package attache.reference;

/**
 * A name in one language ({@code lang} is the folder it stands in). {@code of} is null where the
 * name must only not be read as a shorter one inside it: no country is named in "Lào Cai".
 */
public record Name(ReferenceId of, String text, NameKind kind, String lang) {

  /** Whether this row only shields a longer name from being read as a shorter one. */
  public boolean meansNothing() {
    return of == null;
  }
}

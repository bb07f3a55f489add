package attache.query;

import java.util.List;

/**
 * A parameter of a catalogue query. In the query it is a variable in grlc's notation: {@code
 * ?_a_iri} for a parameter {@code a} whose value is an IRI, {@code ?_from} for one whose value is a
 * text.
 *
 * @param choices the only values it takes; empty where any will do
 * @param optional whether the query answers without it; then it matches anything
 * @param defaultValue taken where none is given, or empty
 */
public record Parameter(
    String name, ParameterKind kind, List<String> choices, boolean optional, String defaultValue) {

  public Parameter {
    choices = List.copyOf(choices);
  }

  /** Its variable in the query, without the question mark. */
  public String variable() {
    return "_" + name + (kind.isIri() ? "_iri" : "");
  }

  /** Whether it must be given. */
  public boolean isRequired() {
    return !optional && defaultValue.isEmpty();
  }

  /** What it takes, in words: {@code country}, {@code held | planned | past}. */
  public String takes() {
    return choices.isEmpty() ? kind.label() : String.join(" | ", choices);
  }

  Parameter withDefault(String value) {
    return new Parameter(name, kind, choices, optional, value);
  }

  /** {@code b=country}, or {@code [type=agreement-type]} where it may be left out. */
  @Override
  public String toString() {
    String shown = name + "=" + takes();
    return isRequired() ? shown : "[" + shown + "]";
  }
}

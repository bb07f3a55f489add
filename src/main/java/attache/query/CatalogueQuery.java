package attache.query;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.BiFunction;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * One question of the catalogue.
 *
 * @param name the file's name without {@code .rq}
 * @param summary the question in words
 * @param description what else to know about its answer, or empty
 * @param summaries the question in other languages, by their codes
 * @param descriptions what else to know, in other languages
 * @param parameters in the order of the header
 * @param sparql the query without its header, parameters still being variables
 */
public record CatalogueQuery(
    String name,
    String summary,
    String description,
    Map<String, String> summaries,
    Map<String, String> descriptions,
    List<Parameter> parameters,
    String sparql) {

  static final Pattern VARIABLE = Pattern.compile("[?$](_[A-Za-z0-9_]+)");

  /**
   * How a query asks for a node that may be given: {@code FILTER EXISTS { ?x att:party? ?_a_iri }}.
   * Left free, it holds for every ?x, which is in relation to itself; but it is looked at for each.
   */
  private static final Pattern IF_GIVEN =
      Pattern.compile("( *)FILTER EXISTS \\{ ([?]\\w+ \\w+:\\w+)[?]( [?](_\\w+)) \\}(\\R?)");

  public CatalogueQuery {
    summaries = Map.copyOf(summaries);
    descriptions = Map.copyOf(descriptions);
    parameters = List.copyOf(parameters);
  }

  Optional<Parameter> parameter(String parameterName) {
    return parameters.stream().filter(p -> p.name().equals(parameterName)).findFirst();
  }

  /**
   * The query with values in the place of its parameters: plain SPARQL 1.1, to be run, shown or
   * sent to any other endpoint.
   *
   * @param values by parameter name; blank values count as not given
   * @throws QueryException naming every parameter that is unknown, missing or has a wrong value
   */
  public String with(Map<String, String> values, Names names) {
    return bind(values, names::termFor);
  }

  /**
   * What each parameter means that is given or has a default: its term as SPARQL writes it, by
   * parameter name.
   *
   * @throws QueryException as {@link #with}
   */
  public Map<String, String> understood(Map<String, String> values, Names names) {
    return terms(values, names::termFor);
  }

  String bind(Map<String, String> values, BiFunction<Parameter, String, String> termFor) {
    Map<String, String> terms = new TreeMap<>();
    terms(values, termFor)
        .forEach((name, term) -> terms.put(parameter(name).orElseThrow().variable(), term));
    return VARIABLE
        .matcher(plainly(terms))
        .replaceAll(
            variable ->
                Matcher.quoteReplacement(terms.getOrDefault(variable.group(1), variable.group())));
  }

  /** What is asked for if given is a pattern where it is given, and nothing where it is not. */
  private String plainly(Map<String, String> terms) {
    return IF_GIVEN
        .matcher(sparql)
        .replaceAll(test -> terms.containsKey(test.group(4)) ? "$1$2$3 .$5" : "");
  }

  private Map<String, String> terms(
      Map<String, String> values, BiFunction<Parameter, String, String> termFor) {
    Map<String, String> given = new TreeMap<>(values);
    given.values().removeIf(String::isBlank);
    refuseUnknown(given);
    refuseMissing(given);
    Map<String, String> terms = new TreeMap<>();
    for (Parameter parameter : parameters) {
      String value = given.getOrDefault(parameter.name(), parameter.defaultValue());
      if (!value.isBlank()) {
        terms.put(parameter.name(), termFor.apply(parameter, value.strip()));
      }
    }
    return terms;
  }

  private void refuseUnknown(Map<String, String> given) {
    List<String> unknown = given.keySet().stream().filter(n -> parameter(n).isEmpty()).toList();
    if (!unknown.isEmpty()) {
      throw new QueryException(
          "%s has no parameter %s. It takes: %s"
              .formatted(name, quoted(unknown), parameters.isEmpty() ? "none" : usage()));
    }
  }

  private void refuseMissing(Map<String, String> given) {
    List<String> missing =
        parameters.stream()
            .filter(p -> p.isRequired() && !given.containsKey(p.name()))
            .map(Parameter::name)
            .toList();
    if (!missing.isEmpty()) {
      throw new QueryException(
          "%s needs %s. It takes: %s".formatted(name, quoted(missing), usage()));
    }
  }

  /** Its parameters as one writes them: {@code a=country b=country [type=agreement-type]}. */
  public String usage() {
    return parameters.stream().map(Parameter::toString).collect(Collectors.joining(" "));
  }

  private static String quoted(List<String> words) {
    return words.stream().map(word -> "'" + word + "'").collect(Collectors.joining(", "));
  }
}

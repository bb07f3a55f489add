package attache.serve;

import jakarta.servlet.ServletRequest;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;

/**
 * What a request to the API asks.
 *
 * @param rest what follows the endpoint's address in the path, without a slash; may be empty
 * @param parameters of its query string, each at most once
 */
record Asked(String rest, Map<String, String> parameters) {

  /** Refuses what is given twice. */
  static Map<String, String> parametersOf(ServletRequest request) {
    Map<String, String> parameters = new LinkedHashMap<>();
    request
        .getParameterMap()
        .forEach(
            (name, values) -> {
              if (values.length > 1) {
                throw Problem.badRequest(
                    "'%s' is given twice. Give it once.".formatted(name), List.of());
              }
              parameters.put(name, values[0].strip());
            });
    return parameters;
  }

  /** Refuses parameters that the endpoint does not have. */
  Asked taking(String... names) {
    List<String> known = Arrays.asList(names);
    TreeSet<String> unknown = new TreeSet<>(parameters.keySet());
    unknown.removeAll(known);
    if (!unknown.isEmpty()) {
      throw Problem.badRequest(
          "There is no parameter '%s' here.".formatted(String.join("', '", unknown)), known);
    }
    return this;
  }

  String text(String name) {
    return parameters.getOrDefault(name, "");
  }

  String required(String name) {
    if (text(name).isEmpty()) {
      throw Problem.badRequest("The parameter '%s' is missing.".formatted(name), List.of(name));
    }
    return text(name);
  }

  String choice(String name, String usual, String... choices) {
    String value = text(name).isEmpty() ? usual : text(name);
    if (!Arrays.asList(choices).contains(value)) {
      throw Problem.badRequest(
          "%s=%s: there is no such choice.".formatted(name, value), Arrays.asList(choices));
    }
    return value;
  }

  int number(String name, int usual, int most) {
    String value = text(name);
    if (value.isEmpty()) {
      return usual;
    }
    try {
      int number = Integer.parseInt(value);
      if (number >= 0 && number <= most) {
        return number;
      }
    } catch (NumberFormatException e) {
      // said below
    }
    throw Problem.badRequest(
        "%s=%s: not a number from 0 to %d.".formatted(name, value, most), List.of("0.." + most));
  }

  /** A day, a month or a year; empty where it is not given. */
  String date(String name) {
    String value = text(name);
    if (!value.isEmpty() && !value.matches("\\d{4}(-\\d{2}(-\\d{2})?)?")) {
      throw Problem.badRequest(
          "%s=%s: not a date.".formatted(name, value), List.of("2025-02-26", "2025-02", "2025"));
    }
    return value;
  }
}

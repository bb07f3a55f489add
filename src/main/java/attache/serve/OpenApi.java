package attache.serve;

import attache.model.Once;
import attache.query.Catalogue;
import attache.query.CatalogueQuery;
import attache.query.Parameter;
import attache.query.ParameterKind;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** {@code /api/openapi.json}: this API in OpenAPI 3, the catalogue from its own headers. */
final class OpenApi implements Endpoint {

  private static final String STRING = "string";
  private static final String INTEGER = "integer";

  private final Once<Reply> reply;

  OpenApi(Catalogue catalogue, String version) {
    reply = new Once<>(() -> Reply.json(document(catalogue, version)));
  }

  private static Map<String, Object> document(Catalogue catalogue, String version) {
    Map<String, Object> paths = new LinkedHashMap<>();
    paths.put("/api/status", get("status", "How much the graph holds, and what it covers."));
    paths.put("/api/home", get("home", "The newest engagements and agreements."));
    paths.put(
        "/api/search",
        get(
            "search",
            "People, countries, bodies, agreements, engagements, series and articles by any of their names.",
            required("q", "Words of a name, in any spelling; a word may be cut short."),
            optional(
                "kind",
                STRING,
                "Only these kinds, several by comma: person, country, body, agreement, engagement, series, article."),
            optional("limit", INTEGER, "At most so many (20).")));
    paths.put(
        "/api/node",
        get(
            "node",
            "All that is said of a node, each statement with its sentences.",
            required("iri", "Its IRI, in full or as id:...", "id:country/VNM"),
            optional("limit", INTEGER, "At most so many statements (500)."),
            optional("offset", INTEGER, "Leave out so many statements first (0).")));
    paths.put(
        "/api/network",
        get(
            "network",
            "Who meets whom, or which countries deal with which.",
            choice("kind", List.of("people", "countries"), "What is tied."),
            optional("from", STRING, "From this day, month or year on."),
            optional("to", STRING, "Up to this day, month or year."),
            optional(
                "type", STRING, "Only these types of engagement or agreement, several by comma."),
            optional("country", STRING, "Only what this country takes part in: its code or IRI."),
            optional("limit", INTEGER, "At most so many nodes, the best connected (200).")));
    paths.put(
        "/api/vocabulary",
        get("vocabulary", "The terms of the ontology, prefixes, and labels of codes."));
    paths.put(
        "/api/queries", get("queries", "The questions of the catalogue with their parameters."));
    catalogue
        .queries()
        .forEach(query -> paths.put("/api/queries/" + query.name(), question(query)));
    Map<String, Object> document = new LinkedHashMap<>();
    document.put("openapi", "3.0.3");
    document.put(
        "info",
        Map.of(
            "title", "Attaché",
            "version", version.isEmpty() ? "unpackaged" : version,
            "description", "Defence diplomacy as articles tell it. Everything is read-only."));
    document.put("servers", List.of(Map.of("url", "/")));
    document.put("paths", paths);
    document.put(
        "components",
        Map.of(
            "schemas",
            Map.of(
                "Error",
                Map.of(
                    "type",
                    "object",
                    "required",
                    List.of("error"),
                    "properties",
                    Map.of(
                        "error",
                            Map.of("type", STRING, "description", "What is wrong, and what to do."),
                        "accepted", Map.of("type", "array", "items", Map.of("type", STRING)))))));
    return document;
  }

  @Override
  public Reply answer(Asked asked) {
    asked.taking();
    return reply.get();
  }

  private static Map<String, Object> question(CatalogueQuery query) {
    List<Map<String, Object>> parameters = new ArrayList<>();
    query.parameters().forEach(p -> parameters.add(parameter(p)));
    parameters.add(
        choice("format", List.of("json", "csv", "ttl", "sparql"), "How the answer is written."));
    Map<String, Object> operation =
        operation(
            "query-" + query.name(),
            query.summary(),
            parameters,
            List.of("application/json", "text/csv", "text/turtle", "application/sparql-query"));
    if (!query.description().isEmpty()) {
      operation.put("description", query.description());
    }
    return Map.of("get", operation);
  }

  private static Map<String, Object> parameter(Parameter p) {
    Map<String, Object> schema = new LinkedHashMap<>();
    schema.put("type", STRING);
    if (!p.choices().isEmpty()) {
      schema.put("enum", p.choices());
    }
    if (!p.defaultValue().isEmpty()) {
      schema.put("default", p.defaultValue());
    }
    return parameter(p.name(), p.isRequired(), schema, described(p.kind()));
  }

  private static String described(ParameterKind kind) {
    return switch (kind) {
      case COUNTRY -> "Any name or code of a country or body, in Vietnamese or English.";
      case PERSON -> "A person by any spelling of the name.";
      case DATE -> "2025-02-26, 2025-02 or 2025.";
      case IRI -> "An IRI, in full or as id:...";
      case TEXT -> "A text.";
      default -> "A code of the kind " + kind.label() + ", or a name of it.";
    };
  }

  @SafeVarargs
  private static Map<String, Object> get(
      String id, String summary, Map<String, Object>... parameters) {
    List<Map<String, Object>> taken = new ArrayList<>();
    for (Map<String, Object> parameter : parameters) {
      taken.add(parameter);
    }
    return Map.of("get", operation(id, summary, taken, List.of("application/json")));
  }

  private static Map<String, Object> operation(
      String id, String summary, List<Map<String, Object>> parameters, List<String> types) {
    Map<String, Object> content = new LinkedHashMap<>();
    types.forEach(type -> content.put(type, Map.of()));
    Map<String, Object> responses = new LinkedHashMap<>();
    responses.put("200", Map.of("description", "The answer.", "content", content));
    responses.put(
        "304", Map.of("description", "Nothing has changed since the answer with this ETag."));
    responses.put(
        "default",
        Map.of(
            "description",
            "What is wrong, and what to do.",
            "content",
            Map.of(
                "application/json",
                Map.of("schema", Map.of("$ref", "#/components/schemas/Error")))));
    Map<String, Object> operation = new LinkedHashMap<>();
    operation.put("operationId", id);
    operation.put("summary", summary);
    operation.put("parameters", parameters);
    operation.put("responses", responses);
    return operation;
  }

  private static Map<String, Object> required(String name, String description) {
    return parameter(name, true, Map.of("type", STRING), description);
  }

  private static Map<String, Object> required(String name, String description, String example) {
    Map<String, Object> parameter = parameter(name, true, Map.of("type", STRING), description);
    parameter.put("example", example);
    return parameter;
  }

  private static Map<String, Object> optional(String name, String type, String description) {
    return parameter(name, false, Map.of("type", type), description);
  }

  private static Map<String, Object> choice(String name, List<String> choices, String description) {
    return parameter(
        name,
        false,
        Map.of("type", STRING, "enum", choices, "default", choices.get(0)),
        description);
  }

  private static Map<String, Object> parameter(
      String name, boolean required, Map<String, Object> schema, String description) {
    Map<String, Object> parameter = new LinkedHashMap<>();
    parameter.put("name", name);
    parameter.put("in", "query");
    parameter.put("required", required);
    parameter.put("description", description);
    parameter.put("schema", schema);
    return parameter;
  }
}

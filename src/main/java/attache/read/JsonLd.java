package attache.read;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParseException;
import com.google.gson.JsonParser;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Locale;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/**
 * What a page says about its article in JSON-LD: the first node that is some kind of article,
 * alone, in an array or in a {@code @graph}. A script that is not JSON says nothing.
 */
final class JsonLd {
  private static final int MOST_NODES = 1000;

  private final List<JsonObject> nodes = new ArrayList<>();
  private final JsonObject article;

  JsonLd(Document page) {
    for (Element script : page.select("script[type=application/ld+json]")) {
      try {
        gather(JsonParser.parseString(script.data()));
      } catch (JsonParseException e) {
        // says nothing; the page's other metadata may
      }
    }
    article = nodes.stream().filter(JsonLd::isArticle).findFirst().orElse(new JsonObject());
  }

  private void gather(JsonElement root) {
    Deque<JsonElement> open = new ArrayDeque<>(List.of(root));
    while (!open.isEmpty() && nodes.size() < MOST_NODES) {
      JsonElement element = open.removeFirst();
      if (element instanceof JsonArray array) {
        array.forEach(open::addLast);
      } else if (element instanceof JsonObject object) {
        nodes.add(object);
        for (String inside : List.of("@graph", "mainEntity")) {
          if (object.has(inside)) {
            open.addLast(object.get(inside));
          }
        }
      }
    }
  }

  private static boolean isArticle(JsonObject node) {
    String type = String.valueOf(node.get("@type")).toLowerCase(Locale.ROOT);
    return type.contains("article") || type.contains("posting") || type.contains("report");
  }

  String published() {
    return text(article.get("datePublished"));
  }

  String headline() {
    return text(article.get("headline"));
  }

  String language() {
    return text(article.get("inLanguage"));
  }

  String publisher() {
    JsonElement publisher = article.get("publisher");
    if (publisher instanceof JsonObject object && !object.has("name") && object.has("@id")) {
      String id = text(object.get("@id"));
      return nodes.stream()
          .filter(node -> node.has("name") && text(node.get("@id")).equals(id))
          .map(node -> text(node.get("name")))
          .findFirst()
          .orElse("");
    }
    return text(publisher);
  }

  /** A text, or that of the first of several, or the name or value of an object. */
  private static String text(JsonElement value) {
    JsonElement inner = value;
    for (int depth = 0; depth < 4; depth++) {
      if (inner instanceof JsonArray array && !array.isEmpty()) {
        inner = array.get(0);
      } else if (inner instanceof JsonObject object) {
        inner = object.has("name") ? object.get("name") : object.get("@value");
      }
    }
    return inner != null && inner.isJsonPrimitive() ? inner.getAsString().strip() : "";
  }
}

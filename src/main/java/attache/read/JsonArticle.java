package attache.read;

import attache.model.BlockKind;
import attache.model.Fold;
import attache.model.PartialDate;
import attache.model.When;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParseException;
import com.google.gson.JsonParser;
import com.google.gson.Strictness;
import com.google.gson.stream.JsonReader;
import com.google.gson.stream.JsonToken;
import java.io.IOException;
import java.io.StringReader;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jsoup.nodes.Entities;

/**
 * An article as one line of a JSON Lines file: an object with {@code text} or {@code html}, and
 * optionally {@code id} or {@code file}, {@code url}, {@code publisher}, {@code published}, {@code
 * title}, {@code lang}, {@code lead}. All are texts; other fields, and null, say nothing.
 *
 * @param name how the fact tables call it, or empty
 * @param body text, or HTML where {@code isPage}
 */
record JsonArticle(String name, Metadata metadata, String lead, String body, boolean isPage) {
  private static final Pattern POSITION = Pattern.compile("at line \\d+ column (\\d+)");
  private static final Pattern SCHEME = Pattern.compile("\\p{Alpha}+://\\S+");

  /** The title and the lead may stand again within so many lines of the text. */
  private static final int HEAD_LINES = 6;

  /**
   * @param source the file and the line's number, for messages
   * @throws UnreadableException if the line is no such object, or a field of it cannot be used
   */
  static JsonArticle of(byte[] line, String source) throws UnreadableException {
    return new Fields(object(TextDecoder.decode(line, source), source), source).article();
  }

  /** The fields of one object. */
  private record Fields(JsonObject object, String source) {

    JsonArticle article() throws UnreadableException {
      String text = text("text");
      String html = text("html");
      if (text.isBlank() && html.isBlank()) {
        throw new UnreadableException(
            source,
            "it has neither 'text' nor 'html'",
            "Give one of them; the fields are id, file, url, publisher, published, title, lang,"
                + " lead, text, html");
      }
      String lang = text("lang");
      if (!lang.isEmpty() && Metadata.primaryLanguage(lang).isEmpty()) {
        throw new UnreadableException(
            source,
            "'lang' is '" + lang + "', which is no language code",
            "Write vi or en, or leave it out");
      }
      Metadata metadata =
          new Metadata(
              text("url"),
              line("publisher"),
              line("title"),
              Metadata.primaryLanguage(lang),
              published(text("published")));
      boolean isPage = text.isBlank();
      return new JsonArticle(name(), metadata, line("lead"), isPage ? html : text, isPage);
    }

    private String name() throws UnreadableException {
      String id = line("id");
      if (!id.isEmpty()) {
        return id;
      }
      String file = line("file").isEmpty() ? lastOf(text("url")) : line("file");
      return SourceNames.withoutExtension(FileForm.of(file).name());
    }

    private static String lastOf(String url) {
      if (!SCHEME.matcher(url).matches()) {
        return "";
      }
      String path = url.replaceFirst("^\\p{Alpha}+://[^/]*/?", "").replaceFirst("[?#].*", "");
      return path.substring(path.replaceFirst("/+$", "").lastIndexOf('/') + 1).replace("/", "");
    }

    private When published(String value) throws UnreadableException {
      if (value.isEmpty()) {
        return null;
      }
      Optional<PartialDate> whole = PrintedDate.in(value);
      if (whole.isPresent()) {
        return When.stated(whole.get());
      }
      try {
        return When.stated(PartialDate.parse(value));
      } catch (IllegalArgumentException e) {
        throw new UnreadableException(
            source,
            "'published' is '" + value + "', which is no date",
            "Write it as 2024-10-22, 2024-10 or 2024, or leave it out");
      }
    }

    private String line(String field) throws UnreadableException {
      return TextNormaliser.normalise(text(field)).replaceAll("[ \\n\\t]+", " ").strip();
    }

    private String text(String field) throws UnreadableException {
      JsonElement value = object.get(field);
      if (value == null || value.isJsonNull()) {
        return "";
      }
      if (!value.isJsonPrimitive() || value.getAsJsonPrimitive().isBoolean()) {
        throw new UnreadableException(
            source, "'" + field + "' is no text", "Write it in double quotes");
      }
      return value.getAsString().strip();
    }
  }

  private static JsonObject object(String line, String source) throws UnreadableException {
    JsonReader reader = new JsonReader(new StringReader(line));
    reader.setStrictness(Strictness.STRICT);
    try {
      JsonElement element = JsonParser.parseReader(reader);
      if (!element.isJsonObject()) {
        throw new UnreadableException(
            source, "it is no JSON object", "Write one object {...} with 'text' or 'html' a line");
      }
      if (reader.peek() != JsonToken.END_DOCUMENT) {
        throw new UnreadableException(
            source, "something stands behind its JSON object", "Write one object a line");
      }
      return element.getAsJsonObject();
    } catch (JsonParseException | IOException e) {
      Matcher position = POSITION.matcher(String.valueOf(e.getMessage()));
      throw new UnreadableException(
          position.find() ? source + ":" + position.group(1) : source,
          "it is not JSON",
          "Write one JSON object a line, a line break inside a text as \\n");
    }
  }

  /** The page; where it is a fragment, the title and the lead stand before it. */
  String page() {
    if (metadata.title().isEmpty() || body.contains("<h1") || body.contains("<title")) {
      return body;
    }
    String summary = lead.isEmpty() ? "" : "<p class=\"lead\">" + Entities.escape(lead) + "</p>\n";
    return "<h1>" + Entities.escape(metadata.title()) + "</h1>\n" + summary + body;
  }

  /** The text; the title and the lead stand before it unless its first lines print them. */
  Draft draft(String source) throws UnreadableException {
    Draft plain = Draft.ofPlainText(body, source);
    if (plain.bodyBegin() > 0 || metadata.title().isEmpty() && lead.isEmpty()) {
      return plain;
    }
    StringBuilder text = new StringBuilder();
    Map<Integer, BlockKind> hints = new HashMap<>();
    List<String> printed =
        Line.of(plain.text(), 0).stream().limit(HEAD_LINES).map(Line::key).toList();
    addUnlessPrinted(metadata.title(), BlockKind.HEADLINE, printed, text, hints);
    addUnlessPrinted(lead, BlockKind.LEAD, printed, text, hints);
    return new Draft(text + plain.text(), Metadata.NONE, 0, null, hints);
  }

  private static void addUnlessPrinted(
      String line,
      BlockKind kind,
      List<String> printed,
      StringBuilder text,
      Map<Integer, BlockKind> hints) {
    String key = Fold.key(line);
    if (!key.isEmpty() && printed.stream().noneMatch(first -> first.endsWith(key))) {
      hints.put(text.length(), kind);
      text.append(line).append("\n\n");
    }
  }
}

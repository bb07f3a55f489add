package attache.read;

import attache.model.PartialDate;
import attache.model.When;
import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;

/**
 * Reads {@code manifest.csv}: RFC 4180, UTF-8, the header {@code
 * file,url,publisher,published,title,lang} in any order; every column but {@code file} may be
 * missing, every cell but that one empty. {@code published} is a day, a month or a year.
 */
public final class ManifestReader {
  private static final CSVFormat FORMAT =
      CSVFormat.RFC4180.builder().setIgnoreEmptyLines(false).get();
  private static final List<String> COLUMNS =
      List.of("file", "url", "publisher", "published", "title", "lang");

  private final String source;
  private final Map<String, ManifestRow> rows = new LinkedHashMap<>();
  private final List<Refusal> refused = new ArrayList<>();
  private final Set<String> refusedFiles = new HashSet<>();

  /** It is held in memory as a whole. */
  private static final long LARGEST = 128L << 20;

  private ManifestReader(String source) {
    this.source = source;
  }

  /** Reads a manifest; what is wrong in it stands in {@link Manifest#refused}. */
  public static Manifest read(Path file) {
    String source = SourceNames.printed(file);
    try {
      long size = Files.size(file);
      if (size > LARGEST) {
        return Manifest.unreadable(
            new Refusal(
                source,
                "it has %d MB; a manifest has at most %d".formatted(size >> 20, LARGEST >> 20),
                "Split the folder, each part with a manifest of its own"));
      }
      return read(Files.readAllBytes(file), source);
    } catch (IOException e) {
      return Manifest.unreadable(
          new Refusal(source, "it cannot be read: " + e, "See to its permissions"));
    }
  }

  /** As {@link #read(Path)}, from the bytes of the file. */
  static Manifest read(byte[] bytes, String source) {
    ManifestReader reader = new ManifestReader(source);
    try {
      reader.parse(TextNormaliser.normalise(TextDecoder.decode(bytes, source)));
    } catch (UnreadableException e) {
      return Manifest.unreadable(e.refusal());
    }
    return new Manifest(source, reader.rows, reader.refused, reader.refusedFiles);
  }

  private void parse(String text) {
    int line = 1;
    try (CSVParser parser = CSVParser.parse(new StringReader(text), FORMAT)) {
      Iterator<CSVRecord> records = parser.iterator();
      List<String> header = records.hasNext() ? names(records.next().toList()) : List.of();
      if (!headerIsRight(header)) {
        return;
      }
      line = (int) parser.getCurrentLineNumber() + 1;
      while (records.hasNext()) {
        List<String> cells = records.next().toList();
        if (!cells.stream().allMatch(String::isBlank)) {
          row(header, cells, line);
        }
        line = (int) parser.getCurrentLineNumber() + 1;
      }
    } catch (UncheckedIOException e) {
      notCsv(line, e.getCause());
    } catch (IOException e) {
      notCsv(line, e);
    }
  }

  private void notCsv(int line, IOException problem) {
    refuse(
        line,
        1,
        "the row that begins here is not CSV: " + SourceNames.reason(problem),
        "Close its double quotes, and double those inside a cell");
  }

  private static List<String> names(List<String> header) {
    return header.stream().map(name -> name.strip().toLowerCase(Locale.ROOT)).toList();
  }

  private boolean headerIsRight(List<String> header) {
    if (!header.contains("file")) {
      refuse(
          1,
          1,
          "there is no column 'file'",
          "Begin the manifest with the line " + String.join(",", COLUMNS));
      return false;
    }
    for (int i = 0; i < header.size(); i++) {
      if (!COLUMNS.contains(header.get(i)) || header.indexOf(header.get(i)) < i) {
        refuse(
            1,
            i + 1,
            "column '" + header.get(i) + "' is unknown or stands twice",
            "Rename or remove it; the columns are " + String.join(",", COLUMNS));
        return false;
      }
    }
    return true;
  }

  private void row(List<String> header, List<String> cells, int line) {
    String file = cell(header, cells, "file").replace('\\', '/');
    int before = refused.size();
    if (cells.size() != header.size()) {
      refuse(
          line,
          Math.min(cells.size(), header.size()) + 1,
          "the row has " + cells.size() + " cells, the header " + header.size(),
          "Add or remove commas; a comma inside a cell needs double quotes round the cell");
    } else if (file.isEmpty()) {
      refuse(
          line,
          header.indexOf("file") + 1,
          "column 'file' is empty",
          "Name the article's file, or delete the row");
    } else if (rows.containsKey(file)) {
      refuse(
          line,
          header.indexOf("file") + 1,
          "'" + file + "' has a row in line " + rows.get(file).line() + " already",
          "Delete one of the two rows");
      return;
    }
    When published = published(header, cells, line);
    String lang = cell(header, cells, "lang");
    if (!lang.isEmpty() && Metadata.primaryLanguage(lang).isEmpty()) {
      refuse(
          line,
          header.indexOf("lang") + 1,
          "column 'lang' is '" + lang + "', which is no language code",
          "Write vi or en, or leave it empty");
    }
    if (refused.size() > before) {
      refusedFiles.add(file);
      return;
    }
    Metadata metadata =
        new Metadata(
            cell(header, cells, "url"),
            cell(header, cells, "publisher"),
            cell(header, cells, "title"),
            Metadata.primaryLanguage(lang),
            published);
    rows.put(file, new ManifestRow(file, line, metadata));
  }

  private When published(List<String> header, List<String> cells, int line) {
    String published = cell(header, cells, "published");
    if (published.isEmpty()) {
      return null;
    }
    try {
      return When.stated(PartialDate.parse(published));
    } catch (IllegalArgumentException e) {
      refuse(
          line,
          header.indexOf("published") + 1,
          "column 'published' is '" + published + "', which is no date",
          "Write it as 2024-10-22, 2024-10 or 2024, or leave it empty");
      return null;
    }
  }

  private static String cell(List<String> header, List<String> cells, String column) {
    int index = header.indexOf(column);
    return index < 0 || index >= cells.size() ? "" : cells.get(index).strip();
  }

  private void refuse(int line, int column, String reason, String remedy) {
    refused.add(new Refusal(source + ":" + line + ":" + column, reason, remedy));
  }
}

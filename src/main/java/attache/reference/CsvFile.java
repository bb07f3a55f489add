package attache.reference;

import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;

/**
 * A reference file: RFC 4180, UTF-8 (a byte order mark is allowed), NFC, the first row names the
 * columns in any order. Rows of empty cells, as spreadsheets leave behind, are passed over.
 */
final class CsvFile {
  private static final CSVFormat FORMAT =
      CSVFormat.RFC4180.builder().setIgnoreEmptyLines(false).get();

  private final Path file;
  private final List<String> columns;
  private final Faults faults;

  /**
   * @param columns all of them must stand in the header, and no other may
   */
  CsvFile(Path file, List<String> columns, Faults faults) {
    this.file = file;
    this.columns = columns;
    this.faults = faults;
  }

  /** The rows that have their cells; every other one is reported. */
  List<Row> rows() {
    faults.startFile();
    Optional<String> text = text();
    return text.isEmpty() ? List.of() : parse(text.get());
  }

  private Optional<String> text() {
    byte[] bytes;
    try {
      bytes = Files.readAllBytes(file);
    } catch (NoSuchFileException e) {
      faults.add(
          file,
          0,
          "",
          "the file is missing.",
          "Put it there, with the header " + String.join(",", columns) + ".");
      return Optional.empty();
    } catch (IOException e) {
      faults.add(file, 0, "", "the file cannot be read: " + e + ".", "See to its permissions.");
      return Optional.empty();
    }
    ByteBuffer in = ByteBuffer.wrap(bytes);
    CharBuffer out = CharBuffer.allocate(bytes.length);
    CharsetDecoder decoder =
        StandardCharsets.UTF_8.newDecoder().onMalformedInput(CodingErrorAction.REPORT);
    CoderResult result = decoder.decode(in, out, true);
    out.flip();
    String text = out.toString();
    if (result.isError()) {
      int line = 1 + (int) text.chars().filter(c -> c == '\n').count();
      faults.add(
          file,
          line,
          "",
          "the line is not UTF-8.",
          "Save the file as UTF-8 (in a spreadsheet: CSV UTF-8).");
      return Optional.empty();
    }
    return Optional.of(text.startsWith("\uFEFF") ? text.substring(1) : text);
  }

  private List<Row> parse(String text) {
    List<Row> rows = new ArrayList<>();
    int line = 1;
    try (CSVParser parser = CSVParser.parse(new StringReader(text), FORMAT)) {
      Iterator<CSVRecord> records = parser.iterator();
      List<String> header = records.hasNext() ? records.next().toList() : List.of();
      if (!headerIsRight(header)) {
        return rows;
      }
      line = (int) parser.getCurrentLineNumber() + 1;
      while (records.hasNext()) {
        List<String> cells = records.next().toList();
        if (!cells.stream().allMatch(String::isBlank) && cellsAreRight(header, cells, line)) {
          Map<String, String> byColumn = new HashMap<>();
          for (int i = 0; i < header.size(); i++) {
            byColumn.put(header.get(i), cells.get(i));
          }
          rows.add(new Row(file, line, Map.copyOf(byColumn), faults));
        }
        line = (int) parser.getCurrentLineNumber() + 1;
      }
    } catch (UncheckedIOException e) {
      notCsv(line, e.getCause());
    } catch (IOException e) {
      notCsv(line, e);
    }
    return rows;
  }

  private void notCsv(int line, IOException problem) {
    faults.add(
        file,
        line,
        "",
        "the row that begins here is not CSV: " + problem.getMessage() + ".",
        "Close its double quotes, and double those inside a cell.");
  }

  private boolean headerIsRight(List<String> header) {
    int before = faults.count();
    for (String column : columns) {
      if (!header.contains(column)) {
        faults.add(
            file,
            1,
            column,
            "column '" + column + "' is missing.",
            "Add it; the header is " + String.join(",", columns) + ".");
      }
    }
    for (int i = 0; i < header.size(); i++) {
      String column = header.get(i);
      if (!columns.contains(column)) {
        faults.add(
            file,
            1,
            column,
            "column '" + column + "' is unknown here.",
            NearestSpelling.question(column, columns)
                + "Rename or remove it; the header is "
                + String.join(",", columns)
                + ".");
      } else if (header.indexOf(column) < i) {
        faults.add(
            file, 1, column, "column '" + column + "' stands twice.", "Remove one of the two.");
      }
    }
    return faults.count() == before;
  }

  private boolean cellsAreRight(List<String> header, List<String> cells, int line) {
    if (cells.size() != header.size()) {
      String column = cells.size() < header.size() ? header.get(cells.size()) : "";
      faults.add(
          file,
          line,
          column,
          (column.isEmpty()
                  ? "column " + (header.size() + 1) + " has no name"
                  : "column '" + column + "' is missing")
              + ": the row has "
              + cells.size()
              + " cells, the header "
              + header.size()
              + ".",
          "Add or remove commas; a comma inside a cell needs double quotes round the cell.");
      return false;
    }
    int before = faults.count();
    for (int i = 0; i < cells.size(); i++) {
      checkText(header.get(i), cells.get(i), line);
    }
    return faults.count() == before;
  }

  private void checkText(String column, String cell, int line) {
    if (!Normalizer.isNormalized(cell, Normalizer.Form.NFC)) {
      faults.add(
          file,
          line,
          column,
          "column '"
              + column
              + "' is '"
              + cell
              + "', which is not in Unicode's composed form (NFC).",
          "Type the cell again, or convert the file to NFC.");
    }
    if (!cell.equals(cell.strip())) {
      faults.add(
          file,
          line,
          column,
          "column '" + column + "' begins or ends with a space: '" + cell + "'.",
          "Remove the space.");
    } else if (cell.chars()
        .anyMatch(
            c ->
                c == '\u00A0'
                    || c == '\u200B'
                    || c == '\uFEFF'
                    || c == '\t'
                    || c == '\n'
                    || c == '\r')) {
      faults.add(
          file,
          line,
          column,
          "column '"
              + column
              + "' holds a tab, a line break or an invisible space: '"
              + cell
              + "'.",
          "Replace it by one plain space.");
    }
  }
}

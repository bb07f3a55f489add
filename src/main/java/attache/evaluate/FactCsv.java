package attache.evaluate;

import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;

/**
 * A CSV file with a header row, as rows: UTF-8 with or without a byte-order mark, cells in NFC and
 * without outer blanks.
 */
final class FactCsv {

  private static final CSVFormat FORMAT =
      CSVFormat.RFC4180
          .builder()
          .setHeader()
          .setSkipHeaderRecord(true)
          .setIgnoreEmptyLines(true)
          .get();

  private FactCsv() {}

  /**
   * The rows of a file.
   *
   * @throws IllegalArgumentException if the header lacks one of {@code columns} or the file is no
   *     CSV
   * @throws UncheckedIOException if the file cannot be read
   */
  static List<FactRow> read(Path file, List<String> columns) {
    try (Reader reader = Files.newBufferedReader(file);
        CSVParser parser = FORMAT.parse(withoutByteOrderMark(reader))) {
      for (String column : columns) {
        if (!parser.getHeaderNames().contains(column)) {
          throw new IllegalArgumentException(
              "%s:1: there is no column '%s'; the header has %s. Add the column to the header row."
                  .formatted(file, column, parser.getHeaderNames()));
        }
      }
      List<FactRow> rows = new ArrayList<>();
      for (CSVRecord row : parser) {
        rows.add(new FactRow(cells(row)));
      }
      return rows;
    } catch (NoSuchFileException missing) {
      throw new UncheckedIOException("%s: there is no such file.".formatted(file), missing);
    } catch (UncheckedIOException | IOException fault) {
      IOException cause =
          fault instanceof UncheckedIOException unchecked
              ? unchecked.getCause()
              : (IOException) fault;
      throw new UncheckedIOException(
          "%s: cannot be read as CSV in UTF-8: %s".formatted(file, cause.getMessage()), cause);
    }
  }

  private static Map<String, String> cells(CSVRecord row) {
    Map<String, String> cells = new LinkedHashMap<>();
    row.toMap()
        .forEach(
            (column, cell) ->
                cells.put(column, Normalizer.normalize(cell, Normalizer.Form.NFC).strip()));
    return cells;
  }

  private static Reader withoutByteOrderMark(Reader reader) throws IOException {
    reader.mark(1);
    if (reader.read() != '\uFEFF') {
      reader.reset();
    }
    return reader;
  }
}

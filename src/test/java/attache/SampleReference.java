package attache;

import attache.reference.Reference;
import attache.reference.ReferenceException;
import attache.reference.ReferenceReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.stream.Stream;

/** The shipped reference data with other bodies, people or judgements, for tests. */
public final class SampleReference {

  private String bodies =
      "ADMM,series,ADMM,Hội nghị ADMM,,,,\nADMM+,series,ADMM+,Hội nghị ADMM+,,,,";
  private String people = "";
  private String judgements = "";

  /** Rows of people.csv. */
  public SampleReference people(String... rows) {
    people = String.join("\n", rows);
    return this;
  }

  /** Rows of judgements.csv. */
  public SampleReference judgements(String... rows) {
    judgements = String.join("\n", rows);
    return this;
  }

  public Reference read() {
    try {
      Path folder = Files.createTempDirectory("reference");
      try {
        try (Stream<Path> shipped = Files.list(Path.of("data/reference"))) {
          for (Path file : shipped.filter(f -> f.toString().endsWith(".csv")).toList()) {
            Files.copy(file, folder.resolve(file.getFileName()));
          }
        }
        write(
            folder.resolve("bodies.csv"),
            "id,kind,name_en,name_vi,code,wikidata,source,note",
            "ASEAN,party-like,ASEAN,ASEAN,ASEAN,,,\n" + bodies);
        write(
            folder.resolve("people.csv"),
            "id,name,country,aliases,wikidata,offices,source,note",
            people);
        write(folder.resolve("judgements.csv"), "left,right,verdict,by,on,note", judgements);
        return ReferenceReader.read(folder);
      } finally {
        try (Stream<Path> files = Files.walk(folder)) {
          files.sorted(Comparator.reverseOrder()).forEach(file -> file.toFile().delete());
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (ReferenceException e) {
      throw new IllegalStateException(e);
    }
  }

  private static void write(Path file, String header, String rows) throws IOException {
    Files.writeString(file, header + "\n" + (rows.isEmpty() ? "" : rows + "\n"));
  }
}

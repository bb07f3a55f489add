package attache.pipeline;

import attache.model.Sha256;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Hashes of all that decides what comes of an article, 16 hex digits each.
 *
 * @param extractor of the compiled programme and the reference data, so that it tells apart
 *     programmes that might find other facts in the same article. Judgements are left out: they say
 *     who is who, and no article is to be read again for them
 * @param reference of the reference data alone, judgements included
 * @param all of all this, and of the shapes
 */
record KnowledgeVersion(String extractor, String reference, String all) {

  private static final String JUDGEMENTS = "judgements.csv";

  /** A file by its name in the folder it was looked for in, and the hash of its content. */
  private record Hashed(String name, String hash) {}

  static KnowledgeVersion of(ProjectFolder project) throws IOException {
    String programme = together(filesOf(programme()), file -> true);
    List<Hashed> data = filesOf(project.reference());
    String shapes = together(filesOf(project.ontology()), file -> true);
    String extractor = programme + together(data, file -> !file.name().equals(JUDGEMENTS));
    String reference = together(data, file -> true);
    return new KnowledgeVersion(
        shortened(extractor), shortened(reference), shortened(extractor + reference + shapes));
  }

  /** The jar, or the folder of classes. */
  private static Path programme() {
    try {
      return Path.of(
          KnowledgeVersion.class.getProtectionDomain().getCodeSource().getLocation().toURI());
    } catch (URISyntaxException e) {
      throw new IllegalStateException(e);
    }
  }

  private static List<Hashed> filesOf(Path fileOrFolder) throws IOException {
    List<Path> files;
    try (Stream<Path> all = Files.walk(fileOrFolder)) {
      files = all.filter(Files::isRegularFile).toList();
    }
    try {
      return files.parallelStream()
          .map(file -> new Hashed(fileOrFolder.relativize(file).toString(), hash(file)))
          .sorted(Comparator.comparing(Hashed::name))
          .toList();
    } catch (UncheckedIOException e) {
      throw e.getCause();
    }
  }

  private static String hash(Path file) {
    try {
      return HexFormat.of()
          .formatHex(MessageDigest.getInstance("SHA-256").digest(Files.readAllBytes(file)));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }

  private static String together(List<Hashed> files, Predicate<Hashed> wanted) {
    return files.stream()
        .filter(wanted)
        .map(file -> file.name() + "\u0000" + file.hash() + "\n")
        .collect(Collectors.joining());
  }

  private static String shortened(String hashes) {
    return Sha256.hex(hashes).substring(0, 16);
  }
}

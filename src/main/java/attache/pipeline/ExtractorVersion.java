package attache.pipeline;

import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Stream;

/**
 * Tells apart programmes that might find other facts in the same article: a hash of the compiled
 * programme and of the reference data. Judgements are left out: they say who is who, and no article
 * is to be read again for them.
 */
final class ExtractorVersion {

  private final MessageDigest digest;

  private ExtractorVersion() {
    try {
      digest = MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }

  static String of(Path reference) throws IOException {
    ExtractorVersion version = new ExtractorVersion();
    version.add(programme());
    version.add(reference);
    return HexFormat.of().formatHex(version.digest.digest(), 0, 8);
  }

  /** A hash of the reference data alone, judgements included. */
  static String ofReference(Path reference) throws IOException {
    ExtractorVersion version = new ExtractorVersion();
    version.add(reference, file -> true);
    return HexFormat.of().formatHex(version.digest.digest(), 0, 8);
  }

  /** The jar, or the folder of classes. */
  private static Path programme() {
    try {
      return Path.of(
          ExtractorVersion.class.getProtectionDomain().getCodeSource().getLocation().toURI());
    } catch (URISyntaxException e) {
      throw new IllegalStateException(e);
    }
  }

  private void add(Path fileOrFolder) throws IOException {
    add(fileOrFolder, file -> !file.getFileName().toString().equals("judgements.csv"));
  }

  private void add(Path fileOrFolder, Predicate<Path> wanted) throws IOException {
    List<Path> files;
    try (Stream<Path> all = Files.walk(fileOrFolder)) {
      files = all.filter(Files::isRegularFile).filter(wanted).sorted().toList();
    }
    for (Path file : files) {
      digest.update(
          file.getFileName().toString().getBytes(java.nio.charset.StandardCharsets.UTF_8));
      digest.update(Files.readAllBytes(file));
    }
  }
}

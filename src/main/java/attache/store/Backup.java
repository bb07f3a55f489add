package attache.store;

import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.BufferedReader;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.zip.GZIPInputStream;
import java.util.zip.GZIPOutputStream;
import java.util.zip.ZipException;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFParser;
import org.apache.jena.riot.RiotException;
import org.apache.jena.riot.system.StreamRDFLib;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.Quad;

/**
 * All of a store as gzipped N-Quads, its own accounts and the log included, sorted by graph and
 * statement. The last line says how many statements there are and their SHA-256, so that a file cut
 * short or altered is told from a whole one; any RDF tool reads it.
 */
final class Backup {

  private static final String FIRST_LINE = "# Attaché backup 1";
  private static final Pattern LAST_LINE =
      Pattern.compile("# end: (\\d+) statements, SHA-256 ([0-9a-f]{64})");

  private final OutputStream out;
  private final MessageDigest digest = sha256();
  private long statements;

  private Backup(OutputStream out) {
    this.out = out;
  }

  /** Writes beside the file first; only the whole takes its place. */
  static long write(DatasetGraph dataset, Path file) {
    Path absolute = file.toAbsolutePath();
    Path part = absolute.resolveSibling(absolute.getFileName() + ".part");
    try {
      long statements;
      try (FileChannel channel =
              FileChannel.open(
                  part,
                  StandardOpenOption.CREATE,
                  StandardOpenOption.TRUNCATE_EXISTING,
                  StandardOpenOption.WRITE);
          GZIPOutputStream packed =
              new GZIPOutputStream(java.nio.channels.Channels.newOutputStream(channel), 1 << 16);
          OutputStream out = new BufferedOutputStream(packed, 1 << 16)) {
        statements = new Backup(out).write(dataset);
        out.flush();
        packed.finish();
        channel.force(true);
      }
      Files.move(
          part, absolute, StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.ATOMIC_MOVE);
      return statements;
    } catch (IOException e) {
      delete(part);
      throw new StoreException(
          "%s: the backup could not be written: %s. Give it room and the right to write there, or name another file."
              .formatted(file, reason(e)),
          e);
    }
  }

  private static String reason(IOException e) {
    if (e instanceof NoSuchFileException) {
      return "there is no such folder";
    }
    return e instanceof FileSystemException f && f.getReason() != null
        ? f.getReason()
        : e.getMessage() == null ? e.toString() : e.getMessage();
  }

  private static void delete(Path part) {
    try {
      Files.deleteIfExists(part);
    } catch (IOException e) {
      // what stands under the name itself is as it was
    }
  }

  private long write(DatasetGraph dataset) throws IOException {
    comment(FIRST_LINE);
    List<Triple> accounts = new ArrayList<>();
    dataset
        .find(Quad.defaultGraphIRI, Node.ANY, Node.ANY, Node.ANY)
        .forEachRemaining(quad -> accounts.add(quad.asTriple()));
    for (String line : NTriples.lines(accounts)) {
      statement(line);
    }
    List<Node> graphs = new ArrayList<>();
    dataset.listGraphNodes().forEachRemaining(graphs::add);
    graphs.sort(Comparator.comparing(Node::getURI));
    for (Node graph : graphs) {
      List<Triple> triples = new ArrayList<>();
      dataset
          .find(graph, Node.ANY, Node.ANY, Node.ANY)
          .forEachRemaining(quad -> triples.add(quad.asTriple()));
      for (String line : NTriples.quads(graph, triples)) {
        statement(line);
      }
    }
    comment(
        "# end: %d statements, SHA-256 %s"
            .formatted(statements, HexFormat.of().formatHex(digest.digest())));
    return statements;
  }

  private void statement(String line) throws IOException {
    byte[] bytes = line.getBytes(StandardCharsets.UTF_8);
    digest.update(bytes);
    out.write(bytes);
    statements++;
  }

  private void comment(String line) throws IOException {
    out.write((line + "\n").getBytes(StandardCharsets.UTF_8));
  }

  /**
   * Reads a backup to its end.
   *
   * @return how many statements it has
   * @throws StoreException if it is not whole
   */
  static long check(Path file) {
    MessageDigest digest = sha256();
    long statements = 0;
    String last = "";
    try (BufferedReader lines =
        new BufferedReader(new InputStreamReader(unpacked(file), StandardCharsets.UTF_8))) {
      if (!FIRST_LINE.equals(lines.readLine())) {
        throw notWhole(file, "it is no backup of this programme", null);
      }
      for (String line = lines.readLine(); line != null; line = lines.readLine()) {
        if (!line.startsWith("#")) {
          digest.update((line + "\n").getBytes(StandardCharsets.UTF_8));
          statements++;
        }
        last = line;
      }
    } catch (EOFException e) {
      throw notWhole(file, "it is cut short", e);
    } catch (ZipException e) {
      throw notWhole(file, "it is damaged: " + e.getMessage(), e);
    } catch (NoSuchFileException e) {
      throw notWhole(file, "there is no such file", e);
    } catch (IOException e) {
      throw notWhole(file, reason(e), e);
    }
    Matcher end = LAST_LINE.matcher(last);
    if (!end.matches()) {
      throw notWhole(file, "it is cut short", null);
    }
    if (Long.parseLong(end.group(1)) != statements
        || !end.group(2).equals(HexFormat.of().formatHex(digest.digest()))) {
      throw notWhole(file, "its statements are not those that were written", null);
    }
    return statements;
  }

  /** Puts a checked backup in place of all a dataset holds. */
  static boolean read(Path file, DatasetGraph dataset) {
    dataset.deleteAny(Node.ANY, Node.ANY, Node.ANY, Node.ANY);
    try (InputStream in = unpacked(file)) {
      RDFParser.source(in).lang(Lang.NQUADS).checking(false).parse(StreamRDFLib.dataset(dataset));
      return true;
    } catch (IOException | RiotException e) {
      throw notWhole(file, String.valueOf(e.getMessage()), e);
    }
  }

  private static InputStream unpacked(Path file) throws IOException {
    return new GZIPInputStream(new BufferedInputStream(Files.newInputStream(file)), 1 << 16);
  }

  private static StoreException notWhole(Path file, String why, Exception cause) {
    return new StoreException(
        "%s: nothing was restored: %s. Take another backup.".formatted(file, why), cause);
  }

  private static MessageDigest sha256() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }
}

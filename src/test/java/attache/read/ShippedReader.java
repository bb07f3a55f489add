package attache.read;

import attache.model.Article;
import attache.model.BlockKind;
import attache.reference.FurnitureReader;
import attache.reference.ReferenceException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;

/** The reader with the word lists that ship, and a short way to read a text in a test. */
final class ShippedReader {
  static final ArticleReader READER = reader();

  private ShippedReader() {}

  static Article text(String text) {
    return read(text, "article.txt");
  }

  static Article page(String html) {
    return read(html, "article.html");
  }

  /** {@code LEAD Sáng 8/9 ...}, a line a block. */
  static List<String> blocks(Article article) {
    return article.blocks().stream()
        .map(block -> block.kind() + " " + article.textOf(block.span()))
        .toList();
  }

  /** The blocks of one kind. */
  static List<String> blocks(Article article, BlockKind kind) {
    return article.blocks().stream()
        .filter(block -> block.kind() == kind)
        .map(block -> article.textOf(block.span()))
        .toList();
  }

  /** All that the article itself says, a line a block. */
  static String content(Article article) {
    StringBuilder content = new StringBuilder();
    article.blocks().stream()
        .filter(block -> block.kind().isContent())
        .forEach(block -> content.append(article.textOf(block.span())).append('\n'));
    return content.toString();
  }

  private static Article read(String text, String name) {
    try {
      return READER.article(text.getBytes(StandardCharsets.UTF_8), name, name, Metadata.NONE);
    } catch (UnreadableException e) {
      throw new AssertionError(e.refusal().toString(), e);
    }
  }

  private static ArticleReader reader() {
    try {
      return new ArticleReader(FurnitureReader.read(Path.of("data/reference")));
    } catch (ReferenceException e) {
      throw new AssertionError(e.getMessage(), e);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}

package attache.read;

import java.io.EOFException;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Locale;

/** How files are called in messages and fact tables. */
final class SourceNames {
  private SourceNames() {}

  /** With forward slashes on every system. */
  static String printed(Path file) {
    return file.toString().replace('\\', '/');
  }

  /** Why a file could not be read, in the words of whoever tried, if they had any. */
  static String reason(IOException problem) {
    if (problem.getMessage() != null) {
      return problem.getMessage();
    }
    return problem instanceof EOFException ? "it is cut short" : "it is damaged";
  }

  static Refusal unreadable(String source, IOException problem) {
    return new Refusal(
        source,
        "it cannot be read: " + reason(problem),
        "Check its permissions, or get it from its source again");
  }

  /**
   * @param what "the file"
   */
  static Refusal tooLarge(String source, String what) {
    return new Refusal(
        source,
        what + " has more than " + (ArticleReader.LARGEST >> 20) + " MB, and no article has",
        "Split it into one file an article");
  }

  /** The file's name without folder and extension. */
  static String withoutExtension(String fileName) {
    String name = fileName.substring(fileName.lastIndexOf('/') + 1);
    int dot = name.lastIndexOf('.');
    return dot > 0 ? name.substring(0, dot) : name;
  }

  /** The extension in lower case without its dot, or empty. */
  static String extension(String fileName) {
    String name = fileName.substring(fileName.lastIndexOf('/') + 1);
    int dot = name.lastIndexOf('.');
    return dot > 0 ? name.substring(dot + 1).toLowerCase(Locale.ROOT) : "";
  }
}

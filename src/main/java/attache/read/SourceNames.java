package attache.read;

import java.nio.file.Path;
import java.util.Locale;

/** How files are called in messages and fact tables. */
final class SourceNames {
  private SourceNames() {}

  /** With forward slashes on every system. */
  static String printed(Path file) {
    return file.toString().replace('\\', '/');
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

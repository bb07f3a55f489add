package attache.read;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * The articles under a source in the order of their paths, the same on every machine. Hidden files
 * and folders are passed over, links to folders are not followed.
 *
 * @param files articles, and what holds many: JSON Lines, archives
 * @param manifests every {@code manifest.csv}
 * @param unreadable folders and files that cannot be looked at
 */
record ArticleFiles(List<Path> files, List<Path> manifests, List<Refusal> unreadable) {
  static final String MANIFEST = "manifest.csv";

  static ArticleFiles under(Path source) {
    List<Path> files = new ArrayList<>();
    List<Path> manifests = new ArrayList<>();
    List<Refusal> unreadable = new ArrayList<>();
    if (Files.isRegularFile(source)) {
      files.add(source);
      Path sibling = source.resolveSibling(MANIFEST);
      if (Files.isRegularFile(sibling)) {
        manifests.add(sibling);
      }
      return new ArticleFiles(files, manifests, unreadable);
    }
    try {
      Files.walkFileTree(
          source,
          new SimpleFileVisitor<>() {
            @Override
            public FileVisitResult preVisitDirectory(Path dir, BasicFileAttributes attributes) {
              return !dir.equals(source) && isHidden(dir)
                  ? FileVisitResult.SKIP_SUBTREE
                  : FileVisitResult.CONTINUE;
            }

            @Override
            public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
              String name = file.getFileName().toString();
              if (name.equals(MANIFEST)) {
                manifests.add(file);
              } else if (isRead(name)) {
                files.add(file);
              }
              return FileVisitResult.CONTINUE;
            }

            @Override
            public FileVisitResult visitFileFailed(Path file, IOException problem) {
              unreadable.add(refusal(file, problem));
              return FileVisitResult.CONTINUE;
            }
          });
    } catch (IOException e) {
      unreadable.add(refusal(source, e));
    }
    Comparator<Path> byName = Comparator.comparing(SourceNames::printed);
    files.sort(byName);
    manifests.sort(byName);
    return new ArticleFiles(files, manifests, unreadable);
  }

  static boolean isRead(String name) {
    return !name.startsWith(".") && FileForm.of(name).content() != FileForm.Content.OTHER;
  }

  private static boolean isHidden(Path path) {
    return path.getFileName() != null && path.getFileName().toString().startsWith(".");
  }

  private static Refusal refusal(Path file, IOException problem) {
    String reason =
        problem instanceof NoSuchFileException
            ? "there is no such file or folder"
            : problem instanceof AccessDeniedException
                ? "it may not be read"
                : "it cannot be read: " + problem;
    return new Refusal(
        SourceNames.printed(file), reason, "Check its name and permissions, then build again");
  }
}

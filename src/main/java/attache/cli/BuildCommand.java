package attache.cli;

import attache.pipeline.BuildReport;
import attache.pipeline.Sources;
import attache.pipeline.Workshop;
import attache.reference.ReferenceException;
import attache.store.Counts;
import attache.store.Store;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;

/** Reads articles, extracts what they say, and stores it. */
@Command(
    name = "build",
    description =
        "Reads articles into the store, then answers which protocols Vietnam signed with Laos. "
            + "What cannot be read is named with its reason; the rest goes on. Building the same "
            + "articles again changes nothing.",
    footer = {
      "",
      "Sources: .txt and .html (one article each), .jsonl (one article a line), folders of them,",
      "any of these as .gz or .zst, and .zip, .tar, .tar.gz, .tar.zst archives of them. Files of",
      "other kinds in a folder or an archive are passed over. manifest.csv speaks of the files",
      "beside it, in an archive too.",
      "",
      "Fields of a line of .jsonl: text or html; optionally id or file (how the tables call the",
      "article), url, publisher, published (2024-10-22, 2024-10, 2024), title, lang, lead.",
      "",
      "Examples: attache build seeds/",
      "          attache build news.tar.zst more.jsonl.gz"
    })
final class BuildCommand implements Callable<Integer> {

  @ParentCommand private Attache attache;
  @Mixin private StoreOption store;

  @Parameters(
      arity = "1..*",
      paramLabel = "SOURCE",
      description = "A file, a folder or an archive, with or without manifest.csv; see below.")
  private List<Path> sources;

  @Mixin private ThreadsOption threads;

  @Option(
      names = "--manifest",
      paramLabel = "FILE",
      description = "A manifest to use in place of the folders' own.")
  private Path manifest;

  @Override
  public Integer call() throws IOException, ReferenceException {
    store.handOverIfServed(attache);
    if (store.isThere(attache)) {
      try (Store opened = store.open(attache)) {
        return build(Workshop.of(attache.project(), opened), opened);
      }
    }
    Workshop workshop = Workshop.of(attache.project()); // no folder is made where this fails
    try (Store opened = store.open(attache)) {
      return build(workshop, opened);
    }
  }

  private int build(Workshop workshop, Store opened) {
    Sources read = workshop.sources(sources, manifest);
    BuildProgress progress = new BuildProgress(attache);
    BuildReport report = workshop.build(read, opened, threads.count(), progress);
    progress.end();
    print(report, opened.counts(), opened.folder());
    new SigningsAnswer(opened, attache.project()).print(attache.out());
    if (report.hasExtracted() && attache.served().isEmpty()) {
      attache.out().flush();
      ClassArchive.leave();
    }
    return report.isClean() ? 0 : 1;
  }

  private void print(BuildReport report, Counts counts, Path folder) {
    attache
        .err()
        .printf(
            "%d articles read: %d new, %d changed, %d unchanged; %d inputs refused%n",
            report.read(), report.added(), report.replaced(), report.unchanged(), report.refused());
    attache
        .err()
        .printf(
            "%s now holds %d articles: %d people, %d agreements, %d engagements%n",
            folder, counts.articles(), counts.people(), counts.agreements(), counts.engagements());
  }
}

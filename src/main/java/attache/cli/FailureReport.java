package attache.cli;

import attache.annotate.UnusablePatternsException;
import attache.pipeline.JudgementException;
import attache.query.QueryException;
import attache.reference.ReferenceException;
import attache.store.StoreException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import java.nio.file.NoSuchFileException;
import java.util.List;
import picocli.CommandLine;
import picocli.CommandLine.IExecutionExceptionHandler;
import picocli.CommandLine.ParseResult;

/** Says what went wrong in one line; the stack trace only where {@code --verbose} asks for it. */
final class FailureReport implements IExecutionExceptionHandler {

  /** Their messages are written for the user and say what to do. */
  private static final List<Class<? extends Exception>> EXPECTED =
      List.of(
          Failure.class,
          ReferenceException.class,
          UnusablePatternsException.class,
          StoreException.class,
          QueryException.class,
          JudgementException.class,
          IOException.class,
          UncheckedIOException.class);

  private final Attache attache;

  FailureReport(Attache attache) {
    this.attache = attache;
  }

  @Override
  public int handleExecutionException(Exception e, CommandLine command, ParseResult arguments) {
    if (e instanceof HandedOver handed) {
      try {
        return attache.handOver(handed.holder(), arguments.originalArgs());
      } catch (IOException lost) {
        return handleExecutionException(lost, command, arguments);
      }
    }
    attache.err().println("attache: " + messageOf(e));
    if (attache.isVerbose()) {
      e.printStackTrace(attache.err());
    } else if (isUnexpected(e)) {
      attache
          .err()
          .println("This should not have happened; run it again with --verbose to see where.");
    }
    return command.getCommandSpec().exitCodeOnExecutionException();
  }

  private static boolean isUnexpected(Throwable e) {
    return EXPECTED.stream().noneMatch(kind -> kind.isInstance(e));
  }

  private static String messageOf(Throwable e) {
    if (e instanceof UncheckedIOException unchecked
        && unchecked.getCause().toString().equals(e.getMessage())) {
      return messageOf(unchecked.getCause());
    }
    if (e instanceof NoSuchFileException missing) {
      return missing.getFile() + ": there is no such file or folder";
    }
    if (e instanceof AccessDeniedException denied) {
      return denied.getFile() + ": may not be read or written";
    }
    if (e instanceof FileSystemException file) {
      return file.getFile()
          + ": "
          + (file.getReason() == null ? "cannot be used" : file.getReason());
    }
    return isUnexpected(e) || e.getMessage() == null ? e.toString() : e.getMessage();
  }
}

package attache.serve;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.ServletOutputStream;
import jakarta.servlet.WriteListener;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpServletResponseWrapper;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Pattern;

/**
 * What Fuseki's answers lack: the store's last change as their tag, so that an unchanged answer is
 * not sent again; to be kept until then, so that it is not worked out again; and errors as JSON.
 */
final class SparqlProtocol extends HttpFilter {

  private static final long serialVersionUID = 1L;

  /** A longer answer than this is not kept. */
  private static final int LONGEST_KEPT = 16 << 20;

  /** Its answer is another one each time, or changes with the search index. */
  private static final Pattern NOT_TO_BE_KEPT =
      Pattern.compile(
          "\\b(now|rand|uuid|struuid|bnode)\\s*\\(|jena\\.apache\\.org/text#|jena\\.hpl\\.hp\\.com",
          Pattern.CASE_INSENSITIVE);

  private final transient ServedGraph graph;

  SparqlProtocol(ServedGraph graph) {
    this.graph = graph;
  }

  @Override
  protected void doFilter(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws IOException, ServletException {
    if (!request.getRequestURI().matches("(/ui)?/attache(/.*)?")) {
      chain.doFilter(request, response);
      return;
    }
    if (request.getMethod().equals("GET")) {
      Freshness freshness = new Freshness(graph.lastChange(), request.getHeader("Accept"));
      if (freshness.isKnownTo(request)) {
        freshness.sayUnchanged(response);
        return;
      }
      freshness.tell(response);
    }
    FinishedAnswers finished = graph.finishedQueries();
    Optional<String> question = question(request);
    Optional<PackedReply> kept = question.flatMap(finished::find);
    if (kept.isPresent()) {
      kept.get().send(request, response);
      return;
    }
    Awaited answer = new Awaited(response, question.isPresent());
    chain.doFilter(request, answer);
    Optional<PackedReply> whole = answer.whole();
    if (whole.isPresent()) {
      finished.keep(question.orElseThrow(), whole.get());
      whole.get().send(request, response);
    } else {
      answer.finish();
    }
  }

  /** What is asked, and in which form the answer is wanted; empty for what is not to be kept. */
  private static Optional<String> question(HttpServletRequest request) {
    String query = request.getParameter("query");
    boolean isAnswered = request.getMethod().equals("GET") || request.getMethod().equals("POST");
    if (!isAnswered || query == null || NOT_TO_BE_KEPT.matcher(query).find()) {
      return Optional.empty();
    }
    StringBuilder question = new StringBuilder("SPARQL " + request.getHeader("Accept"));
    new TreeMap<>(request.getParameterMap())
        .forEach((name, values) -> question.append(' ').append(name).append(List.of(values)));
    return Optional.of(question.toString());
  }

  /**
   * A response that keeps back what is written of an error; and of an answer that is to be kept,
   * all of it up to {@link #LONGEST_KEPT}, which is then compressed once for all who ask.
   */
  private static final class Awaited extends HttpServletResponseWrapper {
    private final ByteArrayOutputStream error = new ByteArrayOutputStream();
    private final HeldBack content;
    private boolean failed;

    Awaited(HttpServletResponse response, boolean isKept) {
      super(response);
      this.content = isKept ? new HeldBack() : null;
    }

    /** The answer, if none of it was sent. */
    Optional<PackedReply> whole() {
      boolean isWhole = content != null && !failed && getStatus() == SC_OK && content.isWhole();
      return isWhole
          ? Optional.of(PackedReply.of(getContentType(), content.bytes()))
          : Optional.empty();
    }

    @Override
    public void setStatus(int status) {
      failed = status >= 400;
      super.setStatus(status);
    }

    @Override
    public void sendError(int status) throws IOException {
      setStatus(status);
    }

    @Override
    public void sendError(int status, String message) throws IOException {
      setStatus(status);
      error.write((message == null ? "" : message).getBytes(StandardCharsets.UTF_8));
    }

    @Override
    public ServletOutputStream getOutputStream() throws IOException {
      if (failed) {
        return new Collected(error);
      }
      return content == null ? super.getOutputStream() : content.before(super.getOutputStream());
    }

    @Override
    public PrintWriter getWriter() throws IOException {
      return failed
          ? new PrintWriter(error, true, StandardCharsets.UTF_8)
          : new PrintWriter(getOutputStream(), true, StandardCharsets.UTF_8);
    }

    /** Fuseki forbids to keep any answer. */
    @Override
    public void setHeader(String name, String value) {
      if (!name.equalsIgnoreCase("Cache-Control") && !name.equalsIgnoreCase("Pragma")) {
        super.setHeader(name, value);
      }
    }

    @Override
    public void setContentType(String type) {
      if (!failed) {
        super.setContentType(type);
      }
    }

    @Override
    public void setCharacterEncoding(String encoding) {
      if (!failed) {
        super.setCharacterEncoding(encoding);
      }
    }

    void finish() throws IOException {
      if (!failed && content != null) {
        content.release();
      }
      if (!failed || isCommitted()) {
        return;
      }
      HttpServletResponse response = (HttpServletResponse) getResponse();
      String message = error.toString(StandardCharsets.UTF_8).strip();
      boolean ours = getStatus() < 500 || getStatus() == 503;
      Api.sendError(
          getStatus(),
          ours && !message.isEmpty()
              ? message
              : "Something went wrong here; the server's own messages say what.",
          List.of(),
          response);
    }
  }

  /** Passes nothing on before there is too much of it. */
  private static final class HeldBack extends ServletOutputStream {
    private ByteArrayOutputStream held = new ByteArrayOutputStream();
    private ServletOutputStream out;

    HeldBack before(ServletOutputStream target) {
      out = target;
      return this;
    }

    boolean isWhole() {
      return out != null && held != null;
    }

    byte[] bytes() {
      return held.toByteArray();
    }

    void release() throws IOException {
      if (out != null && held != null) {
        held.writeTo(out);
        held = null;
      }
    }

    @Override
    public void write(int b) throws IOException {
      write(new byte[] {(byte) b}, 0, 1);
    }

    @Override
    public void write(byte[] bytes, int start, int length) throws IOException {
      if (held != null && held.size() + length > LONGEST_KEPT) {
        release();
      }
      (held == null ? out : held).write(bytes, start, length);
    }

    @Override
    public void flush() throws IOException {
      if (held == null) {
        out.flush();
      }
    }

    @Override
    public void close() throws IOException {
      if (held == null) {
        out.close();
      }
    }

    @Override
    public boolean isReady() {
      return out.isReady();
    }

    @Override
    public void setWriteListener(WriteListener listener) {
      throw new UnsupportedOperationException("written at once");
    }
  }

  private static final class Collected extends ServletOutputStream {
    private final ByteArrayOutputStream collected;

    Collected(ByteArrayOutputStream collected) {
      this.collected = collected;
    }

    @Override
    public void write(int b) {
      collected.write(b);
    }

    @Override
    public boolean isReady() {
      return true;
    }

    @Override
    public void setWriteListener(WriteListener listener) {
      throw new UnsupportedOperationException("written at once");
    }
  }
}

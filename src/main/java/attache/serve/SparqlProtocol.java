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

/**
 * What Fuseki's answers lack: the store's last change as their tag, so that an unchanged answer is
 * not worked out again, and errors as JSON.
 */
final class SparqlProtocol extends HttpFilter {

  private static final long serialVersionUID = 1L;

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
    ErrorsApart answer = new ErrorsApart(response);
    chain.doFilter(request, answer);
    answer.finish();
  }

  /** A response that keeps back what is written of an error. */
  private static final class ErrorsApart extends HttpServletResponseWrapper {
    private final ByteArrayOutputStream error = new ByteArrayOutputStream();
    private boolean failed;

    ErrorsApart(HttpServletResponse response) {
      super(response);
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
      return failed ? new Kept(error) : super.getOutputStream();
    }

    @Override
    public PrintWriter getWriter() throws IOException {
      return failed ? new PrintWriter(error, true, StandardCharsets.UTF_8) : super.getWriter();
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

  private static final class Kept extends ServletOutputStream {
    private final ByteArrayOutputStream kept;

    Kept(ByteArrayOutputStream kept) {
      this.kept = kept;
    }

    @Override
    public void write(int b) {
      kept.write(b);
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

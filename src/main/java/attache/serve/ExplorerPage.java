package attache.serve;

import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.regex.Pattern;

/** The one page of the explorer, at every address that is a view of it. */
final class ExplorerPage extends HttpServlet {

  private static final long serialVersionUID = 1L;

  private static final Pattern VIEWS =
      Pattern.compile("/(|index\\.html|(search|network|map|catalogue|sparql|about|pair|id)(/.*)?)");

  @Override
  protected void doGet(HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    send(VIEWS.matcher(request.getRequestURI()).matches() ? 200 : 404, request, response);
  }

  /** Sends the page, which says itself what it does not find; to programmes it is an error. */
  static void send(int status, HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    String accept = request.getHeader("Accept");
    if (status == 404 && (accept == null || !accept.contains("text/html"))) {
      Api.sendError(404, "There is no such page. Begin at /", List.of(), response);
      return;
    }
    try (InputStream page = ExplorerPage.class.getResourceAsStream("/explorer/index.html")) {
      response.setStatus(status);
      response.setContentType("text/html; charset=utf-8");
      response.setHeader("Cache-Control", "no-cache");
      page.transferTo(response.getOutputStream());
    }
  }
}

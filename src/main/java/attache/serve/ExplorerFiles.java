package attache.serve;

import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.InputStream;
import java.util.Map;

/** The files of the explorer's pages, from the classpath; any other path of it is its one page. */
final class ExplorerFiles extends HttpServlet {

  private static final long serialVersionUID = 1L;

  private static final String FOLDER = "/explorer";
  private static final String PAGE = "/index.html";

  private static final Map<String, String> TYPES =
      Map.of(
          "html", "text/html; charset=utf-8",
          "js", "text/javascript; charset=utf-8",
          "css", "text/css; charset=utf-8",
          "json", "application/json; charset=utf-8",
          "svg", "image/svg+xml");

  @Override
  protected void doGet(HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    String path = request.getPathInfo() == null ? PAGE : request.getPathInfo();
    String ending = path.substring(path.lastIndexOf('.') + 1);
    String type = TYPES.get(ending);
    boolean isFile = type != null && !path.contains("..");
    String resource = FOLDER + (isFile ? path : PAGE);
    try (InputStream file = ExplorerFiles.class.getResourceAsStream(resource)) {
      if (file == null) {
        response.sendError(HttpServletResponse.SC_NOT_FOUND);
        return;
      }
      response.setContentType(isFile ? type : TYPES.get("html"));
      file.transferTo(response.getOutputStream());
    }
  }
}

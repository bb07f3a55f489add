package attache.serve;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;

/**
 * The Fuseki UI believes that it stands at the root: what it asks below {@code /ui} of the server
 * or of the dataset is answered as if it were asked there.
 */
final class FusekiUiPaths extends HttpFilter {

  private static final long serialVersionUID = 1L;

  private static final String UI = "/ui";

  @Override
  protected void doFilter(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws IOException, ServletException {
    String path = request.getRequestURI();
    if (path.equals(UI)) {
      response.sendRedirect(UI + "/");
    } else if (path.startsWith(UI + "/$/")) {
      request.getRequestDispatcher(path.substring(UI.length())).forward(request, response);
    } else if (path.equals(UI + "/attache") || path.startsWith(UI + "/attache/")) {
      chain.doFilter(atTheRoot(request), response);
    } else {
      chain.doFilter(request, response);
    }
  }

  private static HttpServletRequest atTheRoot(HttpServletRequest request) {
    return new HttpServletRequestWrapper(request) {
      @Override
      public String getRequestURI() {
        return super.getRequestURI().substring(UI.length());
      }

      @Override
      public String getServletPath() {
        return getRequestURI();
      }

      @Override
      public String getPathInfo() {
        return null;
      }
    };
  }
}

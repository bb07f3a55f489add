package attache.serve;

import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;

/** Files of the classpath: only those that a servlet has a place for, by their path. */
final class StaticFiles extends HttpServlet {

  private static final long serialVersionUID = 1L;

  private static final Map<String, String> TYPES =
      Map.of(
          "html", "text/html; charset=utf-8",
          "js", "text/javascript; charset=utf-8",
          "mjs", "text/javascript; charset=utf-8",
          "css", "text/css; charset=utf-8",
          "json", "application/json; charset=utf-8",
          "svg", "image/svg+xml",
          "png", "image/png",
          "ico", "image/x-icon",
          "woff2", "font/woff2");

  /** No part begins with a dot, so none leads upwards. */
  private static final Pattern PLAIN = Pattern.compile("(/[A-Za-z0-9_-][A-Za-z0-9._-]*)+");

  private static final String NONE = "";

  private final transient UnaryOperator<String> resources;
  private final transient Map<String, File> files = new ConcurrentHashMap<>();

  private record File(byte[] content, String tag) {}

  private StaticFiles(UnaryOperator<String> resources) {
    this.resources = resources;
  }

  /** The explorer's scripts and styles. */
  static StaticFiles ofTheExplorer() {
    return new StaticFiles(path -> path.equals("/index.html") ? NONE : "/explorer" + path);
  }

  /** The Fuseki UI. */
  static StaticFiles ofTheFusekiUi() {
    return new StaticFiles(path -> "/webapp" + (path.equals("/") ? "/index.html" : path));
  }

  /** The files of WebJars that pages use, by library and name. */
  static StaticFiles ofWebJars() {
    String jars = "/META-INF/resources/webjars";
    Map<String, String> files =
        Map.of(
            "/cytoscape/cytoscape.min.js", jars + "/cytoscape/3.33.1/dist/cytoscape.min.js",
            "/cytoscape/cytoscape.esm.min.mjs",
                jars + "/cytoscape/3.33.1/dist/cytoscape.esm.min.mjs",
            "/d3/d3.min.js", jars + "/d3/7.9.0/dist/d3.min.js",
            "/yasgui/yasgui.min.js", jars + "/zazuko__yasgui/4.5.0/build/yasgui.min.js",
            "/yasgui/yasgui.min.css", jars + "/zazuko__yasgui/4.5.0/build/yasgui.min.css");
    return new StaticFiles(path -> files.getOrDefault(path, NONE));
  }

  @Override
  protected void doGet(HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    String path = request.getPathInfo() == null ? "/" : request.getPathInfo();
    String resource = resources.apply(path);
    String type = TYPES.get(resource.substring(resource.lastIndexOf('.') + 1));
    File file = type == null || !PLAIN.matcher(resource).matches() ? null : file(resource);
    if (file == null) {
      Api.sendError(404, "There is no such file.", List.of(), response);
      return;
    }
    send(file, type, request, response);
  }

  private static void send(
      File file, String type, HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    response.setHeader("ETag", file.tag());
    response.setHeader("Cache-Control", "no-cache");
    String known = request.getHeader("If-None-Match");
    if (known != null && known.contains(file.tag().substring(2))) {
      response.setStatus(HttpServletResponse.SC_NOT_MODIFIED);
      return;
    }
    response.setContentType(type);
    response.setContentLength(file.content().length);
    response.getOutputStream().write(file.content());
  }

  private File file(String resource) throws IOException {
    File known = files.get(resource);
    if (known != null) {
      return known;
    }
    try (InputStream stream = StaticFiles.class.getResourceAsStream(resource)) {
      if (stream == null) {
        return null;
      }
      byte[] content = stream.readAllBytes();
      String hash = Integer.toHexString(java.util.Arrays.hashCode(content));
      File file = new File(content, "W/\"" + content.length + "-" + hash + "\"");
      files.put(resource, file);
      return file;
    }
  }
}

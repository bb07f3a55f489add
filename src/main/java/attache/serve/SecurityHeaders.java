package attache.serve;

import org.eclipse.jetty.http.HttpFields;
import org.eclipse.jetty.server.Handler;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.util.Callback;

/**
 * Tells browsers to load nothing from elsewhere, to run no script inside a page, to guess no type.
 */
final class SecurityHeaders extends Handler.Wrapper {

  private static final String EVERYWHERE =
      "default-src 'self'; object-src 'none'; base-uri 'none'; form-action 'self'; frame-ancestors 'none'; img-src 'self' data: blob:; font-src 'self' data:";

  /** The Fuseki UI puts styles into its page; it runs no script from there either. */
  private static final String IN_THE_FUSEKI_UI = EVERYWHERE + "; style-src 'self' 'unsafe-inline'";

  @Override
  public boolean handle(Request request, Response response, Callback callback) throws Exception {
    HttpFields.Mutable headers = response.getHeaders();
    boolean isUi = Request.getPathInContext(request).startsWith("/ui/");
    headers.put("Content-Security-Policy", isUi ? IN_THE_FUSEKI_UI : EVERYWHERE);
    headers.put("X-Content-Type-Options", "nosniff");
    headers.put("X-Frame-Options", "DENY");
    headers.put("Referrer-Policy", "no-referrer");
    headers.put("Cross-Origin-Opener-Policy", "same-origin");
    headers.put("Cross-Origin-Resource-Policy", "same-origin");
    return super.handle(request, response, callback);
  }
}

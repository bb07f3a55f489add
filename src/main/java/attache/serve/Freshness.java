package attache.serve;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Instant;

/**
 * Tells clients how old an answer is, so that they need not fetch again what has not changed.
 *
 * @param change the store's last change
 * @param form what else tells answers at one address apart: the media types accepted; may be null
 */
record Freshness(Instant change, String form) {

  Freshness(Instant change) {
    this(change, null);
  }

  private static final String STARTED = Long.toString(System.currentTimeMillis(), 36);

  /** Weak, for what is sent may be compressed; another for each start, as programmes differ. */
  private String tag() {
    long micros = change.getEpochSecond() * 1_000_000 + change.getNano() / 1_000;
    return "W/\"%s-%s-%s\""
        .formatted(
            STARTED,
            Long.toString(micros, 36),
            Integer.toHexString(form == null ? 0 : form.hashCode()));
  }

  boolean isKnownTo(HttpServletRequest request) {
    String known = request.getHeader("If-None-Match");
    return known != null && known.contains(tag().substring(2, tag().length() - 1));
  }

  void sayUnchanged(HttpServletResponse response) {
    tell(response);
    response.setStatus(HttpServletResponse.SC_NOT_MODIFIED);
  }

  void tell(HttpServletResponse response) {
    response.setHeader("ETag", tag());
    response.setHeader("Cache-Control", "no-cache");
    if (change.isAfter(Instant.EPOCH)) {
      response.setDateHeader("Last-Modified", change.toEpochMilli());
    }
  }
}

package attache.pipeline;

import java.util.ArrayList;
import java.util.List;

/** Keeps what was refused, at most so much as an analyst reads, and passes all on. */
final class RefusalsKept implements BuildListener {

  private static final int MOST = 1000;

  private final BuildListener listener;
  private final List<String> messages = new ArrayList<>();
  private int more;

  RefusalsKept(BuildListener listener) {
    this.listener = listener;
  }

  List<String> messages() {
    List<String> all = new ArrayList<>(messages);
    if (more > 0) {
      all.add("and " + more + " more");
    }
    return all;
  }

  @Override
  public void extracted(int articles, String source) {
    listener.extracted(articles, source);
  }

  @Override
  public void refused(String message) {
    if (messages.size() < MOST) {
      messages.add(message);
    } else {
      more++;
    }
    listener.refused(message);
  }

  @Override
  public void noticed(String message) {
    listener.noticed(message);
  }
}

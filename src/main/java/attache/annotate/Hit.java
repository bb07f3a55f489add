package attache.annotate;

import java.util.List;

/** A name of the gazetteer, or words of a list, found on tokens from..to (exclusive). */
record Hit<M>(int from, int to, List<M> meanings) {

  int length() {
    return to - from;
  }
}

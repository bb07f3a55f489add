package attache.annotate;

import java.util.Properties;

/** Whether a language tells a paper's own name from a common noun by a capital letter. */
record PaperSpelling(boolean tells) {

  static PaperSpelling of(Properties language) {
    return new PaperSpelling(Boolean.parseBoolean(language.getProperty("papers.capital", "false")));
  }
}

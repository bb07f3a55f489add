package attache.read;

import static org.assertj.core.api.Assertions.assertThat;

import attache.model.Article;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Articles that ship with the project, in the pages of a dozen news sites. */
class PageTemplatesTest {

  /** A page and the text it was made round. */
  record Page(String template, Article text, String html) {
    @Override
    public String toString() {
      return template + " round " + text.file();
    }
  }

  static Stream<Page> pages() {
    List<Page> pages = new ArrayList<>();
    for (Reading reading : ShippedReader.READER.read(List.of(Path.of("seeds")), null)) {
      if (reading instanceof Reading.Accepted accepted && !accepted.article().title().isEmpty()) {
        Article text = accepted.article();
        PageTemplates.round(text)
            .forEach((template, html) -> pages.add(new Page(template, text, html)));
      }
    }
    return pages.stream();
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("pages")
  void aPageSaysWhatItsTextSays(Page page) {
    Article read = ShippedReader.page(page.html());
    assertThat(ShippedReader.content(read)).isEqualTo(ShippedReader.content(page.text()));
    assertThat(read.published().start()).isEqualTo(page.text().published().start());
    assertThat(read.lang()).isEqualTo(page.text().lang());
    assertThat(read.url()).isEqualTo("https://example.org/" + page.text().file() + ".html");
  }
}

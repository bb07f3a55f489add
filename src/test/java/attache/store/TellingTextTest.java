package attache.store;

import static org.assertj.core.api.Assertions.assertThat;

import attache.model.Basis;
import attache.model.PartialDate;
import attache.model.Telling;
import attache.model.When;
import java.util.List;
import org.junit.jupiter.api.Test;

class TellingTextTest {

  @Test
  void givesBackWhatWentIn() {
    When span =
        new When(PartialDate.parse("2022-06-01"), PartialDate.parse("2022-06-03"), Basis.DERIVED);
    Telling telling =
        new Telling(
            "id:article/1",
            "vi",
            PartialDate.parse("2022-06"),
            List.of(
                new Telling.Person("id:p", "Phan \\ \"Văn\"\tGiang", "", List.of()),
                new Telling.Person("id:q", "Q", "LAO", List.of("ambassador", "other"))),
            List.of(
                new Telling.Engagement(
                    "id:e", "talks", List.of("LAO", "VNM"), span, "a\nb", 2, List.of("id:p")),
                new Telling.Engagement("id:f", "call", List.of(), null, "", 0, List.of())),
            List.of(
                new Telling.Agreement(
                    "id:a",
                    "protocol",
                    List.of("LAO"),
                    2025,
                    2029,
                    When.stated(PartialDate.parse("2024-10-22")),
                    true,
                    "hợp tác"),
                new Telling.Agreement("id:b", "treaty", List.of(), 0, 0, null, false, "")));
    assertThat(TellingText.read("id:article/1", TellingText.write(telling))).contains(telling);
  }

  @Test
  void readsNothingFromATextOfAnotherVersion() {
    assertThat(TellingText.read("id:article/1", "0\tvi\t\nX\n")).isEmpty();
  }
}

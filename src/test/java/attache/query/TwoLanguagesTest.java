package attache.query;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Articles in Vietnamese and in English about the same talks and papers, from texts to answers: one
 * node for each person, engagement and agreement, and both values where the two do not agree. Two
 * articles more tell of the same signing three years earlier and three years later.
 */
class TwoLanguagesTest {

  private static final Map<String, String> ARTICLES =
      Map.of(
          "viet",
          """
          date: 2026-03-12
          lang: vi
          url: https://bao.example/viet

          Việt Nam và Lào ký Kế hoạch hợp tác quốc phòng năm 2026

          Ngày 11-3-2026, tại Viêng Chăn, Đại tướng Phan Văn Giang, Bộ trưởng Bộ Quốc phòng Việt Nam, \
          đã hội đàm với Đại tướng Khamlieng Outhakaysone, Bộ trưởng Bộ Quốc phòng Lào.

          Kết thúc hội đàm, ngày 11-3-2026, hai Bộ trưởng đã ký Kế hoạch hợp tác năm 2026 giữa hai Bộ \
          Quốc phòng.
          """,
          "english",
          """
          date: 2026-03-12
          lang: en
          url: https://news.example/english

          Vietnam, Laos sign defence cooperation plan for 2026

          General Phan Van Giang, Minister of National Defence of Vietnam, held talks with Senior \
          Lieutenant General Khamliang Outhakaysone, Lao Minister of National Defence, in Savannakhet on \
          March 11, 2026.

          On March 10, 2026, the two ministers signed a Cooperation Plan for 2026.
          """,
          "earlier",
          """
          date: 2022-06-09
          lang: vi
          url: https://bao.example/earlier

          Việt Nam và Thái Lan ký Nghị định thư hợp tác quốc phòng

          Ngày 9-6-2022, tại Bangkok, Thượng tướng Hoàng Xuân Chiến, Thứ trưởng Bộ Quốc phòng Việt Nam, \
          và Đại tướng Sanitchanok Sangkachan, Thư ký Thường trực Bộ Quốc phòng Thái Lan, đã ký Nghị \
          định thư hợp tác quốc phòng giai đoạn 2022-2026 giữa Việt Nam và Thái Lan.
          """,
          "later",
          """
          date: 2025-03-04
          lang: vi
          url: https://bao.example/later

          Bộ trưởng Hoàng Xuân Chiến tiếp Đại sứ Thái Lan

          Ngày 4-3-2025, tại Hà Nội, Đại tướng Hoàng Xuân Chiến, Bộ trưởng Bộ Quốc phòng Việt Nam, đã \
          tiếp Đại sứ Thái Lan Nikorndej Balankura.

          Ngày 9-6-2022, tại Bangkok, Đại tướng Hoàng Xuân Chiến đã ký Nghị định thư hợp tác quốc phòng \
          giai đoạn 2022-2026 giữa Việt Nam và Thái Lan.
          """);

  private static BuiltStore store;

  @BeforeAll
  static void build(@TempDir Path folder) throws Exception {
    Path texts = Files.createDirectories(folder.resolve("texts"));
    for (Map.Entry<String, String> article : ARTICLES.entrySet()) {
      Files.writeString(texts.resolve(article.getKey() + ".txt"), article.getValue());
    }
    store = BuiltStore.of(folder.resolve("store"), texts);
  }

  @AfterAll
  static void close() {
    store.close();
  }

  @Test
  void theTwoArticlesMeetInThePeople() {
    assertThat(toldByBoth("att:Person"))
        .containsExactly("id:person/LAO/khamliang-outhakaysone", "id:person/VNM/phan-van-giang");
  }

  @Test
  void theTwoArticlesMeetInTheTalks() {
    assertThat(toldByBoth("att:Engagement"))
        .singleElement()
        .asString()
        .startsWith("id:engagement/encounter/LAO-VNM/2026-03-11");
  }

  @Test
  void theTwoArticlesMeetInThePaper() {
    assertThat(toldByBoth("att:Agreement"))
        .containsExactly("id:agreement/cooperation-plan/LAO-VNM/2026");
  }

  @Test
  void theTwoTellOfNoEngagementAlone() {
    assertThat(
            cells(
                """
                SELECT ?e WHERE {
                  GRAPH ?article { ?e a att:Engagement ; att:engagementType <https://w3id.org/attache/id/engagement-type/talks> }
                } GROUP BY ?e HAVING (COUNT(DISTINCT ?article) = 1)
                """))
        .isEmpty();
  }

  @Test
  void whereTheTwoDisagreeBothValuesAreKeptWithBothArticles() {
    List<String> rows =
        store.asked("disagreements", Map.of()).stream()
            .map(row -> String.join(",", row.subList(0, 5)))
            .toList();
    assertThat(rows)
        .contains(
            "day of signing,2026-03-10,english,2026-03-11,viet",
            "engagement place,Savannakhet,english,Viêng Chăn,viet",
            "rank on one day,general,viet,senior-lieutenant-general,english",
            "spelling of a name,Khamliang Outhakaysone,english,Khamlieng Outhakaysone,viet");
  }

  @Test
  void anEarlierSigningKeepsTheRankAndOfficeOfItsDay() {
    assertThat(store.asked("rank-and-office-at-signing", Map.of("a", "Vietnam", "b", "Thailand")))
        .filteredOn(row -> row.get(1).equals("Hoàng Xuân Chiến"))
        .extracting(row -> String.join(",", row.subList(0, 5)))
        .containsExactly(
            "2022-06-09,Hoàng Xuân Chiến,VNM,senior-lieutenant-general,deputy-defence-minister");
  }

  @Test
  void whoHeldTheOfficeIsSaidAsFarAsItIsSeen() {
    assertThat(holders("2022-06-09", "deputy-defence-minister"))
        .containsExactly("confirmed Hoàng Xuân Chiến 2022-06-09 2022-06-09");
    assertThat(holders("2023", "deputy-defence-minister"))
        .containsExactly("unknown Hoàng Xuân Chiến 2022-06-09 ");
    assertThat(holders("2025-06-01", "defence-minister"))
        .containsExactlyInAnyOrder(
            "unknown Hoàng Xuân Chiến 2025-03-04 ", "unknown Phan Văn Giang  2026-03-12");
  }

  private static List<String> holders(String date, String office) {
    return store
        .asked("who-held-office", Map.of("office", office, "country", "VNM", "date", date))
        .stream()
        .map(row -> String.join(" ", row.subList(0, 4)))
        .toList();
  }

  private static List<String> toldByBoth(String type) {
    return cells(
        """
        SELECT DISTINCT ?node WHERE {
          ?vi att:file "viet" . ?en att:file "english" .
          GRAPH ?vi { ?node a %s }
          GRAPH ?en { ?node a %s }
        } ORDER BY ?node
        """
            .formatted(type, type));
  }

  private static List<String> cells(String sparql) {
    return store.rows(sparql).stream().map(row -> row.get(0)).toList();
  }
}

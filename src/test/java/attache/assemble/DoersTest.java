package attache.assemble;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** Who met, called and visited whom: only people bound to the verb in its own clause. */
class DoersTest {

  private static final String LAM = "Bộ trưởng Quốc phòng Việt Nam Đỗ Quang Lâm";
  private static final String SOMMAI = "Bộ trưởng Quốc phòng Lào Sommai Vongkham";
  private static final String SOK = "Bộ trưởng Quốc phòng Campuchia Sok Chanrith";

  private static ToldArticle news(String... paragraphs) {
    return ToldArticle.of("2021-05-06").says(paragraphs);
  }

  @Test
  void whomSomebodyTalkedWithIsNotTheOneWhoMeetsTheNext() {
    assertThat(
            news(SOK + " ngày 6/5 hội đàm với " + SOMMAI + ", sau đó gặp " + LAM + ".")
                .engagements("meeting"))
        .containsExactly("meeting held 2021-05-06 KHM|VNM with Sok Chanrith|Đỗ Quang Lâm");
  }

  @Test
  void behindTheCommaOfAFrameTheClauseHasItsOwnSubject() {
    assertThat(
            news(
                    LAM + " đã đến Phnôm Pênh.",
                    "Ngày 6/5, trong cuộc gặp với " + SOK + ", " + SOMMAI + " nêu ba đề nghị.")
                .engagements("meeting"))
        .containsExactly("meeting held 2021-05-06 KHM|LAO with Sok Chanrith|Sommai Vongkham");
  }

  @Test
  void whoIsToldOfOnlyInTheSentenceBeforeMeetsNobody() {
    assertThat(
            news(
                    SOMMAI + " đánh giá cao kết quả đã đạt được.",
                    "Chủ tịch tỉnh Hủa Phăn ngày 6/5 đã gặp " + LAM + ".")
                .engagements("meeting"))
        .isEmpty();
  }

  @Test
  void aSpokesmanMeetsNobody() {
    assertThat(
            news("Người phát ngôn Bun Thavy của Lào ngày 6/5 nói trong cuộc gặp với "
                    + LAM
                    + ", "
                    + SOMMAI
                    + " đã nêu ba đề nghị.")
                .engagements("meeting"))
        .allMatch(line -> !line.contains("Bun Thavy"));
  }

  @Test
  void aVisitIsOfTheOneItIsSaidToBeOf() {
    assertThat(
            news("Đại sứ Việt Nam tại Lào Lê Văn Bình nói về chuyến thăm Lào lần đầu tiên của "
                    + LAM
                    + " từ ngày 5 đến 7-5.")
                .engagements("visit"))
        .singleElement()
        .asString()
        .contains("with Đỗ Quang Lâm in Lào");
  }

  @Test
  void whoInvitedIsNotTheVisitor() {
    assertThat(
            news("Sáng 5/5, "
                    + SOMMAI
                    + " bắt đầu chuyến thăm chính thức Việt Nam từ ngày 5 đến 7-5 theo lời mời của "
                    + LAM
                    + ".")
                .engagements("visit"))
        .containsExactly(
            "visit held 2021-05-05/2021-05-07 LAO|VNM with Sommai Vongkham in Việt Nam");
  }

  @Test
  void weaponsBroughtToACountryAreNoVisit() {
    assertThat(
            news(SOMMAI
                    + " phê phán việc một công ty đưa hệ thống phòng không đến Việt Nam hồi tháng"
                    + " trước.")
                .engagements("visit"))
        .isEmpty();
  }

  @Test
  void anUnnamedCounterpartIsNotWhoeverHoldsSomeOfficeOfHisCountry() {
    assertThat(
            news(
                    "Thống đốc Ngân hàng Lào Bun Thavy có mặt ở Hà Nội.",
                    "Ngày 6/5, " + LAM + " điện đàm với Cố vấn An ninh quốc gia Lào.")
                .engagements("call"))
        .allMatch(line -> !line.contains("Bun Thavy"));
  }
}

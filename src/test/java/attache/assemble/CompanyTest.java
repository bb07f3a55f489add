package attache.assemble;

import static org.assertj.core.api.Assertions.assertThat;

import attache.model.ArticleFacts.Tenure;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Persons of whom something is said together, and what each of them gets of it. */
class CompanyTest {

  private static final String TALKS =
      "Sáng 6/5, tại Hà Nội, Đại tướng Đỗ Quang Lâm, Bộ trưởng Bộ Quốc phòng Việt Nam, hội đàm với Thượng"
          + " tướng Sommai Vongkham, Bộ trưởng Bộ Quốc phòng Lào.";

  private static ToldArticle news(String... paragraphs) {
    return ToldArticle.of("2021-05-06").says(paragraphs);
  }

  private static List<String> offices(ToldArticle article) {
    return article.facts().tenures().stream()
        .map((Tenure t) -> t.person() + " " + t.office() + " " + t.country())
        .toList();
  }

  @Test
  void aTitleOfSeveralIsEachOnes() {
    assertThat(
            offices(
                news(
                    "Bộ trưởng Quốc phòng Nhật Bản Yamato Ken hội đàm với hai Bộ trưởng Quốc phòng John"
                        + " Miller của Canada và Peter Brandt của Đức.")))
        .contains("john-miller defence-minister CAN", "peter-brandt defence-minister DEU");
  }

  @Test
  void aRankOfSeveralIsEachOnes() {
    assertThat(
            news(
                    TALKS,
                    "Cùng dự có Tổng Tham mưu trưởng Lê Văn Bình và Chủ nhiệm Tổng cục Chính trị Phạm Văn Hải,"
                        + " cùng mang quân hàm Thượng tướng.")
                .facts()
                .ranks())
        .extracting(r -> r.person() + " " + r.rank())
        .contains(
            "le-van-binh senior-lieutenant-general", "pham-van-hai senior-lieutenant-general");
  }

  @Test
  void thoseMetInTurnAreMetEachByHimself() {
    assertThat(
            news("Sáng 6/5, Bộ trưởng Quốc phòng Italy Marco Rossi lần lượt gặp Bộ trưởng Quốc phòng"
                    + " Philippines Juan Reyes và Bộ trưởng Ngoại giao Philippines Maria Santos.")
                .engagements("meeting"))
        .hasSize(2);
  }

  @Test
  void aCounterpartServesTheOtherSide() {
    assertThat(
            news(TALKS, "Đại tướng Đỗ Quang Lâm nhắc lại cuộc gặp với người đồng cấp Bounma Keosy.")
                .facts()
                .people())
        .extracting(p -> p.name() + " " + p.country())
        .contains("Bounma Keosy LAO");
  }

  @Test
  void theDelegationIsWhoLeadsIt() {
    assertThat(
            news(
                    "Nhận lời mời của Đại tướng Đỗ Quang Lâm, Bộ trưởng Bộ Quốc phòng Việt Nam, Bộ trưởng Bộ"
                        + " Quốc phòng Lào Sommai Vongkham thăm chính thức Việt Nam từ ngày 5 đến 7/5.",
                    "Chiều 6/5, đoàn đã đến chào Chủ tịch nước Trần Văn Minh.")
                .engagements("reception"))
        .containsExactly("reception held 2021-05-06 LAO|VNM with Sommai Vongkham|Trần Văn Minh");
  }

  @Test
  void aGuestOnAVisitToThisCountryVisitsItsHost() {
    assertThat(
            news("Sáng 6/5, Tư lệnh Lực lượng vũ trang Brunei Hassan Rahman tiếp Tư lệnh Lực lượng Quốc"
                    + " phòng Timor-Leste Domingos Silva, đang thăm nước này.")
                .engagements("visit"))
        .containsExactly("visit held 2021-05 BRN|TLS with Domingos Silva in Brunei");
  }

  @Test
  void aVisitThatIsCalledOffIsNone() {
    assertThat(
            news(TALKS, "Chuyến thăm Lào của Đại tướng Đỗ Quang Lâm trong tháng 6/2021 đã bị hủy.")
                .engagements("visit"))
        .isEmpty();
  }

  @Test
  void aLevelThatIsAskedAboutIsNone() {
    assertThat(news(TALKS, "Hai nước đã là đối tác chiến lược chưa?").partnerships()).isEmpty();
  }

  @Test
  void aProgrammeBetweenTwoBranchesIsNoAgreement() {
    assertThat(
            news(
                    TALKS,
                    "Việc này nằm trong Chương trình hợp tác giữa hai ngành giai đoạn 2016-2020.")
                .agreements())
        .isEmpty();
  }

  @Test
  void whoSignedThePaperToldBeforeIsSaidOfTheDocument() {
    assertThat(
            news(
                    TALKS,
                    "Hai nước đã ký Bản ghi nhớ về quân y.",
                    "Văn kiện được Đại tướng Đỗ Quang Lâm và Thượng tướng Sommai Vongkham ký tại Hà Nội.")
                .agreements())
        .containsExactly(
            "memorandum-of-understanding signed 2021-05-06 LAO|VNM by Sommai Vongkham|Đỗ Quang Lâm at"
                + " talks");
  }

  @Test
  void theNextEditionOfAPastOneIsPlanned() {
    assertThat(
            news(
                    TALKS,
                    "Đại tướng Đỗ Quang Lâm nhắc lại Đối thoại Chính sách quốc phòng Việt Nam - Lào lần thứ hai"
                        + " tháng 4/2020.",
                    "Lần thứ ba sẽ do Lào đăng cai.")
                .engagements("policy-dialogue"))
        .contains("policy-dialogue planned LAO|VNM edition 3");
  }
}

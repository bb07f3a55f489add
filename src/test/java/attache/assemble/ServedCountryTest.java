package attache.assemble;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** Whom somebody serves whose titles name no country, told of people whom no reference knows. */
class ServedCountryTest {

  @Test
  void theCountryNamedLastBeforeTheNameInTheSentence() {
    assertThat(
            ToldArticle.of("2031-05-06")
                .says("Hải quân Nga cho biết Đô đốc Oleg Varnakov đã lên tàu.")
                .person("Oleg Varnakov"))
        .startsWith("Oleg Varnakov, RUS");
  }

  @Test
  void theCountryTheSentenceBeforeSpokeOf() {
    assertThat(
            ToldArticle.of("2031-05-06")
                .says("Lễ ký diễn ra tại Na Uy. Phó Đô đốc Lars Hegge dự lễ.")
                .person("Lars Hegge"))
        .startsWith("Lars Hegge, NOR");
  }

  @Test
  void notTheReadersCountryForAForeignName() {
    assertThat(
            ToldArticle.of("2031-05-06")
                .says("Đoàn Na Uy tới Việt Nam. Đại tá Lars Hegge thăm Hà Nội.")
                .person("Lars Hegge"))
        .startsWith("Lars Hegge, NOR");
  }

  @Test
  void notTheCountryWhoseMinisterIsSomebodyElse() {
    assertThat(
            ToldArticle.of("2031-05-06")
                .says(
                    "Na Uy và Bỉ đối thoại. Bộ trưởng Quốc phòng Bỉ Jan Mertens nêu đề nghị, Bộ"
                        + " trưởng Quốc phòng Lars Hegge đồng ý.")
                .person("Lars Hegge"))
        .startsWith("Lars Hegge, NOR");
  }

  @Test
  void theOtherSidesForACounterpart() {
    assertThat(
            ToldArticle.of("2031-05-06")
                .says(
                    "Tại Na Uy, Bộ trưởng Quốc phòng Bỉ Jan Mertens trao đổi với người đồng cấp Lars"
                        + " Hegge.")
                .person("Lars Hegge"))
        .startsWith("Lars Hegge, NOR: defence-minister");
  }

  @Test
  void theCountryBehindAnOfficeThatFollowsTheName() {
    assertThat(
            ToldArticle.of("2031-05-06")
                .says(
                    "Trả lời báo chí Nga, ông Lars Hegge, phát ngôn viên của Tổng thống Na Uy, bác tin"
                        + " trên.")
                .person("Lars Hegge"))
        .startsWith("Lars Hegge, NOR");
  }

  @Test
  void aKoreanNameBehindASharedSurnameIsNoVietnameseOne() {
    assertThat(
            ToldArticle.of("2031-05-06")
                .says("Hàn Quốc cử đoàn dự. Đại tá Hoàng Jun-woo phát biểu.")
                .person("Hoàng Jun-woo"))
        .startsWith("Hoàng Jun-woo, KOR");
  }

  @Test
  void theOutletsOwnInEnglish() {
    assertThat(
            ToldArticle.inEnglish("2031-05-06")
                .says(
                    "SEOUL, May 6 (Yonhap) -- The allies will meet again.",
                    "Officials of the United States called the plan sound. Vice Defense Minister Baek"
                        + " Do-hyun agreed.")
                .person("Baek Do-hyun"))
        .startsWith("Baek Do-hyun, KOR");
  }

  @Test
  void nothingWhereTheArticleNamesNoCountry() {
    assertThat(ToldArticle.of("2031-05-06").says("Đại tá Lars Hegge phát biểu.").people())
        .containsExactly("Lars Hegge, : senior-colonel");
  }
}

package attache.annotate;

import static attache.annotate.MentionLines.assertMentions;
import static attache.annotate.MentionLines.engagements;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class EngagementPhraseTest {

  @Test
  void readsTheNounWithItsCountriesEditionAndDateAsOneMention() {
    assertMentions(
        "Đoàn dự Đối thoại Chính sách quốc phòng Việt Nam - Lào lần thứ 5 (tháng 4/2031).",
        "[8,79) ENGAGEMENT Đối thoại Chính sách quốc phòng Việt Nam - Lào lần thứ 5 (tháng 4/2031)");
  }

  @Test
  void findsCountriesEditionAndTheDateInBrackets() {
    assertThat(
            engagements(
                "Đoàn dự Đối thoại Chính sách quốc phòng Việt Nam - Lào lần thứ 5 (tháng 4/2031)."))
        .containsExactly(
            "policy-dialogue 'Đối thoại Chính sách quốc phòng Việt Nam - Lào' VNM+LAO edition 5 on 2031-4");
  }

  @Test
  void readsAnEditionInWords() {
    assertThat(engagements("Đoàn dự Đối thoại Chính sách quốc phòng Việt Nam - Lào lần thứ năm."))
        .containsExactly(
            "policy-dialogue 'Đối thoại Chính sách quốc phòng Việt Nam - Lào' VNM+LAO edition 5");
  }

  @Test
  void findsThreeCountries() {
    assertThat(
            engagements(
                "Đoàn dự Giao lưu hữu nghị quốc phòng biên giới Việt Nam - Campuchia - Lào lần thứ nhất."))
        .containsExactly(
            "exchange 'Giao lưu hữu nghị quốc phòng biên giới Việt Nam - Campuchia - Lào' "
                + "VNM+KHM+LAO edition 1");
  }

  @Test
  void knowsTheSeriesByItsNameInBrackets() {
    assertThat(
            engagements("Đoàn dự Hội nghị Bộ trưởng Quốc phòng các nước ASEAN (ADMM) lần thứ 25."))
        .containsExactly(
            "conference 'Hội nghị Bộ trưởng Quốc phòng các nước ASEAN (ADMM)' ADMM edition 25");
  }

  @Test
  void anAnniversaryIsNamedByItsYears() {
    assertThat(engagements("Năm nay là 40 năm Ngày thiết lập quan hệ ngoại giao."))
        .containsExactly("anniversary '40 năm Ngày thiết lập quan hệ ngoại giao'");
  }

  @Test
  void theAnniversaryOfASigningIsLeftToThePaper() {
    assertThat(engagements("Năm nay là 40 năm ngày ký Hiệp ước hữu nghị và hợp tác.")).isEmpty();
  }

  @Test
  void anEditionAloneIsAMentionWithoutAType() {
    assertThat(engagements("Lần thứ sáu, chương trình diễn ra tại Huế."))
        .containsExactly("edition 6");
  }

  @Test
  void thePlaceBehindIsNoPartOfTheName() {
    assertMentions(
        "Đoàn dự Đối thoại Chính sách quốc phòng Việt Nam - Lào tại Huế.",
        "[8,54) ENGAGEMENT Đối thoại Chính sách quốc phòng Việt Nam - Lào",
        "[59,62) PLACE Huế");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          Hội nghị ADMM-17 diễn ra.                       | conference 'ADMM' ADMM edition 17
          Hội nghị An ninh Munich lần thứ 60 khai mạc.     | conference 'Hội nghị An ninh Munich' MUNICH-SC edition 60
          Diễn tập Balikatan khai mạc.                     | exercise 'Diễn tập Balikatan' BALIKATAN
          Triển lãm hàng không Chu Hải khai mạc.           | exhibition 'Triển lãm hàng không Chu Hải' ZHUHAI
          """)
  void knowsASeriesByItsWholeNameAndItsNumber(String text, String engagement) {
    assertThat(engagements(text)).containsExactly(engagement);
  }
}

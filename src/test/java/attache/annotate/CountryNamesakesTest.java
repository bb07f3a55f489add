package attache.annotate;

import static org.assertj.core.api.Assertions.assertThat;

import attache.model.Article;
import attache.model.Block;
import attache.model.BlockKind;
import attache.model.Mention;
import attache.model.Mention.CountryMention;
import attache.model.Mention.EngagementMention;
import attache.model.Mention.PersonMention;
import attache.model.Sentence;
import attache.model.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Which countries a sentence names, and which it only seems to. */
class CountryNamesakesTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          Đoàn công tác Hợp chúng quốc Hoa Kỳ đến thăm Phi-líp-pin.    | PHL USA
          Xin-ga-po, In-đô-nê-xi-a và Mi-an-ma cùng cử đoàn.            | IDN MMR SGP
          Đông Ti-mo, còn gọi là Timor Leste, gia nhập khối.            | TLS
          Türkiye và Czechia mời đoàn sang thăm.                        | CZE TUR
          CHDCND Triều Tiên và Đại Hàn Dân Quốc nối lại đường dây nóng. | KOR PRK
          Bán đảo Triều Tiên lại căng thẳng.                            | ''
          Quan hệ Mỹ - Trung và Nhật - Hàn đều thay đổi.                | CHN JPN KOR USA
          Sĩ quan Hàn Quốc học tiếng Việt.                              | KOR
          Guinea Bissau, Guinea Xích Đạo và Papua New Guinea dự họp.    | GNB GNQ PNG
          Cộng hòa Dân chủ Congo nằm cạnh Cộng hòa Congo.               | COD COG
          Niger và Nigeria đóng cửa biên giới.                          | NER NGA
          Dominica và Cộng hòa Dominica là hai nước.                    | DMA DOM
          Lào Cai, Thái Nguyên và Thái Bình tổng kết phong trào.        | ''
          Mỹ Tho, Mỹ Đình và Mỹ Lộc đều có sân vận động.                | ''
          Xã Mỹ Thắng, phường Trung Văn và xã Đức Tân đón bằng khen.    | ''
          Cầu Nhật Tân và cầu sông Hàn sáng đèn.                        | ''
          Bà Nga, chị Mỹ và anh Đức kể chuyện đơn vị.                   | ''
          Ông Hàn Đức Long cảm ơn bộ đội.                               | ''
          Anh sinh năm 1990 ở một làng chài.                            | ''
          Anh và Pháp tăng chi tiêu quốc phòng.                         | FRA GBR
          Anh cam kết hỗ trợ Ukraine huấn luyện phi công.               | GBR UKR
          Ý của ông là giữ nguyên kế hoạch.                             | ''
          Ý và Áo cùng tham gia.                                        | AUT ITA
          Áo ấm được trao cho học sinh vùng cao.                        | ''
          Pháp luật và pháp lệnh đều quy định rõ.                       | ''
          Trung đoàn trưởng báo cáo trung tướng.                        | ''
          Vịnh Thái Lan, biển Nhật Bản và Ấn Độ Dương có sóng lớn.      | ''
          Michael Jordan ghé thăm bang Georgia và New Mexico.           | ''
          """)
  void readsCountriesAndTheirNamesakesInVietnamese(String text, String countries) {
    assertThat(countries("vi", text)).isEqualTo(countries);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '"',
      textBlock =
          """
          Laotian, Cambodian and Filipino officers met.                  | KHM LAO PHL
          The ROK, the PRC, the UAE and Lao PDR sent teams.              | ARE CHN KOR LAO
          Georgia's minister flew to Jordan and Chad.                    | GEO JOR TCD
          Jordan Foreign Minister Ali Haddad spoke.                      | JOR
          We watched Michael Jordan, Jordan Peele and Chad Smith.        | ""
          The state of Georgia and Georgia Tech opened a laboratory.     | ""
          Turkey sent a ship.                                            | TUR
          The cook roasted a turkey.                                     | ""
          He flew China Airlines and Kenya Airways.                      | ""
          Fiji Times wrote about American football.                      | ""
          Ships crossed the Indian Ocean and the South China Sea.        | ""
          The East Sea, the Timor Sea and the Bay of Bengal are calm.    | ""
          The Gulf of Thailand and the Japan Sea are cold.               | ""
          New Mexico and Indiana voted.                                  | ""
          Mexico City hosted the parade.                                 | MEX
          Niger and Nigeria closed the border.                           | NER NGA
          Guinea, Guinea-Bissau and Equatorial Guinea attended.          | GIN GNB GNQ
          DR Congo asked for troops.                                     | COD
          Dominica and the Dominican Republic attended.                  | DMA DOM
          Samoa and American Samoa were hit.                             | ASM WSM
          The British Virgin Islands were hit.                           | VGB
          The US Virgin Islands were hit.                                | VIR
          Northern Ireland held elections.                               | GBR
          The Sino-Vietnamese border is quiet.                           | CHN VNM
          Türkiye and Czechia joined.                                    | CZE TUR
          """)
  void readsCountriesAndTheirNamesakesInEnglish(String text, String countries) {
    assertThat(countries("en", text)).isEqualTo(countries);
  }

  private static String countries(String lang, String text) {
    Block block = new Block(BlockKind.PARAGRAPH, new Span(0, text.length()));
    Article article =
        new Article("0", "test", "test.txt", "", "", "", lang, null, text, List.of(block));
    TreeSet<String> countries = new TreeSet<>();
    for (Sentence sentence : MentionLines.annotate(article).sentences()) {
      sentence.mentions().forEach(mention -> countries.addAll(countriesOf(mention)));
    }
    return String.join(" ", countries);
  }

  private static List<String> countriesOf(Mention mention) {
    List<String> countries = new ArrayList<>();
    if (mention instanceof CountryMention country) {
      countries.add(country.code());
    } else if (mention instanceof PersonMention person) {
      countries.addAll(person.countries());
    } else if (mention instanceof EngagementMention engagement) {
      countries.addAll(engagement.countries());
    }
    return countries;
  }
}

package attache.annotate;

import static attache.annotate.MentionLines.agreements;
import static attache.annotate.MentionLines.assertMentions;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class AgreementPhraseTest {

  @Test
  void readsTheWholeNounPhraseOfAnInstrument() {
    assertMentions(
        "Ký Nghị định thư về hợp tác quốc phòng Việt Nam - Lào giai đoạn 2031-2035.",
        "[3,73) AGREEMENT Nghị định thư về hợp tác quốc phòng Việt Nam - Lào giai đoạn 2031-2035");
  }

  @Test
  void findsSubjectPartiesAndPeriod() {
    assertThat(
            agreements(
                "Ký Nghị định thư về hợp tác quốc phòng Việt Nam - Lào giai đoạn 2031-2035."))
        .containsExactly("protocol 'hợp tác quốc phòng' VNM+LAO 2031-2035");
  }

  @Test
  void findsAPeriodInBrackets() {
    assertThat(agreements("Hai bên ký Hiệp định (2031-2035) về quân y."))
        .containsExactly("agreement 'quân y' 2031-2035");
  }

  @Test
  void findsThePeriodThatEndsInAYear() {
    assertThat(agreements("Hai bên ký Biên bản ghi nhớ về tham vấn quốc phòng đến năm 2035."))
        .containsExactly("memorandum-of-understanding 'tham vấn quốc phòng' 0-2035");
  }

  @Test
  void theYearOfAPlanIsItsPeriod() {
    assertThat(agreements("Hai bên ký Kế hoạch hợp tác năm 2031."))
        .containsExactly("cooperation-plan 2031-2031");
  }

  @Test
  void theMinistriesOfBothCountriesAreACollective() {
    assertThat(agreements("Hai bên ký Bản ghi nhớ về quân y giữa Bộ Quốc phòng hai nước."))
        .containsExactly("memorandum-of-understanding 'quân y' collective");
  }

  @Test
  void findsTheYearOfSigningBehindTheSubject() {
    assertThat(agreements("Hai bên thực hiện Thỏa thuận về cứu hộ tàu ngầm ký năm 2029."))
        .containsExactly("agreement 'cứu hộ tàu ngầm' signed 2029");
  }

  @Test
  void findsTheMonthOfSigningBehindARelativeClause() {
    assertThat(
            agreements(
                "Hai bên thực hiện Thỏa thuận về cứu hộ tàu ngầm mà hai nước ký tháng 5/2029."))
        .containsExactly("agreement 'cứu hộ tàu ngầm' collective signed 2029-5");
  }

  @Test
  void severalPapersAreAPlural() {
    assertThat(agreements("Hai bên ký các bản ghi nhớ về quân y."))
        .containsExactly("memorandum-of-understanding 'quân y' plural");
  }

  @Test
  void knowsAConventionByItsName() {
    assertThat(agreements("Các nước tuân thủ Công ước Liên hợp quốc về Luật Biển năm 1982."))
        .containsExactly("unclos");
  }

  @Test
  void theVerbToAgreeIsNoPaper() {
    assertThat(agreements("Hai bên thỏa thuận sẽ tăng cường đào tạo.")).isEmpty();
  }

  @Test
  void thePersonWhoSignsIsNoPartOfThePaper() {
    assertMentions(
        "Hiệp định về quân y do Đại tướng Lò Văn Bình ký.",
        "[0,19) AGREEMENT Hiệp định về quân y",
        "[23,44) PERSON Đại tướng Lò Văn Bình");
  }

  @Test
  void aSubjectGoesOnThroughAListOfNouns() {
    assertThat(
            agreements("Hai bên ký Hiệp định về kinh tế, khoa học và văn hóa giai đoạn 2031-2033."))
        .containsExactly("agreement 'kinh tế, khoa học và văn hóa' 2031-2033");
  }

  @Test
  void aVerbBehindTheNameOfAFieldBelongsToTheSubject() {
    assertThat(agreements("Hai bên ký Bản ghi nhớ về hợp tác trong lĩnh vực xây dựng pháp luật."))
        .containsExactly("memorandum-of-understanding 'hợp tác trong lĩnh vực xây dựng pháp luật'");
  }

  @Test
  void whoseAPaperIsIsNoPartOfItsSubject() {
    assertThat(agreements("Hai bên ký Thỏa thuận hợp tác giữa hai Quốc hội."))
        .containsExactly("agreement 'hợp tác' collective");
  }

  @Test
  void aCountWithALeadingZeroIsAPlural() {
    assertThat(agreements("Hai bên trao 07 biên bản ghi nhớ hợp tác."))
        .containsExactly("memorandum-of-understanding 'hợp tác' plural");
  }
}

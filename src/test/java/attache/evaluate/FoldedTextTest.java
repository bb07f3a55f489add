package attache.evaluate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

class FoldedTextTest {

  @Test
  void dropsCaseDiacriticsAndPunctuation() {
    assertThat(FoldedText.fold(" ĐẠI TƯỚNG  Dato’ Seri (Mohamed-Khaled)\u00a0"))
        .isEqualTo("dai tuong dato seri mohamed khaled");
  }

  @Test
  void foldsComposedAndDecomposedLettersAlike() {
    assertThat(FoldedText.fold("Vie\u0323\u0302t")).isEqualTo(FoldedText.fold("Việt"));
  }

  @Test
  void leavesEmptyItemsOutOfAList() {
    assertThat(FoldedText.items("VNM| |LAO|")).containsExactlyInAnyOrder("vnm", "lao");
  }

  @Test
  void countsSharedWordsButNotSmallOnes() {
    assertThat(FoldedText.overlap("Hội nghị về an ninh", "hội nghị an toàn"))
        .isEqualTo(0.6, within(1e-9));
  }

  @Test
  void findsNothingSharedWithAnEmptyText() {
    assertThat(FoldedText.overlap("", "")).isZero();
  }
}

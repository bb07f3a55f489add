package attache.read;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TextDecoderTest {
  private static final String SENTENCE = "Thủ tướng Chính phủ tiếp Bộ trưởng Quốc phòng nước bạn.";

  @Test
  void readsUtf8WithAndWithoutByteOrderMark() throws UnreadableException {
    assertThat(decode(SENTENCE.getBytes(StandardCharsets.UTF_8))).isEqualTo(SENTENCE);
    assertThat(decode(("\uFEFF" + SENTENCE).getBytes(StandardCharsets.UTF_8))).isEqualTo(SENTENCE);
  }

  @Test
  void readsUtf16WithByteOrderMark() throws UnreadableException {
    assertThat(decode(("\uFEFF" + SENTENCE).getBytes(StandardCharsets.UTF_16LE)))
        .isEqualTo(SENTENCE);
    assertThat(decode(("\uFEFF" + SENTENCE).getBytes(StandardCharsets.UTF_16BE)))
        .isEqualTo(SENTENCE);
  }

  @Test
  void refusesUtf16WithoutByteOrderMark() {
    assertRefused(SENTENCE.getBytes(StandardCharsets.UTF_16LE), "UTF-16 without a byte order mark");
  }

  @Test
  void refusesAnEmptyFile() {
    assertRefused(new byte[0], "the file is empty");
  }

  @ParameterizedTest
  @CsvSource({
    "255044462D312E37, a PDF document",
    "89504E470D0A1A0A, a PNG image",
    "504B030414000000, a ZIP archive",
    "1F8B080000000000, a gzip archive",
    "7F454C4600000001, a binary file"
  })
  void refusesBinaryFilesByName(String hex, String name) {
    assertRefused(HexFormat.of().parseHex(hex), name);
  }

  @Test
  void namesWindows1258() {
    byte[] tones = {'T', 'h', 'u', (byte) 0xD2, ' ', 't', (byte) 0xFD, (byte) 0xEC, (byte) 0xF5};
    assertRefused(repeat(tones), "it is probably windows-1258");
  }

  @Test
  void namesTheTcvn3Fonts() {
    byte[] words = {(byte) 0xAE, (byte) 0xB9, 'i', ' ', 't', (byte) 0xAD, (byte) 0xAC, 'n', 'g'};
    assertRefused(repeat(words), "it is probably TCVN3");
  }

  @Test
  void namesVni() {
    byte[] words = {(byte) 0xF1, 'a', (byte) 0xEF, 'i', ' ', 't', (byte) 0xF6, (byte) 0xF9};
    assertRefused(repeat(words), "it is probably VNI");
  }

  @Test
  void saysWhenOnlySomeBytesAreBroken() {
    byte[] bytes = SENTENCE.repeat(3).getBytes(StandardCharsets.UTF_8);
    bytes[bytes.length - 1] = (byte) 0xE1;
    assertRefused(bytes, "mostly UTF-8 with broken bytes");
  }

  @Test
  void refusesTextEncodedTwice() {
    String twice =
        new String(SENTENCE.getBytes(StandardCharsets.UTF_8), StandardCharsets.ISO_8859_1);
    assertRefused(twice.getBytes(StandardCharsets.UTF_8), "encoded as UTF-8 twice");
    String windows =
        new String(
            "Tướng lĩnh, đối ngoại, Đại tướng".getBytes(StandardCharsets.UTF_8),
            Charset.forName("windows-1252"));
    assertRefused(windows.getBytes(StandardCharsets.UTF_8), "encoded as UTF-8 twice");
  }

  @Test
  void refusesLettersLostInAnEarlierConversion() {
    assertRefused("Th\uFFFD t\uFFFDng".getBytes(StandardCharsets.UTF_8), "U+FFFD");
  }

  @Test
  void refusesUnicodeThatOnlyAnOldFontShowsAsVietnamese() {
    assertRefused(
        "\u00AE\u00B9i t\u00ADíng th\u00A8m n\u00ADíc b\u00B9n. "
            .repeat(6)
            .getBytes(StandardCharsets.UTF_8),
        "TCVN3");
  }

  @Test
  void readsWesternQuotationsInEnglishText() throws UnreadableException {
    String text = "“Façade”, the minister’s word, «Élysée» – naïve café, São Paulo, Málaga.";
    assertThat(decode(text.getBytes(StandardCharsets.UTF_8))).isEqualTo(text);
  }

  private static String decode(byte[] bytes) throws UnreadableException {
    return TextDecoder.decode(bytes, "a.txt");
  }

  private static byte[] repeat(byte[] bytes) {
    ByteArrayOutputStream all = new ByteArrayOutputStream();
    for (int i = 0; i < 20; i++) {
      all.writeBytes(bytes);
      all.write('\n');
    }
    return all.toByteArray();
  }

  private static void assertRefused(byte[] bytes, String reason) {
    assertThatThrownBy(() -> decode(bytes))
        .isInstanceOfSatisfying(
            UnreadableException.class,
            e -> assertThat(e.refusal().toString()).startsWith("a.txt: ").contains(reason));
  }
}

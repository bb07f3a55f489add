package attache.reference;

import static attache.reference.ReferenceFolder.COUNTRIES_HEADER;
import static attache.reference.ReferenceFolder.NAMES_HEADER;
import static attache.reference.ReferenceFolder.PEOPLE_HEADER;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.text.Normalizer;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ReferenceReaderTest {
  @TempDir private Path root;
  private ReferenceFolder folder;

  @BeforeEach
  void startsFromAFolderWithoutFault() throws Exception {
    folder = new ReferenceFolder(root);
    assertThat(folder.read().countries()).hasSize(2);
  }

  @Test
  void readsRowsIntoRecords() throws Exception {
    Reference reference = folder.read();
    assertThat(reference.country("LAO").orElseThrow())
        .isEqualTo(
            new Country(
                "LAO", "LA", "418", "Laos", "Lào", "", "", "Vientiane", "Viêng Chăn", "Q819"));
    assertThat(reference.people())
        .containsExactly(
            new KnownPerson(
                "lao/tha-bun",
                "Tha Bun",
                "LAO",
                List.of("Thạ Bun", "Thá Bún"),
                "",
                List.of("defence-minister")));
    assertThat(reference.names("vi"))
        .containsExactly(
            new Name(ReferenceId.parse("country:LAO"), "Lào", NameKind.PREFERRED, "vi"),
            new Name(null, "Lào Cai", NameKind.ALIAS, "vi"));
    assertThat(reference.languages()).containsExactly("vi");
  }

  @Test
  void takesTheColumnsInAnyOrder() throws Exception {
    folder.with("vi/names.csv", "note,kind,source,name,of\n,preferred,,Lào,country:LAO\n");
    assertThat(folder.read().names("vi")).extracting(Name::text).containsExactly("Lào");
  }

  @Test
  void passesOverAByteOrderMarkCrlfAndRowsOfEmptyCells() throws Exception {
    folder.with(
        "vi/names.csv",
        "\uFEFF"
            + NAMES_HEADER.replace("\n", "\r\n")
            + ",,,,\r\ncountry:LAO,Lào,preferred,,\r\n\r\n");
    assertThat(folder.read().names("vi")).hasSize(1);
  }

  @Test
  void readsPatternsAndWordsOfALanguageThatHasThem() throws Exception {
    folder
        .with(
            "vi/phrase-patterns.csv",
            "id,event,pattern,example,expect,source,note\nvisit-1,visit,{g:person} thăm {h:country},A thăm Lào,h=Lào,us,why\n")
        .with("vi/words.csv", "list,word,value,source,note\nmonth,một,1,,\nmonth,hai,2,,\n");
    Reference reference = folder.read();
    PatternRow row = reference.patterns("vi").get(0);
    assertThat(row.id()).isEqualTo("visit-1");
    assertThat(row.lang()).isEqualTo("vi");
    assertThat(row.file()).endsWith("vi/phrase-patterns.csv");
    assertThat(row.line()).isEqualTo(2);
    assertThat(reference.words("vi", "month")).extracting(Word::value).containsExactly("1", "2");
    assertThat(reference.words("vi", "weekday")).isEmpty();
    assertThat(reference.words("fr", "month")).isEmpty();
  }

  @Test
  void namesTheOfficeThatIsNoIdAndTheOneThatWasMeant() {
    folder.with("people.csv", PEOPLE_HEADER + "lao/tha-bun,Tha Bun,LAO,,,defence-minster,,\n");
    assertFault(
        "people.csv:2: column 'offices' is 'defence-minster', which is not an id in %s/offices.csv.\n"
            + "  Did you mean 'defence-minister'? Correct the cell, or add the row there. Then run: attache check");
  }

  @Test
  void refusesACountryOfAPersonThatIsNoId() {
    folder.with("people.csv", PEOPLE_HEADER + "lai/tha-bun,Tha Bun,LAI,,,,,\n");
    assertFault("people.csv:2: column 'country' is 'LAI', which is not an id in %s/countries.csv.");
  }

  @Test
  void aPersonMayServeABodyThatStandsInACountrysPlace() throws Exception {
    folder.with(
        "bodies.csv",
        "id,kind,name_en,name_vi,code,wikidata,source,note\nEU,party-like,European Union,Liên minh châu Âu,EU,,,\n");
    folder.with("people.csv", PEOPLE_HEADER + "eu/ann-both,Ann Both,EU,,,,,\n");
    assertThat(folder.read().people()).extracting(KnownPerson::country).containsExactly("EU");
  }

  @Test
  void refusesAPersonWhoseIdIsNotMadeOfCountryAndName() {
    folder.with("people.csv", PEOPLE_HEADER + "lao/thabun,Tha Bun,LAO,,,,,\n");
    assertFault(
        "people.csv:2: column 'id' is 'lao/thabun', which is not made of the country and the name.\n"
            + "  Write 'lao/tha-bun'. Then run: attache check");
  }

  @Test
  void refusesTheSameIdTwice() {
    folder.with(
        "countries.csv",
        COUNTRIES_HEADER
            + "LAO,LA,418,Laos,Lào,,,,,,,\nVNM,VN,704,Vietnam,Việt Nam,,,,,,,\nLAO,LA,418,Laos,Lào,,,,,,,\n");
    assertFault("countries.csv:4: column 'id' is 'LAO', which stands in line 2 already.");
  }

  @Test
  void refusesANameWithTwoMeaningsInOneLanguage() {
    folder.with(
        "vi/names.csv", NAMES_HEADER + "country:LAO,Lào,preferred,,\ncountry:VNM,Lào,alias,,\n");
    assertFault(
        "vi/names.csv:3: column 'name' is 'Lào', which means country:LAO in line 2 already.");
  }

  @Test
  void letsANameMeanSomethingElseInAnotherLanguage() throws Exception {
    folder.with("en/names.csv", NAMES_HEADER + "country:VNM,Lào,alias,,\n");
    assertThat(folder.read().languages()).containsExactly("en", "vi");
  }

  @Test
  void refusesTwoPreferredNamesOfOneRow() {
    folder.with(
        "vi/names.csv",
        NAMES_HEADER + "country:LAO,Lào,preferred,,\ncountry:LAO,Lao,preferred,,\n");
    assertFault(
        "vi/names.csv:3: column 'kind' is 'preferred', but country:LAO has a preferred name in line 2 already.");
  }

  @Test
  void refusesANameOfARowThatIsNotThere() {
    folder.with("vi/names.csv", NAMES_HEADER + "country:LAB,Lào,preferred,,\n");
    assertFault(
        "vi/names.csv:2: column 'of' is 'country:LAB', which is not an id in %s/countries.csv.\n"
            + "  Did you mean 'country:LAO'? Correct the cell, or add the row there. Then run: attache check");
  }

  @Test
  void refusesANameOfATableThatIsNotThere() {
    folder.with("vi/names.csv", NAMES_HEADER + "contry:LAO,Lào,preferred,,\n");
    assertFault(
        "vi/names.csv:2: column 'of' is 'contry:LAO', which does not begin with one of country: body: rank: office:");
  }

  @Test
  void refusesAMissingColumn() {
    folder.with("vi/names.csv", "of,name,source,note\ncountry:LAO,Lào,,\n");
    assertFault(
        "vi/names.csv:1: column 'kind' is missing.\n"
            + "  Add it; the header is of,name,kind,source,note. Then run: attache check");
  }

  @Test
  void refusesAnUnknownColumn() {
    folder.with("vi/names.csv", "of,name,kind,source,note,notes\ncountry:LAO,Lào,preferred,,,\n");
    assertFault("vi/names.csv:1: column 'notes' is unknown here.\n  Did you mean 'note'?");
  }

  @Test
  void refusesAColumnThatStandsTwice() {
    folder.with("vi/names.csv", "of,name,kind,source,note,note\ncountry:LAO,Lào,preferred,,,\n");
    assertFault("vi/names.csv:1: column 'note' stands twice.");
  }

  @Test
  void refusesAnEmptyFile() {
    folder.with("ranks.csv", "");
    assertThat(faults())
        .isNotEmpty()
        .allSatisfy(fault -> assertThat(fault.file()).endsWith("/ranks.csv"));
  }

  @Test
  void refusesAMissingFile() throws Exception {
    folder.without("ranks.csv");
    assertFault("ranks.csv: the file is missing.");
  }

  @Test
  void refusesAnEmptyCellThatIsNeeded() {
    folder.with("vi/names.csv", NAMES_HEADER + "country:LAO,,preferred,,\n");
    assertFault("vi/names.csv:2: column 'name' is empty.");
  }

  @Test
  void refusesTextThatIsNotComposed() {
    String decomposed = Normalizer.normalize("Lào", Normalizer.Form.NFD);
    folder.with("vi/names.csv", NAMES_HEADER + "country:LAO," + decomposed + ",preferred,,\n");
    assertFault(
        "vi/names.csv:2: column 'name' is '"
            + decomposed
            + "', which is not in Unicode's composed form (NFC).");
  }

  @Test
  void refusesSpacesRoundACellAndInvisibleOnesInside() {
    folder.with(
        "vi/names.csv",
        NAMES_HEADER + "country:LAO,Lào ,preferred,,\ncountry:VNM,Việt\u00A0Nam,preferred,,\n");
    assertThat(faults())
        .extracting(Fault::line, Fault::column)
        .containsExactly(
            org.assertj.core.groups.Tuple.tuple(2, "name"),
            org.assertj.core.groups.Tuple.tuple(3, "name"));
  }

  @Test
  void refusesCodesOfAnotherForm() {
    folder
        .with(
            "countries.csv",
            COUNTRIES_HEADER + "LAO,la,41,Laos,Lào,,,,,819,,\nVNM,VN,704,Vietnam,Việt Nam,,,,,,,\n")
        .with(
            "ranks.csv",
            "id,service,name_en,name_vi,of_code,level,source,note\nGeneral,joint,General,Đại tướng,OF9,high,,\n");
    assertThat(faults())
        .extracting(fault -> fault.line() + " " + fault.message())
        .containsExactlyInAnyOrder(
            "2 column 'iso2' is 'la', which is not two capital letters, as in LA.",
            "2 column 'iso_numeric' is '41', which is not three digits, as in 418.",
            "2 column 'wikidata' is '819', which is not a Wikidata item, as in Q819.",
            "2 column 'id' is 'General', which is not lower-case letters and digits joined by -, as in defence-minister.",
            "2 column 'of_code' is 'OF9', which is not a NATO officer code, as in OF-9.",
            "2 column 'level' is 'high', which is not a number, higher for a higher rank.");
  }

  @Test
  void refusesAKindThatIsNone() {
    folder.with("vi/names.csv", NAMES_HEADER + "country:LAO,Lào,prefered,,\n");
    assertFault(
        "vi/names.csv:2: column 'kind' is 'prefered', which is none of preferred, alias, adjective, short, capital.\n"
            + "  Did you mean 'preferred'? Correct the cell. Then run: attache check");
  }

  @Test
  void refusesAMinistryWithoutItsCountry() {
    folder.with(
        "bodies.csv",
        "id,kind,name_en,name_vi,code,wikidata,source,note\nMOD,ministry,Ministry,Bộ,XYZ,,,\n");
    assertFault("bodies.csv:2: column 'code' is 'XYZ', which is not an id in %s/countries.csv.");
  }

  @Test
  void namesTheFirstColumnWithoutACell() {
    folder.with("vi/names.csv", NAMES_HEADER + "country:LAO,Lào,preferred\n");
    assertFault("vi/names.csv:2: column 'source' is missing: the row has 3 cells, the header 5.");
  }

  @Test
  void refusesARowWithTooManyCells() {
    folder.with("vi/names.csv", NAMES_HEADER + "country:LAO,Lào,preferred,,so, or so\n");
    assertFault("vi/names.csv:2: column 6 has no name: the row has 6 cells, the header 5.");
  }

  @Test
  void countsTheLinesInsideQuotedCells() {
    folder.with(
        "vi/names.csv",
        NAMES_HEADER + "country:LAO,Lào,preferred,,\"one\ntwo\"\ncountry:VNM,,preferred,,\n");
    assertThat(faults()).extracting(Fault::line).containsExactly(2, 4);
  }

  @Test
  void refusesAQuoteThatIsNotClosed() {
    folder.with(
        "vi/names.csv",
        NAMES_HEADER + "country:LAO,Lào,preferred,,\ncountry:VNM,\"Việt Nam,preferred,,\n");
    assertFault("vi/names.csv:3: the row that begins here is not CSV: (");
  }

  @Test
  void namesTheLineThatIsNotUtf8() {
    folder.with(
        "vi/names.csv",
        (NAMES_HEADER + "country:LAO,L\u00E0o,preferred,,\n")
            .getBytes(StandardCharsets.ISO_8859_1));
    assertFault("vi/names.csv:2: the line is not UTF-8.");
  }

  @Test
  void refusesAnInstrumentOfNoTypeOrDay() {
    folder.with(
        "instruments.csv",
        "id,type,subject,parties,signed_on,status,source,note\ntac,pact,Amity,QQQ,in 1976,lost,,\n");
    assertThat(faults())
        .extracting(Fault::column)
        .containsExactlyInAnyOrder("type", "parties", "signed_on", "status");
  }

  @Test
  void refusesAnEmptyPartOfAList() {
    folder.with("people.csv", PEOPLE_HEADER + "lao/tha-bun,Tha Bun,LAO,Thạ Bun||Bun,,,,\n");
    assertFault(
        "people.csv:2: column 'aliases' has an empty part, or spaces beside a '|': 'Thạ Bun||Bun'.");
  }

  @Test
  void refusesAVerdictThatIsNeitherSameNorDifferent() {
    folder.with("judgements.csv", "left,right,verdict,by,on,note\na,b,maybe,me,yesterday,\n");
    assertThat(faults())
        .extracting(Fault::message)
        .containsExactly(
            "column 'verdict' is 'maybe', which is none of same, different.",
            "column 'on' is 'yesterday', which is not a day, as in 2026-05-06.");
  }

  @Test
  void refusesThePatternIdAndTheWordThatStandTwice() {
    folder
        .with(
            "vi/phrase-patterns.csv",
            "id,event,pattern,example,expect,source,note\na,visit,x,x,,,\na,visit,y,y,,,\n")
        .with("vi/words.csv", "list,word,value,source,note\nmonth,một,1,,\nmonth,một,1,,\n");
    assertThat(faults()).extracting(Fault::column).containsExactly("id", "word");
  }

  @Test
  void namesAllFaultsOfAllFilesAtOnceAndCountsThem() {
    folder
        .with("people.csv", PEOPLE_HEADER + "lao/tha-bun,Tha Bun,LAO,,,king,,\n")
        .with("vi/names.csv", NAMES_HEADER + "country:LAO,,alias,,\ncountry:XXX,Xứ lạ,alias,,\n");
    assertThat(faults()).hasSize(3);
    assertThatThrownBy(folder::read).hasMessageEndingWith("3 errors in 2 of 11 reference files.");
  }

  @Test
  void readsAlikeWhereTheLocaleWritesIWithoutADot() throws Exception {
    Locale before = Locale.getDefault();
    try {
      Locale.setDefault(Locale.forLanguageTag("tr-TR"));
      folder.with("vi/names.csv", NAMES_HEADER + "partnership-level:other,Khác,alias,,\n");
      folder.with(
          "countries.csv",
          COUNTRIES_HEADER
              + "IDN,ID,360,INDONESIA,In-đô-nê-xi-a,,,,,,,\nLAO,LA,418,Laos,Lào,,,,,,,\n");
      assertThat(folder.read().countryByAnyName("indonesia")).map(Country::id).contains("IDN");
      assertThat(folder.read().countryByAnyName("id")).map(Country::id).contains("IDN");
    } finally {
      Locale.setDefault(before);
    }
  }

  /** The one fault begins so, after the folder; {@code %s} stands for the folder. */
  private void assertFault(String expected) {
    String folderName = root.toString().replace('\\', '/');
    assertThat(faults()).hasSize(1);
    assertThat(faults().get(0).toString())
        .startsWith(folderName + "/" + expected.replace("%s", folderName));
  }

  private List<Fault> faults() {
    return catchThrowableOfType(ReferenceException.class, this::readFolder).faults();
  }

  private void readFolder() throws ReferenceException, IOException {
    folder.read();
  }
}

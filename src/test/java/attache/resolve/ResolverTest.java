package attache.resolve;

import static org.assertj.core.api.Assertions.assertThat;

import attache.SampleReference;
import attache.model.Fold;
import attache.model.Identity.Settlement;
import attache.model.Merge;
import attache.model.PartialDate;
import attache.model.Telling;
import attache.model.Variant;
import attache.model.When;
import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

class ResolverTest {

  /** One article's telling, built a row at a time. */
  private static final class Article {
    private final String name;
    private String language = "vi";
    private PartialDate published;
    private final List<Telling.Person> people = new ArrayList<>();
    private final List<Telling.Engagement> engagements = new ArrayList<>();
    private final List<Telling.Agreement> agreements = new ArrayList<>();

    Article(String name) {
      this.name = name;
    }

    Article language(String code) {
      language = code;
      return this;
    }

    Article published(String date) {
      published = PartialDate.parse(date);
      return this;
    }

    Article person(String name, String country, String... offices) {
      people.add(new Telling.Person(personIri(name, country), name, country, List.of(offices)));
      return this;
    }

    Article engagement(
        String iri, String type, String countries, String date, String name, String... heads) {
      engagements.add(
          new Telling.Engagement(
              id("engagement/" + iri),
              type,
              List.of(countries.split("-")),
              date.isEmpty() ? null : When.stated(PartialDate.parse(date)),
              name,
              0,
              people.stream()
                  .filter(p -> Arrays.asList(heads).contains(p.name()))
                  .map(Telling.Person::iri)
                  .toList()));
      return this;
    }

    Article agreement(
        String iri, String type, String parties, int start, int end, String signed, String about) {
      agreements.add(
          new Telling.Agreement(
              id("agreement/" + iri),
              type,
              List.of(parties.split("-")),
              start,
              end,
              signed.isEmpty() ? null : When.stated(PartialDate.parse(signed)),
              false,
              about));
      return this;
    }

    Article proposed(String iri, String type, String parties, String about) {
      agreements.add(
          new Telling.Agreement(
              id("agreement/" + iri), type, List.of(parties.split("-")), 0, 0, null, true, about));
      return this;
    }

    Telling telling() {
      return new Telling(
          id("article/" + name), language, published, people, engagements, agreements);
    }
  }

  private static Resolver resolver(Article... articles) {
    return resolver(new SampleReference(), articles);
  }

  private static Resolver resolver(SampleReference reference, Article... articles) {
    Resolver resolver = new Resolver(reference.read());
    for (Article article : articles) {
      resolver.put(article.telling());
    }
    resolver.settle();
    return resolver;
  }

  private static String id(String path) {
    return Telling.ID + path;
  }

  private static String personIri(String name, String country) {
    return id("person/" + (country.isEmpty() ? "XXX" : country) + "/" + Fold.slug(name));
  }

  private static String canonical(Resolver resolver, String name, String country) {
    return resolver
        .person(personIri(name, country), name)
        .iri()
        .substring((Telling.ID + "person/").length());
  }

  @Test
  void mergesNamesOfWhichOneLongWordIsSpeltALittleDifferently() {
    Resolver resolver =
        resolver(
            new Article("a").person("Khamlieng Outhakaysone", "LAO", "chief-of-general-staff"),
            new Article("b").person("Khamliang Outhakaysone", "LAO", "defence-minister"));
    assertThat(canonical(resolver, "Khamlieng Outhakaysone", "LAO"))
        .isEqualTo("LAO/khamliang-outhakaysone");
    Merge merge = resolver.merges().get(0);
    assertThat(merge.score()).isEqualTo(0.872);
    assertThat(merge.reason())
        .isEqualTo(
            "other-words-equal 0.50 of 0.50, small-slip-of-spelling 0.22 of 0.25, "
                + "long-enough-to-tell 0.15 of 0.15, same-office 0.00 of 0.10");
  }

  @Test
  void takesTheFormOfMostArticles() {
    Resolver resolver =
        resolver(
            new Article("a").person("Khamlieng Outhakaysone", "LAO"),
            new Article("b").person("Khamliang Outhakaysone", "LAO"),
            new Article("c").person("Khamlieng Outhakaysone", "LAO"));
    assertThat(canonical(resolver, "Khamliang Outhakaysone", "LAO"))
        .isEqualTo("LAO/khamlieng-outhakaysone");
  }

  @Test
  void takesTheNameOfThePersonPeopleCsvKnowsBeforeThatOfMostArticles() {
    SampleReference reference =
        new SampleReference().people("lao/khamliang-outhakaysone,Khamliang Outhakaysone,LAO,,,,,");
    Resolver resolver =
        resolver(
            reference,
            new Article("a").person("Khamlieng Outhakaysone", "LAO"),
            new Article("b").person("Khamliang Outhakaysone", "LAO"),
            new Article("c").person("Khamlieng Outhakaysone", "LAO"));
    assertThat(canonical(resolver, "Khamlieng Outhakaysone", "LAO"))
        .isEqualTo("LAO/khamliang-outhakaysone");
  }

  @Test
  void keepsPeopleApartWhoShareOneShortName() {
    Resolver resolver =
        resolver(
            new Article("a").person("Tea Banh", "KHM", "defence-minister"),
            new Article("b").person("Tea Seiha", "KHM", "defence-minister"));
    assertThat(resolver.merges()).isEmpty();
    assertThat(resolver.doubtful()).isEmpty();
  }

  @Test
  void keepsNamesApartThatDifferInASyllable() {
    Resolver resolver =
        resolver(
            new Article("a").person("Nguyễn Văn Hùng", "VNM", "service-commander"),
            new Article("b").person("Nguyễn Văn Dũng", "VNM", "service-commander"),
            new Article("c").person("Nguyễn Hùng", "VNM", "service-commander"));
    assertThat(resolver.merges()).isEmpty();
  }

  @Test
  void keepsNamesApartThatDifferInADiacritic() {
    Resolver resolver =
        resolver(
            new Article("a").person("Nguyễn Văn Hùng", "VNM"),
            new Article("b").person("Nguyễn Văn Hưng", "VNM"),
            new Article("c").person("Nguyen Van Hung", "VNM"));
    List<String> iris =
        List.of(
            canonical(resolver, "Nguyễn Văn Hùng", "VNM"),
            canonical(resolver, "Nguyễn Văn Hưng", "VNM"),
            canonical(resolver, "Nguyen Van Hung", "VNM"));
    assertThat(iris).doesNotHaveDuplicates();
    assertThat(iris).contains("VNM/nguyen-van-hung");
  }

  @Test
  void leavesTheSharedIriToTheNameOfMostArticles() {
    Resolver resolver =
        resolver(
            new Article("a").person("Nguyễn Văn Hùng", "VNM"),
            new Article("b").person("Nguyễn Văn Hưng", "VNM"),
            new Article("c").person("Nguyễn Văn Hưng", "VNM"));
    assertThat(canonical(resolver, "Nguyễn Văn Hưng", "VNM")).isEqualTo("VNM/nguyen-van-hung");
    assertThat(resolver.merges())
        .extracting(Merge::reason)
        .containsExactly("told-apart-by-diacritics 1.00 of 1.00");
  }

  @Test
  void mergesNamesWithoutDiacriticsAndInAnotherOrder() {
    Resolver resolver =
        resolver(
            new Article("a").person("Phan Văn Giang", "VNM"),
            new Article("b").person("Phan Van Giang", "VNM"),
            new Article("c").person("Giang Phan Van", "VNM"));
    assertThat(canonical(resolver, "Giang Phan Van", "VNM")).isEqualTo("VNM/phan-van-giang");
    assertThat(resolver.person(personIri("Phan Van Giang", "VNM"), "Phan Van Giang").label())
        .isEqualTo("Phan Văn Giang");
  }

  @Test
  void isBlindToThePlaceOfTheToneMark() {
    Resolver resolver =
        resolver(
            new Article("a").person("Đỗ Văn Hoà", "VNM"),
            new Article("b").person("Đỗ Văn Hòa", "VNM"));
    assertThat(resolver.person(personIri("Đỗ Văn Hoà", "VNM"), "Đỗ Văn Hoà"))
        .isEqualTo(resolver.person(personIri("Đỗ Văn Hòa", "VNM"), "Đỗ Văn Hòa"));
  }

  @Test
  void mergesAShorterNameOnlyBesideTheSameOfficeAndWhereOneOnlyFits() {
    Article full = new Article("a").person("Mohamed Khaled bin Nordin", "MYS", "defence-minister");
    Article inOffice = new Article("b").person("Khaled Nordin", "MYS", "defence-minister");
    Article elsewhere = new Article("c").person("Khaled Nordin", "MYS", "ambassador");
    Article second = new Article("d").person("Ahmad Khaled Nordin", "MYS", "defence-minister");
    assertThat(canonical(resolver(full, inOffice), "Khaled Nordin", "MYS"))
        .isEqualTo(canonical(resolver(full, inOffice), "Mohamed Khaled bin Nordin", "MYS"));
    assertThat(resolver(full, elsewhere).merges()).isEmpty();
    assertThat(resolver(full, inOffice, second).merges()).isEmpty();
    assertThat(resolver(full, inOffice, second).doubtful()).hasSize(2);
  }

  @Test
  void neverMergesTwoWhoMeet() {
    Resolver resolver =
        resolver(
            new Article("a").person("Khamlieng Outhakaysone", "LAO"),
            new Article("b")
                .person("Khamlieng Outhakaysone", "LAO")
                .person("Khamliang Outhakaysone", "LAO")
                .engagement(
                    "e",
                    "meeting",
                    "LAO",
                    "2024",
                    "",
                    "Khamlieng Outhakaysone",
                    "Khamliang Outhakaysone"));
    assertThat(resolver.merges()).isEmpty();
  }

  @Test
  void givesAPersonWithoutCountryTheCountryOfTheOnlyNamesake() {
    Resolver resolver =
        resolver(
            new Article("a").person("Chansamone Chanyalath", ""),
            new Article("b").person("Chansamone Chanyalath", "LAO"));
    assertThat(canonical(resolver, "Chansamone Chanyalath", ""))
        .isEqualTo("LAO/chansamone-chanyalath");
  }

  @Test
  void mergesAnEncounterToldWithTheMonthOnlyIntoTheOneOfThatMonth() {
    Article day =
        new Article("a")
            .person("Phan Văn Giang", "VNM")
            .engagement("x/day", "talks", "LAO-VNM", "2024-10-22", "", "Phan Văn Giang");
    Article month = new Article("b").engagement("x/month", "meeting", "LAO-VNM", "2024-10", "");
    Article another =
        new Article("c").engagement("x/other", "reception", "LAO-VNM", "2024-10-05", "");
    assertThat(resolver(day, month).engagement(id("engagement/x/month")))
        .isEqualTo(id("engagement/x/day"));
    assertThat(resolver(day, month, another).merges()).isEmpty();
  }

  @Test
  void keepsEncountersOfOneDayApartThatOthersHead() {
    Resolver resolver =
        resolver(
            new Article("a")
                .person("Phan Văn Giang", "VNM")
                .engagement("x/1", "talks", "LAO-VNM", "2024-10-22", "", "Phan Văn Giang"),
            new Article("b")
                .person("Nguyễn Tân Cương", "VNM")
                .engagement("x/2", "talks", "LAO-VNM", "2024-10-22", "", "Nguyễn Tân Cương"));
    assertThat(resolver.merges()).isEmpty();
  }

  @Test
  void mergesEncountersHeadedByOnePersonInTwoSpellings() {
    Resolver resolver =
        resolver(
            new Article("a")
                .person("Khamlieng Outhakaysone", "LAO")
                .engagement(
                    "x/1", "reception", "LAO-VNM", "2022-06-02", "", "Khamlieng Outhakaysone"),
            new Article("b")
                .person("Khamliang Outhakaysone", "LAO")
                .engagement("x/2", "talks", "LAO-VNM", "2022-06-02", "", "Khamliang Outhakaysone"));
    assertThat(resolver.engagement(id("engagement/x/2"))).isEqualTo(id("engagement/x/1"));
  }

  @Test
  void keepsApartWhatOneArticleTellsAsTwo() {
    Resolver resolver =
        resolver(
            new Article("a")
                .engagement("x/1", "talks", "LAO-VNM", "2024-10-22", "")
                .engagement("x/2", "meeting", "LAO-VNM", "2024-10-22", ""));
    assertThat(resolver.merges()).isEmpty();
  }

  @Test
  void mergesAnAgreementWithoutPeriodIntoTheOnlyOneOfItsSubject() {
    Article five =
        new Article("a")
            .agreement("p/2025", "protocol", "LAO-VNM", 2025, 2029, "", "Hợp tác quốc phòng");
    Article none =
        new Article("b").agreement("p/_", "protocol", "LAO-VNM", 0, 0, "", "hợp tác quốc phòng");
    Article earlier =
        new Article("c")
            .agreement("p/2020", "protocol", "LAO-VNM", 2020, 2024, "", "hợp tác quốc phòng");
    assertThat(resolver(five, none).agreement(id("agreement/p/_")))
        .isEqualTo(id("agreement/p/2025"));
    assertThat(resolver(five, none, earlier).merges()).isEmpty();
    assertThat(resolver(five, earlier).merges()).isEmpty();
  }

  @Test
  void keepsWhatIsStillProposedApartFromWhatWasSignedBefore() {
    Article signed =
        new Article("a")
            .published("2024-10-22")
            .agreement(
                "p/2025", "protocol", "LAO-VNM", 2025, 2029, "2024-10-22", "hợp tác quốc phòng");
    Article before =
        new Article("b")
            .published("2024-06-01")
            .proposed("p/_", "protocol", "LAO-VNM", "hợp tác quốc phòng");
    Article after =
        new Article("c")
            .published("2029-06-01")
            .proposed("p/_", "protocol", "LAO-VNM", "hợp tác quốc phòng");
    assertThat(resolver(signed, before).merges()).hasSize(1);
    assertThat(resolver(signed, after).merges()).isEmpty();
  }

  @Test
  void putsTheJudgementsOfAnalystsFirst() {
    Article one = new Article("a").person("Khamlieng Outhakaysone", "LAO");
    Article two = new Article("b").person("Khamliang Outhakaysone", "LAO");
    Article three = new Article("c").person("Tướng Một", "LAO");
    SampleReference different =
        new SampleReference()
            .judgements(
                "id:person/LAO/khamlieng-outhakaysone,id:person/LAO/khamliang-outhakaysone,different,an,2026-01-01,");
    SampleReference same =
        new SampleReference()
            .judgements(
                "id:person/LAO/khamlieng-outhakaysone,id:person/LAO/tuong-mot,same,an,2026-01-01,");
    assertThat(resolver(different, one, two).merges()).isEmpty();
    Resolver resolver = resolver(same, one, two, three);
    assertThat(canonical(resolver, "Tướng Một", "LAO"))
        .isEqualTo(canonical(resolver, "Khamliang Outhakaysone", "LAO"));
    assertThat(resolver.merges()).anySatisfy(m -> assertThat(m.reason()).contains("judged"));
  }

  @Test
  void keepsBrothersAndSuccessorsApart() {
    Resolver resolver =
        resolver(
            new Article("a").person("Hun Sen", "KHM", "prime-minister"),
            new Article("b").person("Hun Manet", "KHM", "prime-minister"),
            new Article("c").person("Hun Many", "KHM"),
            new Article("d").person("Mohammed bin Zayed", "ARE", "president"),
            new Article("e").person("Abdullah bin Zayed", "ARE", "foreign-minister"));
    assertThat(resolver.merges()).isEmpty();
    assertThat(resolver.doubtful()).isEmpty();
  }

  @Test
  void keepsPeopleApartWhoseInitialsDiffer() {
    Resolver resolver =
        resolver(
            new Article("a").person("George W. Bush", "USA", "president"),
            new Article("b").person("George H. W. Bush", "USA", "president"),
            new Article("c").person("Harry S. Truman", "USA", "president"),
            new Article("d").person("Harry Truman", "USA", "president"));
    assertThat(resolver.merges()).hasSize(1);
    assertThat(resolver.merges().get(0).variant()).endsWith("truman");
  }

  @Test
  void leavesASingleNameInDoubtUnlessBothAreSeenInOneOffice() {
    Article full = new Article("a").person("Prabowo Subianto", "IDN", "defence-minister");
    Article alone = new Article("b").person("Prabowo", "IDN");
    Article minister = new Article("c").person("Prabowo", "IDN", "defence-minister");
    Article other = new Article("d").person("Prabowo Wibowo", "IDN", "defence-minister");
    assertThat(resolver(full, alone).merges()).isEmpty();
    assertThat(resolver(full, alone).doubtful())
        .singleElement()
        .satisfies(
            pair -> {
              assertThat(pair.left().name()).isEqualTo("Prabowo");
              assertThat(pair.left().articles()).containsExactly(id("article/b"));
              assertThat(pair.right().address()).isEqualTo(personIri("Prabowo Subianto", "IDN"));
              assertThat(pair.reason())
                  .isEqualTo(
                      "inside-the-longer-name 0.50 of 0.50, long-enough-to-tell 0.15 of 0.15, "
                          + "same-office 0.00 of 0.35");
            });
    assertThat(canonical(resolver(full, minister), "Prabowo", "IDN"))
        .isEqualTo("IDN/prabowo-subianto");
    assertThat(resolver(full, minister, other).merges()).isEmpty();
    assertThat(resolver(full, minister, other).doubtful()).hasSize(2);
  }

  @Test
  void mergesRomanisationsOfOneKoreanNameOnlyBesideTheSameOffice() {
    Article hyphen = new Article("a").person("Kim Yong-hyun", "KOR", "defence-minister");
    Article spaces = new Article("b").person("Kim Yong Hyun", "KOR");
    Article revised = new Article("c").person("Kim Yong Hyeon", "KOR", "defence-minister");
    Article namesake = new Article("d").person("Kim Yong Hyeon", "KOR");
    Resolver all = resolver(hyphen, spaces, revised);
    assertThat(canonical(all, "Kim Yong Hyeon", "KOR"))
        .isEqualTo(canonical(all, "Kim Yong Hyun", "KOR"))
        .isEqualTo(canonical(all, "Kim Yong-hyun", "KOR"));
    assertThat(resolver(hyphen, namesake).merges()).isEmpty();
    assertThat(resolver(hyphen, namesake).doubtful()).hasSize(1);
  }

  @Test
  void takesTheDiacriticsOfATranscribedNameForTheWritersEar() {
    Resolver resolver =
        resolver(
            new Article("a").person("Ê-li-da Kát-xa-nô", "XKX"),
            new Article("b").person("Ê-li-da Cát-xa-nô", "XKX"),
            new Article("c").person("E-li-đa Kat-xa-nô", "XKX"));
    assertThat(canonical(resolver, "E-li-đa Kat-xa-nô", "XKX"))
        .isEqualTo(canonical(resolver, "Ê-li-da Kát-xa-nô", "XKX"));
  }

  @Test
  void keepsCeremoniesOfOneNameWithDifferentCountriesApart() {
    Resolver resolver =
        resolver(
            new Article("a").engagement("x/1", "ceremony", "JPN-VNM", "2018-09-21", "Lễ ký kết"),
            new Article("b").engagement("x/2", "ceremony", "CZE-VNM", "2018-09-21", "lễ ký kết"),
            new Article("c").engagement("x/3", "exercise", "AUS-USA", "2018-09-21", "tập trận"),
            new Article("d").engagement("x/4", "exercise", "KOR-USA", "2018-09-21", "tập trận"));
    assertThat(resolver.merges()).isEmpty();
  }

  @Test
  void keepsTheVisitsOfTwoVisitorsApart() {
    Resolver resolver =
        resolver(
            new Article("a")
                .person("Shinzo Abe", "JPN")
                .engagement("x/1", "visit", "JPN-USA", "2017-02", "", "Shinzo Abe"),
            new Article("b")
                .person("James Mattis", "USA")
                .engagement("x/2", "visit", "JPN-USA", "2017-02-03", "", "James Mattis"));
    assertThat(resolver.merges()).isEmpty();
  }

  @Test
  void leavesEncountersInDoubtThatShareOnlyTheirCountriesAndTheirYear() {
    Resolver resolver =
        resolver(
            new Article("a")
                .person("Shinzo Abe", "JPN")
                .engagement("x/1", "talks", "JPN-USA", "2017", "", "Shinzo Abe"),
            new Article("b")
                .person("James Mattis", "USA")
                .engagement("x/2", "meeting", "JPN-USA", "2017", "", "James Mattis"));
    assertThat(resolver.merges()).isEmpty();
    assertThat(resolver.doubtful()).hasSize(1);
  }

  @Test
  void drawsFromJudgementsWhatFollows() {
    SampleReference reference =
        new SampleReference()
            .judgements(
                "id:person/LAO/khamlieng-outhakaysone,id:person/LAO/tuong-mot,same,an,2026-01-01,",
                "id:person/LAO/tuong-mot,id:person/LAO/khamliang-outhakaysone,different,an,2026-01-01,");
    Resolver resolver =
        resolver(
            reference,
            new Article("a").person("Khamlieng Outhakaysone", "LAO"),
            new Article("b").person("Khamliang Outhakaysone", "LAO"),
            new Article("c").person("Tướng Một", "LAO"));
    assertThat(canonical(resolver, "Khamlieng Outhakaysone", "LAO"))
        .isEqualTo(canonical(resolver, "Tướng Một", "LAO"))
        .isNotEqualTo(canonical(resolver, "Khamliang Outhakaysone", "LAO"));
  }

  @Test
  void letsPeopleWhoShareAnIriBeJudgedByAnAddressOfTheirOwn() {
    Article[] articles = {
      new Article("a").person("Nguyễn Văn Hùng", "VNM"),
      new Article("b").person("Nguyễn Văn Hừng", "VNM"),
      new Article("c").person("Nguyễn Văn Hưng", "VNM")
    };
    Resolver apart = resolver(articles);
    List<Variant> variants = apart.variants(id("person/VNM/nguyen-van-hung"));
    assertThat(variants).extracting(Variant::name).hasSize(3);
    assertThat(variants).extracting(Variant::canonical).doesNotHaveDuplicates();
    String left = address(variants, "Nguyễn Văn Hùng");
    String right = address(variants, "Nguyễn Văn Hừng");
    assertThat(apart.variants(left)).hasSize(1);
    Resolver judged =
        resolver(
            new SampleReference().judgements(left + "," + right + ",same,an,2026-01-01,"),
            articles);
    assertThat(canonical(judged, "Nguyễn Văn Hừng", "VNM"))
        .isEqualTo(canonical(judged, "Nguyễn Văn Hùng", "VNM"))
        .isNotEqualTo(canonical(judged, "Nguyễn Văn Hưng", "VNM"));
  }

  private static String address(List<Variant> variants, String name) {
    return variants.stream()
        .filter(variant -> variant.name().equals(name))
        .findFirst()
        .orElseThrow()
        .address();
  }

  @Test
  void comesToTheSameInAnyOrderAndAfterAnyComingsAndGoings() {
    List<Article> articles = mixed();
    Settlement expected = resolver(articles.toArray(Article[]::new)).settle();
    Random random = new Random(7);
    for (int round = 0; round < 50; round++) {
      Resolver resolver = new Resolver(new SampleReference().read());
      List<Article> shuffled = new ArrayList<>(articles);
      Collections.shuffle(shuffled, random);
      for (Article article : shuffled) {
        resolver.put(article.telling());
        if (random.nextInt(3) == 0) {
          resolver.settle();
        }
        if (random.nextInt(3) == 0) {
          resolver.remove(article.telling().article());
          if (random.nextBoolean()) {
            resolver.settle();
          }
          resolver.put(article.telling());
        }
      }
      assertThat(resolver.settle().merges()).isEqualTo(expected.merges());
      assertThat(resolver.doubtful()).isEqualTo(expected.doubtful());
    }
  }

  private static List<Article> mixed() {
    return List.of(
        new Article("1")
            .person("Khamlieng Outhakaysone", "LAO", "chief-of-general-staff")
            .person("Nguyễn Văn Hùng", "VNM")
            .engagement("x/1", "reception", "LAO-VNM", "2022-06-02", "", "Khamlieng Outhakaysone"),
        new Article("2")
            .person("Khamliang Outhakaysone", "LAO")
            .engagement("x/2", "talks", "LAO-VNM", "2022-06-02", "", "Khamliang Outhakaysone"),
        new Article("3").person("Outhakaysone Khamliang", "LAO").person("Nguyễn Văn Hưng", "VNM"),
        new Article("4")
            .person("Nguyen Van Hung", "VNM")
            .engagement("x/4", "talks", "LAO-VNM", "2022-06", ""),
        new Article("5")
            .agreement("p/2025", "protocol", "LAO-VNM", 2025, 2029, "2024-10-22", "hợp tác"),
        new Article("6").agreement("p/_", "protocol", "LAO-VNM", 0, 0, "2024-10-22", ""),
        new Article("7").agreement("p/2020", "protocol", "LAO-VNM", 2020, 2024, "", "hợp tác"),
        new Article("8").person("Khamliang Outhakaysone", ""),
        new Article("9").person("Khaled Nordin", "MYS", "defence-minister"),
        new Article("10").person("Mohamed Khaled bin Nordin", "MYS", "defence-minister"),
        new Article("11")
            .person("Nguyễn Văn Hùng", "VNM")
            .person("Mohamad Khaled bin Nordin", "MYS"));
  }

  private static final List<String> NAMES =
      List.of(
          "Nguyễn Văn Hùng",
          "Nguyen Van Hung",
          "Nguyễn Văn Hưng",
          "NGUYỄN VĂN HÙNG",
          "Khamlieng Outhakaysone",
          "Khamliang Outhakaysone",
          "Outhakaysone",
          "Chansamone Chanyalath",
          "Tướng Một");

  /** An article whose telling others may share in part. */
  private static Telling drawn(int number, Random random) {
    Article article = new Article("%016x".formatted(number * 0x9E3779B97F4A7C15L));
    article.published("2024-0" + (1 + random.nextInt(9)));
    String first = NAMES.get(random.nextInt(NAMES.size()));
    String second = NAMES.get(random.nextInt(NAMES.size()));
    article.person(first, random.nextInt(4) == 0 ? "" : "VNM", "defence-minister");
    article.person(second, "LAO");
    int day = 1 + random.nextInt(3);
    article.engagement(
        "talks-" + random.nextInt(6), "talks", "LAO-VNM", "2024-10-0" + day, "", first, second);
    article.engagement(
        "conference-" + random.nextInt(4),
        "conference",
        random.nextBoolean() ? "LAO" : "VNM",
        "2024-10",
        "Hội nghị quốc phòng " + random.nextInt(2),
        second);
    article.agreement(
        "plan-" + random.nextInt(5), "plan", "LAO-VNM", 2020 + day, 0, "", "hợp tác " + day);
    return article.telling();
  }

  private static String names(Resolver resolver, Collection<Telling> tellings) {
    StringBuilder settled = new StringBuilder();
    for (Telling telling : tellings) {
      telling.people().forEach(p -> settled.append(resolver.person(p.iri(), p.name())));
      telling.engagements().forEach(e -> settled.append(resolver.engagement(e.iri())));
      telling.agreements().forEach(a -> settled.append(resolver.agreement(a.iri())));
    }
    return settled.toString();
  }

  private static byte[] kept(Resolver resolver) {
    ByteArrayOutputStream kept = new ByteArrayOutputStream();
    resolver.keep(kept);
    return kept.toByteArray();
  }

  private static Resolver settling(SampleReference reference, Collection<Telling> tellings) {
    Resolver resolver = new Resolver(reference.read());
    tellings.forEach(resolver::put);
    resolver.settle();
    return resolver;
  }

  /** Whatever comes and goes afterwards, it is as if all that is left had been settled at once. */
  @Test
  void goesOnFromWhatWasKept() {
    Random random = new Random(7);
    SampleReference plain = new SampleReference();
    SampleReference judged =
        new SampleReference()
            .judgements(
                "id:person/LAO/khamlieng-outhakaysone,id:person/LAO/tuong-mot,same,an,2026-01-01,",
                "id:agreement/plan-1,id:agreement/plan-2,same,an,2026-01-01,");
    for (int round = 0; round < 200; round++) {
      SampleReference reference = round % 2 == 0 ? plain : judged;
      Map<String, Telling> told = new TreeMap<>();
      for (int i = 0; i < random.nextInt(40); i++) {
        Telling telling = drawn(i, random);
        told.put(telling.article(), telling);
      }
      byte[] kept = kept(settling(reference, told.values()));
      for (int step = 0; step < 3; step++) {
        Map<String, Telling> before = Map.copyOf(told);
        Resolver asBefore = settling(reference, before.values());
        Resolver resumed = new Resolver(reference.read());
        resumed.resume(ByteBuffer.wrap(kept), before::get).orElseThrow();
        for (int i = 0; i < random.nextInt(6); i++) {
          Telling telling = drawn(random.nextInt(50), random);
          if (random.nextInt(3) > 0) {
            resumed.put(telling);
            told.put(telling.article(), telling);
          } else {
            resumed.remove(telling.article());
            told.remove(telling.article());
          }
        }
        resumed.settle();
        Resolver atOnce = settling(reference, told.values());
        Set<Merge> merges = new HashSet<>(asBefore.merges());
        merges.removeAll(resumed.change().gone());
        merges.addAll(resumed.change().come());
        kept = kept(resumed);
        assertThat(kept).as("round %d, step %d", round, step).isEqualTo(kept(atOnce));
        assertThat(names(resumed, told.values())).isEqualTo(names(atOnce, told.values()));
        assertThat(merges).isEqualTo(Set.copyOf(atOnce.merges()));
        told.forEach(
            (article, telling) -> {
              List<Telling> one = List.of(telling);
              if (telling.equals(before.get(article))
                  && !names(asBefore, one).equals(names(atOnce, one))) {
                assertThat(resumed.changedArticles()).contains(article);
              }
            });
      }
    }
  }
}
